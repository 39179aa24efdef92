import { expect, test } from 'vitest'
import { quoted } from './quoted.ts'

test.each([
  ['the gates were shut', '“the gates were shut”'],
  ['"The gates were shut," he said', '"The gates were shut," he said'],
  ['“The gates”', '“The gates”'],
])('%s is %s', (words, marked) => {
  expect(quoted(words)).toBe(marked)
})
