import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OnrecordError } from '../base/errors.ts'
import { formatQuestion, parseQuestion, type Question } from './question.ts'

const EMPTY: Question = {
  words: [],
  who: [],
  about: [],
  place: [],
  publisher: [],
  stance: [],
  mode: [],
  status: [],
  event: [],
  since: null,
  until: null,
}

describe('a query', () => {
  test.each<[string | string[], Partial<Question>]>([
    ['', {}],
    ['strike', { words: ['strike'] }],
    ['strike "night ferry" now', { words: ['strike', 'night ferry', 'now'] }],
    ['who:Novak', { who: ['Novak'] }],
    ['who:"Jan Novak" strike', { who: ['Jan Novak'], words: ['strike'] }],
    ['WHO:Novak', { who: ['Novak'] }],
    [
      'who:Novak who:Hill about:port place:"Gozo"',
      { who: ['Novak', 'Hill'], about: ['port'], place: ['Gozo'] },
    ],
    ['stance:denies stance:Accuses mode:direct', { stance: ['denies', 'accuses'], mode: ['direct'] }],
    ['status:disputed event:assault', { status: ['disputed'], event: ['ASSAULT'] }],
    ['event:disaster event:politics', { event: ['DISASTER', 'LEGISLATE', 'ELECTION', 'OFFICE'] }],
    ['since:2024 until:2024', { since: '2024-01-01', until: '2024-12-31' }],
    ['since:2024-02 until:2024-02', { since: '2024-02-01', until: '2024-02-29' }],
    ['since:2024-05-14', { since: '2024-05-14' }],
    ['at 10:30 https://example.org/a', { words: ['at', '10:30', 'https://example.org/a'] }],
    ['- — "..." (', {}],
    [['who:Jan Novak', 'strike'], { who: ['Jan Novak'], words: ['strike'] }],
    [['night ferry'], { words: ['night ferry'] }],
    [['night ferry stance:denies'], { words: ['night', 'ferry'], stance: ['denies'] }],
    [['who:Novak stance:denies'], { who: ['Novak'], stance: ['denies'] }],
    [['who:"Jan Novak" strike'], { who: ['Jan Novak'], words: ['strike'] }],
  ])('%o is read', (query, expected) => {
    expect(parseQuestion(query)).toEqual({ ...EMPTY, ...expected })
  })

  test.each([
    ['stance:lies', /no stance "lies".*asserts/s],
    ['mode:loud', /no mode "loud".*direct/s],
    ['speaker:Novak', /no "speaker:".*who:/s],
    ['who:', /Nothing stands behind "who:"/],
    ['"never closed', /not closed: "never closed.*leave it away/s],
    ['who:"Novak" about:"never', /not closed: "never/],
    ['q="', /not closed: "/],
    ['since:yesterday', /"yesterday" is no date.*since:2024/s],
    ['since:2023-02-29', /"2023-02-29" is no date/],
    ['until:2024 until:2025', /given twice/],
  ])('%s is refused with a remedy', (query, expected) => {
    try {
      parseQuestion(query)
    } catch (error) {
      expect(error).toBeInstanceOf(OnrecordError)
      expect(`${(error as OnrecordError).message} ${(error as OnrecordError).hint}`).toMatch(expected)
      return
    }
    expect.unreachable()
  })

  test('of any kind is read or refused, and never fails otherwise', () => {
    const terms = fc.constantFrom('who:', 'stance:', '"', ' ', ':', 'denies', 'since:', '2024', 'x', '//')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(terms).map((some) => some.join('')),
        ),
        (text) => {
          try {
            parseQuestion(text)
            parseQuestion([text])
          } catch (error) {
            expect(error).toBeInstanceOf(OnrecordError)
          }
        },
      ),
    )
  })

  test('can be written out and read back', () => {
    const value = fc.stringMatching(/^[a-zé0-9]([a-z :.'-]{0,8}[a-z])?$/)
    const question = fc.record({
      words: fc.array(value),
      who: fc.array(value),
      about: fc.array(value),
      place: fc.array(value),
      publisher: fc.array(value),
      stance: fc.subarray(['denies', 'accuses', 'declines-to-comment'] as const).map((some) => [...some]),
      mode: fc.subarray(['direct', 'narrator'] as const).map((some) => [...some]),
      status: fc.subarray(['disputed', 'partly-acknowledged'] as const).map((some) => [...some]),
      event: fc.subarray(['ASSAULT', 'AID'] as const).map((some) => [...some]),
      since: fc.constantFrom(null, '2024-05-14'),
      until: fc.constantFrom(null, '2024-06-01'),
    })
    fc.assert(
      fc.property(question, (one) => {
        expect(parseQuestion(formatQuestion(one))).toEqual(one)
      }),
    )
  })
})
