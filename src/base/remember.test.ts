import { expect, test } from 'vitest'
import { remembering } from './remember.ts'

test('makes each result once, and holds no more than it may', () => {
  const made: string[] = []
  const upper = remembering((text) => {
    made.push(text)
    return text.toUpperCase()
  }, 2)
  expect(['a', 'b', 'a', 'c', 'a'].map(upper)).toEqual(['A', 'B', 'A', 'C', 'A'])
  expect(made).toEqual(['a', 'b', 'c', 'a'])
})
