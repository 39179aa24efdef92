import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  [
    'Now he is currently rich; he was recently poor.',
    ['Now = PRESENT_REF', 'currently = PRESENT_REF', 'recently = PAST_REF'],
  ],
  ['In the near future it may soon end.', ['the near future = FUTURE_REF', 'soon = FUTURE_REF']],
  ['In the past it was sold.', ['the past = PAST_REF']],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
