import { expect, test } from 'vitest'
import { taggerInput } from '../../../test/make-article.ts'
import { findAttributions } from './attributions.ts'

test.each([
  'The meeting was moved to Tuesday.',
  'The clock told the time in three cities.',
  'The goalkeeper was booked for a foul in the second half.',
  'The bridge over the lake is four hundred metres long.',
  'Two ferries sank in the storm on Sunday.',
  'Rain fell for three days.',
  'The train from Sofia arrived at noon.',
  'Prices: bread 2 leva, milk 3 leva.',
  'Monday: closed.',
  'The harbour employs 400 people.',
  'The road to Plovdiv was wet.',
  'He walked home.',
  'The lorry hit a wall.',
  'The crew raised the flag over the hall.',
  'The result was clear: "No" had won the most votes.',
  'There was one sign on the door: "Closed for the winter."',
  'The harbour has two ferries: "Ada" and "Marsh".',
  'The mayor was "surprised" by the bill.',
])('finds nobody cited in: %s', (text) => {
  expect(findAttributions(taggerInput({ text }))).toEqual([])
})
