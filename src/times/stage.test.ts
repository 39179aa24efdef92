import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTimes, timesOf } from '../../test/read-times.ts'
import { TIMEX } from '../types/timex.ts'

test('without a date of publication a relative time stays open, and a note says so', () => {
  const text = 'He came on Tuesday and left in March 1994.'
  const { times, notes } = timesOf(text, null)
  expect(times.map(({ value, basis }) => [value, basis])).toEqual([
    [null, 'unknown'],
    ['1994-03', 'stated'],
  ])
  expect(notes).toEqual([
    { code: 'times/no-anchor', start: 11, end: 18, message: expect.stringContaining('no date') },
  ])
})

test('a year of publication is enough for "last year" and too little for "Tuesday"', () => {
  expect(readTimes('Last year it rained on Tuesday.', '2023')).toEqual(['Last year = 2022', 'Tuesday = null'])
})

test('says what a time was counted from, by which rule, and which days it covers', () => {
  const { times } = timesOf('He said so on Tuesday.\nHe left two days later.')
  expect(times).toMatchObject([
    {
      value: '2023-03-07',
      anchor: 'published',
      basis: 'resolved',
      rule: 'weekday/last-before',
      from: '2023-03-07',
      to: '2023-03-07',
    },
    { value: '2023-03-09', anchor: 'time:0', basis: 'resolved', rule: 'count/from-time' },
  ])
})

test.each([
  ['He left last week.', '2023-02-27', '2023-03-05'],
  ['He left last summer.', '2022-06-01', '2022-08-31'],
  ['He left in the winter of 2021.', '2021-12-01', '2022-02-28'],
  ['He left at the start of March.', '2023-03-01', '2023-03-11'],
  ['He left in the 1990s.', '1990-01-01', '1999-12-31'],
  ['He left in the second half of 2022.', '2022-07-01', '2022-12-31'],
  ['It rained in the past two weeks.', '2023-02-24', '2023-03-10'],
])('%s from %s to %s', (text, from, to) => {
  expect(timesOf(text).times[0]).toMatchObject({ from, to })
})

test('a date in figures that Americans and Europeans read differently is marked as such', () => {
  const { times, notes } = timesOf('Signed on 03/12/2023.', '2023-03-20')
  expect(times[0]).toMatchObject({ value: '2023-03-12', basis: 'inferred' })
  expect(notes[0]).toMatchObject({ code: 'times/day-or-month', message: 'either 2023-03-12 or 2023-12-03' })
  expect(timesOf('Signed on 03/12/2023.', null).times[0]).toMatchObject({ value: null, basis: 'unknown' })
})

test('the spans of any string are ordered, apart and inside it', () => {
  const word = fc.constantFrom(
    ...'March 9 44 BC AD 2023 Friday last next the of week two years ago 1994-96 now morning 8 a.m. quarter spring every , . - ’s '.split(
      ' ',
    ),
  )
  const text = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 })
  fc.assert(
    fc.property(text, (words) => {
      const line = words.join(' ').replaceAll('\n', ' ')
      let last = 0
      for (const { start, end } of timesOf(line).times) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(line.length)
    }),
  )
})

test('history keeps to its own year: a day told after a full date of long ago', () => {
  expect(readTimes('It began on April 6, 1994.\nOn April 8 the port fell.')).toEqual([
    'April 6, 1994 = 1994-04-06',
    'April 8 = 1994-04-08',
  ])
})

const ACCOUNT = `The bridge at Torun was begun in 1931 and opened in May 1934.
In 1939 it was blown up. In 1947 a new one was built, and in 1951 a second.
In November the river rose.
In the winter the ice came. On 3 January the pillars broke.
The following year it was mended.`

test('an account of the past counts from its own dates, not from the day of publication', () => {
  expect(readTimes(ACCOUNT, '2023-03-10').slice(5)).toEqual([
    'November = 1951-11',
    'the winter = 1951-WI',
    '3 January = 1952-01-03',
    'The following year = 1953',
  ])
})

test('news with some history does not: one weekday in five dates is enough', () => {
  const news = `${ACCOUNT.split('\n').slice(0, 2).join('\n')}\nOn Tuesday it was closed, and yesterday it fell.\nIt had been painted in November.`
  expect(readTimes(news, '2023-03-10').at(-1)).toBe('November = 2022-11')
})

test('what lies ahead of an account is counted from the day of publication', () => {
  expect(readTimes(`${ACCOUNT}\nIt will be closed in June.`, '2023-03-10').at(-1)).toBe('June = 2023-06')
})

test('weekdays of a page that was changed within the week count from the change, others from the publication', () => {
  const story = (line: string) =>
    timesOf(`${line}\nThe harbour was closed on Thursday.`, '2025-11-18', [
      { kind: 'dateline', start: 0, end: line.length },
    ]).times.at(-1)?.value
  expect(story('Published 18 November 2025. Updated 20 November 2025.')).toBe('2025-11-20')
  expect(story('Published 18 November 2025. Updated 20 December 2025.')).toBe('2025-11-13')
  expect(story('Published 18 November 2025. Ferries: 20 November 2025.')).toBe('2025-11-13')
})

test('"on 2/11" is read in the order that the article shows, and is no date without one', () => {
  const day = (other: string) => readTimes(`It broke on ${other} and again on 2/11.`, '2025-04-20').slice(1)
  expect(day('13/3/2025')).toEqual(['2/11 = 2024-11-02'])
  expect(day('3/13/2025')).toEqual(['2/11 = 2025-02-11'])
  expect(day('3/9/2025')).toEqual([])
  expect(
    readTimes('It broke on 13/10/2025. The vote was 2/11, and 5/6 of it by 19/31.', '2025-11-20'),
  ).toEqual(['13/10/2025 = 2025-10-13'])
})

