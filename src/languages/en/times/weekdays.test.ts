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
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
