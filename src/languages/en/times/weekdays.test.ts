import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  ['He said so on Tuesday.', ['Tuesday = 2023-03-07']],
  ['He said so on Friday.', ['Friday = 2023-03-10']],
  ['The council will meet on Monday.', ['Monday = 2023-03-13']],
  ['Talks are scheduled to open Monday.', ['Monday = 2023-03-13']],
  [
    'They met last Friday and will meet next Friday.',
    ['last Friday = 2023-03-03', 'next Friday = 2023-03-17'],
  ],
  ['The vote is this coming Sunday.', ['this coming Sunday = 2023-03-12']],
  ['The town was hit early Tuesday.', ['early Tuesday = 2023-03-07/START']],
  ['Many were without power on Friday morning.', ['Friday morning = 2023-03-10TMO']],
  ['It began on Wednesday night.', ['Wednesday night = 2023-03-08TNI']],
  ['It opens on the last Friday in May.', ['the last Friday in May = 2023-05-26']],
  ['It opens on the first Monday of April 2024.', ['the first Monday of April 2024 = 2024-04-01']],
  ['It opened on the second Tuesday in November.', ['the second Tuesday in November = 2022-11-08']],
  ['It opens on the fifth Monday of April 2024.', ['the fifth Monday of April 2024 = 2024-04-29']],
  ['It opens on the fifth Friday of April 2024.', ['the fifth Friday of April 2024 = null']],
  ['They meet again on Saturday week.', ['Saturday week = 2023-03-18']],
  ['They meet again a week on Monday.', ['a week on Monday = 2023-03-20']],
  [
    'They met on 3 March, and on the Wednesday before that.',
    ['3 March = 2023-03-03', 'the Wednesday before that = 2023-03-01'],
  ],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
