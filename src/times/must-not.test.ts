import { expect, test } from 'vitest'
import { readTimes } from '../../test/read-times.ts'

test.each([
  'Mrs May told the House that she may resign.',
  'May I come in?',
  'They march to the front; a protest march was held.',
  'The Sun shone, and the sun set.',
  'He came second and had a second chance.',
  'The fall of the regime led to a fall in prices.',
  'A winter offensive and a spring counter-offensive are planned.',
  'Spring water sprang from the ground.',
  'The Sunday Times and the Friday Agreement reported it.',
  'A T-64 tank, an S-300 system and Flight 1549 were seen.',
  'About 2000 people and 1945 soldiers were there.',
  'It cost $1990 or 2,000 rubles.',
  'The score was 3-2, the law No. 1812.',
  'A 49-year-old man of 60 years of age',
  'Bond 007 left room 1408.',
  'He is in his 50s.',
  'USA Today and Russia Today reported it.',
  'The Christmas tree fell.',
  'The ratio is 3:1 and 16:9.',
  'They will last and last.',
  'April Jones met June Smith. August Meyer came.',
])('no time in: %s', (text) => {
  expect(readTimes(text)).toEqual([])
})
