import { expect, test } from 'vitest'
import { Loaded } from './loaded.ts'

const make = (asked: string[] = []) =>
  new Loaded<string, number>(
    async (keys) => {
      asked.push(...keys)
      return new Map(keys.filter((key) => key !== 'none').map((key) => [key, key.length]))
    },
    () => 0,
  )

test('values are read once, and what the store lacks has a value, too', async () => {
  const asked: string[] = []
  const values = make(asked)
  await values.load(['one', 'none', 'one'])
  await values.load(['one', 'three'])
  expect(asked).toEqual(['one', 'none', 'three'])
  expect(['one', 'none', 'three'].map((key) => values.get(key))).toEqual([3, 0, 5])
})

test('what was changed stays changed, and is all that is written', async () => {
  const values = make()
  await values.load(['one', 'three'])
  values.set('one', 7)
  values.set('new', 1)
  values.learn('one', 2)
  await values.load(['one', 'new'])
  expect([...values.changes()]).toEqual([
    ['one', 7],
    ['new', 1],
  ])
})

test('a value that nobody read is an error, not an answer', () => {
  expect(() => make().get('one')).toThrow('not loaded: one')
})
