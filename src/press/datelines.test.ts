import { expect, test } from 'vitest'
import { openingDateline, opensDateline, readDateline } from './datelines.ts'

test.each([
  ['KYIV, March 10 (Reuters) - The terminal opened.', { month: 3, day: 10, year: null }, 'Reuters'],
  ['LIMA (AP) — The terminal opened.', { month: null, day: null, year: null }, 'Associated Press'],
  ['ODESA, Ukraine, May 4, 2022 – The terminal opened.', { month: 5, day: 4, year: 2022 }, undefined],
  ['SPLIT, Croatia (AP) _ The terminal opened.', { month: null, day: null, year: null }, 'Associated Press'],
  ['Seoul, May 2, Yonhap – The terminal opened.', { month: 5, day: 2, year: null }, 'Yonhap'],
  ['Dekalb, Ill. — The terminal opened.', { month: null, day: null, year: null }, undefined],
])('reads %j', (paragraph, day, agency) => {
  const found = openingDateline(paragraph)!
  expect(paragraph.slice(found.end)).toBe('The terminal opened.')
  expect(found).toMatchObject(day)
  expect(found.agency?.name).toBe(agency)
})

test.each([
  ['KYIV, March 10 (Reuters) - The terminal opened.', 'Reuters', 'KYIV, March 10 (Reuters) -'],
  ['Monday, May 2, Seoul, Yonhap – The terminal opened.', 'Yonhap', 'Monday, May 2, Seoul, Yonhap –'],
  ['LIMA (AP, with local reports) — The terminal opened.', 'AP', 'LIMA (AP, with local reports) —'],
  ['LIMA (AP)', 'AP', 'LIMA (AP)'],
])('reads the agency of %j', (paragraph, mark, words) => {
  const found = readDateline(paragraph)!
  expect(found.agency?.mark).toBe(mark)
  expect(found.closed).toBe(true)
  expect(paragraph.slice(0, found.end).trimEnd()).toBe(words)
})

test.each([
  'KYIV, March 10 - The terminal opened.',
  'The ministry told Reuters - and nobody else - that the terminal opened.',
  'The terminal (AP) opened.',
])('finds no agency in %j', (paragraph) => {
  expect(readDateline(paragraph)?.agency ?? null).toBeNull()
})

test.each([
  ['WASHINGTON (AP) - Rain fell.', true],
  ['KYIV, March 10 (Reuters) - Rain fell.', true],
  ['Kyiv — Rain fell.', true],
  ['LONDON Rain fell.', true],
  ['LONDON, Ont. A storm broke.', true],
  ['LONDON, 14 May Rain fell.', true],
  ['London, 14 May was wet.', false],
  ['LONDON, wet as it was, slept.', false],
  ['London was wet.', false],
  ['London (population nine million) was wet.', false],
])('whether the place that %j begins with opens a dateline: %s', (text, opens) => {
  const end = /^\p{L}+/u.exec(text)![0].length
  expect(opensDateline(text, { start: 0, end })).toBe(opens)
  expect(opensDateline(`So ${text}`, { start: 3, end: end + 3 })).toBe(false)
})

test('takes a place in capitals behind a headline for a dateline, and no other', () => {
  const opens = (text: string, name: string) => {
    const start = text.indexOf(name)
    return opensDateline(text, { start, end: start + name.length })
  }
  expect(opens('Rain stops play. LONDON — Rain fell.', 'LONDON')).toBe(true)
  expect(opens('Rain stops play. London — once more — was wet.', 'London')).toBe(false)
  expect(opens('Rain stops play in LONDON — once more.', 'LONDON')).toBe(false)
})
