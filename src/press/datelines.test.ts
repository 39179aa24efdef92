import { expect, test } from 'vitest'
import { openingDateline } from './datelines.ts'

test.each([
  ['KYIV, March 10 (Reuters) - The terminal opened.', { month: 3, day: 10, year: null }, 'Reuters'],
  ['LIMA (AP) — The terminal opened.', { month: null, day: null, year: null }, 'Associated Press'],
  ['ODESA, Ukraine, May 4, 2022 – The terminal opened.', { month: 5, day: 4, year: 2022 }, undefined],
  ['Dekalb, Ill. — The terminal opened.', { month: null, day: null, year: null }, undefined],
])('reads %j', (paragraph, day, agency) => {
  const found = openingDateline(paragraph)!
  expect(paragraph.slice(found.end)).toBe('The terminal opened.')
  expect(found).toMatchObject(day)
  expect(found.agency?.name).toBe(agency)
})
