import { describe, expect, test } from 'vitest'
import { isoDay } from '../base/calendar.ts'
import { inferDay } from './infer-day.ts'
import { pastWeekdays } from './weekdays.ts'

// 8 March 2023 was a Wednesday.
const WEDNESDAY = { year: 2023, month: 3, day: 8 }

describe('the day a story was written on', () => {
  test.each([
    ['nothing more is told', '', '2023-03-08'],
    ['the same weekday is told of', 'The board met on Wednesday.', '2023-03-08'],
    [
      'the day after is told of',
      'The board met on Wednesday. The union said on Thursday it would strike.',
      '2023-03-09',
    ],
    [
      'a time of day is given',
      'Boats were burning on Friday morning after the board met on Thursday.',
      '2023-03-10',
    ],
    [
      'earlier days of the week are told of',
      'The board met on Monday and was told on Tuesday to wait.',
      '2023-03-08',
    ],
  ])('when %s', (_, text, expected) => {
    expect(isoDay(inferDay(WEDNESDAY, pastWeekdays(text)))).toBe(expected)
  })
})

describe('weekdays told of in the past', () => {
  test.each([
    ['The board said on Friday it will meet on Monday.', ['on Friday']],
    ['On Friday the ministers signed the treaty.', ['On Friday']],
    ['They are expected to meet on Saturday.', []],
    ['The talks, to be held on Sunday, were called off on Friday night.', ['on Friday night']],
    ['She was born last Tuesday, he said.', []],
    ['Shops sold more on Black Friday.', []],
    ['He rested every Sunday and worked on Mondays.', []],
  ])('in %j', (text, expected) => {
    expect(pastWeekdays(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})
