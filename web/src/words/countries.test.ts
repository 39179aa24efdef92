import { expect, test } from 'vitest'
import { countryInWords } from './countries.ts'

test.each([
  ['ET', 'Ethiopia'],
  ['GB', 'United Kingdom'],
  ['not a code', 'not a code'],
  ['', ''],
])('%s is %s', (code, words) => {
  expect(countryInWords(code)).toBe(words)
})
