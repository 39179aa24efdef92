import fc from 'fast-check'
import { amount, claim, holder, joint, mark, odd, person, place, says, weekday } from './words.ts'

const speech = fc.oneof(
  fc.tuple(holder, says, weekday, claim, place).map((parts) => `${parts.join(' ')}.`),
  fc
    .tuple(mark, claim, mark, says, holder)
    .map(([open, what, close, verb, who]) => `${open}${what},${close} ${verb} ${who}.`),
  fc
    .tuple(mark, claim, amount, mark, person, says, mark, claim, mark)
    .map(([a, b, c, d, e, f, g, h, i]) => `${a}${b} ${c},${d} ${e} ${f}. ${g}${h}${i}.`),
  fc.tuple(holder, says, holder, says, claim).map((parts) => `${parts.join(' ')}.`),
  fc.tuple(place, claim, weekday, amount).map((parts) => `${parts.join(' ')}.`),
)

/** A sentence of news, often one that goes on and on. */
export const sentence = fc.oneof(
  { weight: 5, arbitrary: speech },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.oneof(holder, says, claim, weekday, amount, place, joint, mark, odd), {
        minLength: 1,
        maxLength: 25,
      })
      .map((parts) => parts.join(' ')),
  },
)

export const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((some) => some.join(' '))

const title = fc.oneof(
  fc
    .tuple(holder, says, claim)
    .map((parts) => parts.join(' ').replace(/(^| )\p{Ll}/gu, (letter) => letter.toUpperCase())),
  fc.tuple(holder, says, claim).map((parts) => parts.join(' ').toUpperCase()),
  sentence,
)
const byline = fc.oneof(
  person.map((name) => `By ${name}`),
  fc.constantFrom(
    'By Ada Hill and Jan Novak, Ostwire',
    '(Ostwire) -',
    'By',
    'Reporting by Ada Hill; Editing by Jan Novak',
  ),
)
const dateline = fc
  .tuple(
    place,
    fc.constantFrom('May 14', '14 May 2024', 'Sept. 31, 2023', '2024-02-30', 'Monday', ''),
    fc.constantFrom('(Ostwire) - ', '— ', ' - ', ': '),
  )
  .map(([where, day, dash]) => `${where.toUpperCase()}, ${day} ${dash}`)
const line = fc.constantFrom(
  ...[
    'Read more: 5 things to know',
    'Advertisement',
    'Updated 3 March 2025 10:15 GMT',
    'Published: 2024-05-14T10:00:00Z',
    'Photo: Ostwire',
  ],
  ...[
    'A nurse in Nairobi, Kenya, May 4, 2022. (Ostwire/AFP)',
    '* * *',
    '---',
    '###',
    '© 2024 Ostwire',
    'Share this',
    '1.',
    '\u00a0',
  ],
)

/** The parts of a story, one a line of its page. */
export const story: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.option(title, { nil: null }),
    fc.option(byline, { nil: null }),
    fc.array(line, { maxLength: 2 }),
    fc.option(dateline, { nil: '', freq: 2 }),
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: paragraph },
        { weight: 1, arbitrary: line },
        { weight: 1, arbitrary: title },
      ),
      { minLength: 1, maxLength: 8 },
    ),
  )
  .map(([head, by, some, where, [first, ...rest]]) =>
    [head, by, ...some, where + first!, ...rest].filter((part) => part !== null),
  )
