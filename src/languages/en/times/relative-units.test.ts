import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  ['It fell last week and rises this week.', ['last week = 2023-W09', 'this week = 2023-W10']],
  ['It opens next month, not next year.', ['next month = 2023-04', 'next year = 2024']],
  [
    'Earlier this month he left; later this year he returns.',
    ['Earlier this month = 2023-03/START', 'later this year = 2023/END'],
  ],
  ['At the start of this week he spoke.', ['the start of this week = 2023-W10/START']],
  ['He was elected last July and toppled last month.', ['last July = 2022-07', 'last month = 2023-02']],
  ['Next March it opens; this September it shuts.', ['Next March = 2024-03', 'this September = 2023-09']],
  ['It was dry last summer and wet this spring.', ['last summer = 2022-SU', 'this spring = 2023-SP']],
  ['Shops closed over the weekend.', ['the weekend = 2023-W09-WE']],
  ['At the start of March it rained.', ['the start of March = 2023-03/START']],
  ['Since mid-November it has been dry.', ['mid-November = 2022-11/MID']],
  ['In 1994 he left. The following year he died.', ['1994 = 1994', 'The following year = 1995']],
  [
    'On May 3, 2001, he came. The next day he left.',
    ['May 3, 2001 = 2001-05-03', 'The next day = 2001-05-04'],
  ],
  [
    'On May 3, 2001, he came. He left later that year.',
    ['May 3, 2001 = 2001-05-03', 'later that year = 2001/END'],
  ],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