test('a fiscal year ends when the article says so; otherwise it is a calendar year', () => {
  const days = (text: string) => timesOf(text).times.map(({ value, from, to }) => [value, from, to])
  expect(days('Its fiscal year ends on 31 March.\nIt lost money in fiscal 2026.').at(-1)).toEqual([
    '2026',
    '2025-04-01',
    '2026-03-31',
  ])
  expect(days('Its lease ends on 31 March.\nIt lost money in fiscal 2026.').at(-1)).toEqual([
    '2026',
    '2026-01-01',
    '2026-12-31',
  ])
})

test.each([
  ['Sales fell in March from a year earlier.', ['March = 2023-03', 'a year earlier = 2022-03']],
  ['It was sold in March. A year earlier it was bought.', ['March = 2023-03', 'A year earlier = 2022']],
  [
    'It rang on 3 March.\nThe next morning it stopped.',
    ['3 March = 2023-03-03', 'The next morning = 2023-03-04TMO'],
  ],
  [
    'She left on 1 March.\nThree weeks later he left.\nThe same day it rained.',
    ['1 March = 2023-03-01', 'Three weeks later = 2023-W12', 'The same day = 2023-W12'],
  ],
  ['It runs on 22/23 August.', ['22 = 2023-08-22', '23 August = 2023-08-23']],
  [
    'It will run in late July-early August 2026.',
    ['late July = 2026-07/END', 'early August 2026 = 2026-08/START'],
  ],
  ['It closes by the end of the decade.', ['the end of the decade = 202/END']],
  ['It grew in the decade.', []],
])('%s', (text, found) => {
  expect(readTimes(text)).toEqual(found)
})

test.each([
  ['300000000 days ago', '2023-03-10'],
  ['a million days ago', '2023-03-10'],
  ['2,100 years ago', '2023-03-10'],
  ['3,000 years ago', '2023-03-10'],
  ['last year', '0000-01-01'],
  ['last year', '0001-01-01'],
  ['last summer', '0001-01-01'],
  ['last week', '0001-01-01'],
  ['tomorrow', '9999-12-31'],
  ['next spring', '9999-12-31'],
  ['next Easter', '9999-12-31'],
])('%s of %s lies outside the years that have a value: none, and a note', (words, published) => {
  const { times, notes } = timesOf(`It was ${words}.`, published)
  expect(times).toMatchObject([{ value: null, basis: 'unknown' }])
  expect(times[0]).not.toHaveProperty('from')
  expect(notes).toMatchObject([{ code: 'times/out-of-range' }])
})

test.each([
  ['on Monday', '0001-01-10', '0001-01-08'],
  ['last year', '0045-06-01', '0044'],
  ['yesterday', '0100-01-01', '0099-12-31'],
  ['last summer', '9999-12-31', '9999-SU'],
  // A year of two digits is the last that the article may mean.
  ['on 10/23/66', '2013-10-01', '1966-10-23'],
  ["in '66", '2013-10-01', '1966'],
  ["in '16", '2013-10-01', '2016'],
  ["in '96", '2013-10-01', '1996'],
  ['on 10/23/25', '1931-10-01', '1925-10-23'],
])('%s of %s is in its own century: %s', (words, published, value) => {
  expect(timesOf(`It was ${words}.`, published).times[0]?.value).toBe(value)
})

test('every value is one that a correction takes, whatever the number and the date', () => {
  const unit = fc.constantFrom(
    ...'second minute hour day night week fortnight weekend month quarter year decade century millennium'.split(
      ' ',
    ),
  )
  const number = fc.oneof(
    fc.integer({ min: 0, max: 999_999_999 }).map(String),
    fc.double({ min: 0, max: 5000, noNaN: true }).map((value) => value.toFixed(7)),
    fc.constantFrom('a', 'half a', 'two', 'several', 'a million', '999999999999999', '2 1/2', '0.0000001'),
  )
  const words = fc.oneof(
    fc
      .tuple(
        number,
        unit,
        fc.constantFrom('s ago', ' ago', 's later', 's from now', 's', 's earlier', '-long', 's before'),
      )
      .map(([count, name, way]) => `${count} ${name}${way}`),
    fc
      .tuple(fc.constantFrom('last', 'this', 'next', 'the past', 'every', 'per', 'the coming'), unit)
      .map((both) => both.join(' ')),
    fc.constantFrom(
      ...[
        'Monday',
        'next Tuesday',
        'last summer',
        'winter',
        'Easter',
        'March 9',
        '29 February',
        'last May',
        'daily',
      ],
      ...[
        'the next two weeks',
        'Friday morning',
        'tomorrow at 8 a.m.',
        'the third quarter',
        '15 March 44 BC',
        'for decades',
      ],
      ...[
        'weekly',
        'hourly',
        'quarterly',
        'twice a week',
        'on Mondays',
        'every spring',
        'tonight',
        'for centuries',
        'noon',
      ],
    ),
  )
  const date = fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) =>
      [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-'),
    )
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), date, (said, published) => {
      const { times } = timesOf(said.map((each) => `It was for ${each}.`).join('\n'), published)
      for (const { value, from, to } of times) {
        expect(value ?? 'P1D').toMatch(TIMEX)
        expect(from ?? '2023-01-01').toMatch(/^(?!0000)\d{4}-\d\d-\d\d$/)
        expect(to ?? '2023-01-01').toMatch(/^\d{4}-\d\d-\d\d$/)
      }
    }),
    { numRuns: 1000 },
  )
})
