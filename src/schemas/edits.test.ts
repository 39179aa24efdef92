import * as v from 'valibot'
import { expect, test } from 'vitest'
import { EDITABLE } from '../types/editable.ts'
import { valueSchema } from './edits.ts'

const time = valueSchema(EDITABLE.time.value)

test.each([
  ...[
    '2025',
    '2025-03',
    '2025-03-09',
    '2025-W10',
    '2025-W10-WE',
    '2025-SU',
    '2025-Q3',
    '2025-H1',
    '199',
    '19',
  ],
  ...['2025-03-09T14:30', '2025-03-09TNI', '2025-03-09T14:30:00Z', 'BC0044', 'XXXX-12-25'],
  ...['P3W', 'P1Y6M', 'PT1H30M', 'PXD', 'P0.5Y', 'P2DE', 'PRESENT_REF', null],
])('a time can be corrected to %s', (value) => {
  expect(v.is(time, value)).toBe(true)
})

test.each([
  ...[
    '20255',
    '2025-13-09X',
    '2025-3-9',
    '09/03/2025',
    'March',
    'P',
    'PT',
    'PW',
    '3W',
    'PRESENT',
    '',
    'P3W ',
  ],
  ...['2025-03-09 14:30', '2025-W99', '5'],
])('a time cannot be corrected to "%s"', (value) => {
  expect(v.is(time, value)).toBe(false)
})
