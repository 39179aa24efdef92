import { expect, test } from 'vitest'
import months from '../../data/press/months.json' with { type: 'json' }
import { dayOf, findPrintedDates } from './printed-dates.ts'

test.each([
  ['on March 9, 2023.', 2023, 3, 9],
  ['Moscow, Russia January 17, 2025', 2025, 1, 17],
  ['Tuesday, Nov. 19, 2019', 2019, 11, 19],
  ['20 Nov 2019, 04:48', 2019, 11, 20],
  ['2nd of May 2020', 2020, 5, 2],
  ['2019-11-19 01:48', 2019, 11, 19],
  ['10. März 2023', 2023, 3, 10],
  ['22 de janeiro de 2018 às 0:13', 2018, 1, 22],
  ['10 марта 2023', 2023, 3, 10],
  ['2023年3月10日', 2023, 3, 10],
  ['31.12.2019', 2019, 12, 31],
  ['11/13/19', 2019, 11, 13],
])('reads %j', (text, year, month, day) => {
  expect(findPrintedDates(text)).toMatchObject([{ year, month, day }])
})

test('gives only the year of a date that could be read two ways', () => {
  expect(findPrintedDates('11/10/19')).toMatchObject([{ year: 2019, month: null, day: null }])
})

test('gives month and year where there is no day', () => {
  expect(findPrintedDates('in May 2022')).toMatchObject([{ year: 2022, month: 5, day: null }])
})

test.each([
  'February 30, 2021',
  '2021-13-01',
  'version 1.2.2019.4',
  'call 02-751-1500',
  'room 31 of 2019 rooms',
])('finds no date in %j', (text) => {
  expect(findPrintedDates(text)).toEqual([])
})

test.each([
  ['2023년 3월 10일', 2023, 3, 10],
  ['10 d’abril de 2023', 2023, 4, 10],
  ['1er mars 2023', 2023, 3, 1],
  ['10. 3. 2023', 2023, 3, 10],
  ['10 marca 2023', 2023, 3, 10],
  ['10. maaliskuuta 2023', 2023, 3, 10],
  ['10 Mart 2023', 2023, 3, 10],
  ['10 березня 2023', 2023, 3, 10],
  ['10 listopada 2023', 2023, 11, 10],
  ['10. listopada 2023.', 2023, 10, 10],
])('reads %j', (text, year, month, day) => {
  expect(findPrintedDates(text)).toMatchObject([{ year, month, day }])
})

test('a date that could be read two ways is a day where the order is known', () => {
  const [date] = findPrintedDates('11/10/19')
  expect(dayOf(date!)).toBeNull()
  expect(dayOf(date!, false)).toEqual({ year: 2019, month: 10, day: 11 })
  expect(dayOf(date!, true)).toEqual({ year: 2019, month: 11, day: 10 })
})

test.each([
  'The board set 2020 as the year of the bridge.',
  'She led 2019 sales and was out 2020.',
  'call 02-2023-10-10',
])('finds no date in %j', (text) => {
  expect(findPrintedDates(text)).toEqual([])
})

test('reads a day before and after every name of a month, with and without a preposition', () => {
  for (const [name, month] of Object.entries(months as Record<string, number>)) {
    if (name === 'listopada') continue
    for (const text of [`7 ${name} 2025`, `7 de ${name} de 2025`, `7 of ${name}, 2025`, `${name} 7, 2025`])
      expect(findPrintedDates(`Published ${text}`), text).toMatchObject([{ year: 2025, month, day: 7 }])
  }
})
