import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  [
    'It rained yesterday, rains today and will rain tomorrow.',
    ['yesterday = 2023-03-09', 'today = 2023-03-10', 'tomorrow = 2023-03-11'],
  ],
  ['He arrived the day before yesterday.', ['the day before yesterday = 2023-03-08']],
  [
    'It was shelled last night, and will be tonight.',
    ['last night = 2023-03-09TNI', 'tonight = 2023-03-10TNI'],
  ],
  [
    'He spoke this morning and yesterday afternoon.',
    ['this morning = 2023-03-10TMO', 'yesterday afternoon = 2023-03-09TAF'],
  ],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
