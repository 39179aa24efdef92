import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

test.each([
  ['He died on 15 March 44 BC.', ['15 March 44 BC = null']],
  ['He died on March 15, 44 B.C., in Rome.', ['March 15, 44 B.C. = null']],
  ['In 1450 BC the town fell.', ['1450 BC = null']],
  ['The mountain broke out on 24 August AD 79.', ['24 August AD 79 = 0079-08-24']],
  ['It stood on 15 March 44 CE.', ['15 March 44 CE = 0044-03-15']],
])('%s', (text, times) => {
  expect(readTimes(text)).toEqual(times)
})

test.each([
  ['On March 9 BC Ferries cut a route.', ['March 9 = 2023-03-09']],
  ['In 2022 BC voters chose her.', ['2022 = 2022']],
])('British Columbia is no era: %s', (text, times) => {
  expect(readTimes(text)).toEqual(times)
})
