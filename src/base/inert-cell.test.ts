import { expect, test } from 'vitest'
import { inertCell } from './inert-cell.ts'

test.each([
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  ' =1+1',
  '\u00a0\u2003=1+1',
  '\ufeff=1+1',
  '\u200b\t=1+1',
  '\tx',
  '\rx',
  '\nx',
  '\u0000=1+1',
  '＝1+1',
  ' ＋1',
  '－1',
  '＠x',
])('%j gets an apostrophe', (value) => {
  expect(inertCell(value)).toBe(`'${value}`)
})

test.each(['Ada Hill', 'a=1', '“=1”', '', ' x', '1-2', '–', -3, 0.5, null])('%j stays', (value) => {
  expect(inertCell(value)).toBe(value)
})
