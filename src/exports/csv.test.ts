import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['say "so"', '"say ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['one\rtwo', '"one\rtwo"'],
  [' \ufeff=1+1', "' \ufeff=1+1"],
  ['＝1+1', "'＝1+1"],
  ['@cmd', "'@cmd"],
  [-3, '-3'],
  [null, ''],
])('%j is %j', (value, text) => {
  expect(csvOf([[value]])).toBe(`${text}\r\n`)
})
