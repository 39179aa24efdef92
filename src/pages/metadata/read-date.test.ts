import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates, readDate } from './read-date.ts'

describe('dates as pages write them', () => {
  test.each([
    ['2023-03-10T08:30:00+01:00', '2023-03-10'],
    ['2023/3/10', '2023-03-10'],
    ['20230310', '2023-03-10'],
    ['Published March 10, 2023 at 8:30 am', '2023-03-10'],
    ['Mar. 10, 2023', '2023-03-10'],
    ['Fri, 10 Mar 2023 08:30:00 GMT', '2023-03-10'],
    ['10th of March 2023', '2023-03-10'],
    ['10. März 2023', '2023-03-10'],
    ['Freitag, 10.03.2023, 8:30 Uhr', '2023-03-10'],
    ['10.3.23', '2023-03-10'],
    ['10 de marzo de 2023', '2023-03-10'],
    ['10 mars 2023', '2023-03-10'],
    ['10 марта 2023', '2023-03-10'],
    ['10 marca 2023', '2023-03-10'],
    ['2023年3月10日', '2023-03-10'],
    ['3/14/23', '2023-03-14'],
    ['1678438200', '2023-03-10'],
    ['1678438200000', '2023-03-10'],
  ])('%s', (written, expected) => {
    expect(readDate(written, false)).toBe(expected)
  })

  test('03/10/2023 is March where months come first, else October; 23/10 speaks for itself', () => {
    expect(readDate('03/10/2023', true)).toBe('2023-03-10')
    expect(readDate('03/10/2023', false)).toBe('2023-10-03')
    expect(readDate('23/10/2023', true)).toBe('2023-10-23')
  })

  test('come with their place', () => {
    const text = 'Von Ada Kowal, 10. März 2023, 8:30 Uhr'
    expect(findDates(text, false).map(({ start, end }) => text.slice(start, end))).toEqual(['10. März 2023'])
  })
})

describe('what is no date', () => {
  test.each([
    '2023-13-10',
    '2023-02-30',
    '0001-01-01',
    '1970-01-01T00:00:00Z',
    '31.11.2023',
    'call 555-2023-1010',
    'version 1.2.2023.4',
    'room 12 of 2023',
    'Martina 10 wins',
    '10 people 2023',
    '99/99/2023',
    '',
    '2023',
    'May I come in?',
    '123456789012345',
  ])('%s', (text) => {
    expect(findDates(text, true)).toEqual([])
  })

  test('nothing at all makes it throw or leave its text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { start, end } of findDates(text, false)) expect(text.slice(start, end)).not.toBe('')
      }),
    )
  })
})
