import { expect, test } from 'vitest'
import { readTimes, timesOf } from '../../../../test/read-times.ts'

test.each<[string, string, string[]]>([
  ['He survived the Sept. 11 attacks.', '2016-09-12', ['Sept. 11 = 2001-09-11']],
  ['A widow of 9/11 spoke.', '2016-09-12', ['9/11 = 2001-09-11']],
  ['He was tried for the January 6 riot.', '2023-03-10', ['January 6 = 2021-01-06']],
  ['He was tried for the Jan. 6 riot.', '2019-03-10', ['Jan. 6 = 2019-01-06']],
  ['He spoke on Sept. 11 in Boston.', '2016-09-12', ['Sept. 11 = 2016-09-11']],
])('%s (%s)', (text, published, expected) => {
  expect(readTimes(text, published)).toEqual(expected)
})

test('a day known by name is marked as not from the text', () => {
  expect(timesOf('He survived the Sept. 11 attacks.').times[0]).toMatchObject({
    basis: 'external',
    anchor: null,
  })
})
