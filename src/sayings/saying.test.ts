import { describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import type { RecordLine } from '../types/line.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import { type Known, plainSaying, sayings } from './saying.ts'

interface Said {
  readonly text: string
  /** Names in the text; the first holds the statement. */
  readonly names?: readonly string[]
  /** The words that stand for the holder; its name if absent, and nothing if `null`. */
  readonly holder?: string | null
  readonly cue?: string
  readonly words?: string
  readonly kind?: Statement['holder']['kind']
  /** Pronouns or descriptions, with the name they mean. */
  readonly means?: Readonly<Record<string, string>>
  readonly more?: Partial<Statement>
  readonly known?: Known
}

/** The first statement of a text by hand. */
function lineOf({
  text,
  names = [],
  holder,
  cue,
  words,
  kind = 'named',
  means = {},
  more = {},
}: Said): RecordLine {
  const span = (part: string): Span => {
    const start = text.indexOf(part)
    if (start < 0) throw new Error(`"${part}" does not stand in the text`)
    return [start, start + part.length]
  }
  const made = madeLine({ text, statements: names.map((who) => ({ who, words: words ?? who })) })
  const entities = made.entities.map((entity) => ({
    ...entity,
    mentions: [
      ...entity.mentions,
      ...Object.entries(means)
        .filter(([, name]) => name === entity.name)
        .map(([part]) => ({
          ...entity.mentions[0]!,
          ...{ start: span(part)[0] + part.search(/\S/), end: span(part)[1], form: 'pronoun' as const },
        })),
    ],
  }))
  const [base] = madeLine({ text, statements: [{ words: text.slice(0, 1) }] }).statements
  const by = holder === undefined ? names[0] : holder
  const statement: Statement = {
    ...base!,
    holder: {
      kind,
      entities: kind === 'named' && names.length > 0 ? ['e1'] : [],
      spans: by === null || by === undefined ? [] : [span(by)],
      basis: 'stated',
    },
    cue: cue === undefined ? [] : [span(cue)],
    content: words === undefined ? [] : [span(words)],
    ...more,
  }
  const sentences = [...text.matchAll(/[^.]+\.?/g)].map(
    ({ index, 0: own }): Span => [index, index + own.length],
  )
  return { ...made, entities, sentences, statements: [statement, ...made.statements.slice(1)] }
}

function say(said: Said): string {
  const line = lineOf(said)
  return plainSaying(sayings(line, said.known)(line.statements[0]!))
}

describe('a statement as a sentence', () => {
  test('is the words of the article where they stand in that order', () => {
    const text = 'The ferry firm told reporters that no boat had sunk. It rained.'
    expect(say({ text, names: ['The ferry firm'], cue: 'told', words: 'that no boat had sunk' })).toBe(
      'The ferry firm told reporters that no boat had sunk',
    )
  })

  test('begins with the holder where the article ends with it', () => {
    const text = '“No boat sank,” Ada Hill said. It rained.'
    expect(say({ text, names: ['Ada Hill'], cue: 'said', words: '“No boat sank,”' })).toBe(
      'Ada Hill said: “No boat sank,”',
    )
  })

  test('has whom "told" was said to, up to the next stop', () => {
    const text = '“No boat sank,” Ada Hill told a crowd in Hull on Monday, and left.'
    expect(say({ text, names: ['Ada Hill'], cue: 'told', words: '“No boat sank,”' })).toBe(
      'Ada Hill told a crowd in Hull on Monday: “No boat sank,”',
    )
  })

  test('calls the holder by the name on record, not by the pronoun', () => {
    const text = 'Ada Hill came. She says the quay is safe.'
    const said = { text, names: ['Ada Hill'], holder: 'She', cue: 'says', words: 'the quay is safe' }
    expect(say(said)).toBe('Ada Hill says the quay is safe')
    expect(say({ ...said, known: { names: new Map([['e1', 'Ada Hill-Moore']]) } })).toBe(
      'Ada Hill-Moore says the quay is safe',
    )
  })

  test.each([
    ['I do not think that it sank.', 'I', 'do not think', 'Ada Hill does not think that it sank'],
    ['Ada Hill left, denying that it sank.', 'Ada Hill', 'denying', 'Ada Hill denies that it sank'],
    ['They have denied that it sank.', 'They', 'have denied', 'Ada Hill has denied that it sank'],
    [
      'Ada Hill still wants to say that it sank.',
      'Ada Hill',
      'say',
      'Ada Hill still wants to say that it sank',
    ],
  ])('agrees with its subject: %s', (end, holder, cue, expected) => {
    expect(
      say({
        text: end.startsWith('Ada') ? end : `By Ada Hill. ${end}`,
        names: ['Ada Hill'],
        holder,
        cue,
        words: `that it sank`,
      }),
    ).toBe(expected)
  })

  test.each([
    ['Residents', 'Residents say that it sank'],
    ['74 percent of voters', '74 percent of voters say that it sank'],
    ['They', 'They say that it sank'],
    ['A harbour official', 'A harbour official says that it sank'],
  ])('has a verb in the number of %s', (holder, expected) => {
    const text = `${holder}, saying that it sank.`
    expect(say({ text, holder, kind: 'collective', cue: 'saying', words: 'that it sank' })).toBe(expected)
  })

  test('keeps the number that the article gives a name', () => {
    const text = 'Harbour Workers Reject Offer'
    expect(say({ text, names: ['Harbour Workers'], cue: 'Reject', words: 'Offer' })).toBe(
      'Harbour Workers Reject Offer',
    )
  })

  test('does not make a verb of a noun, nor of "according to"', () => {
    const noun = 'The union’s opposition to the pier is known.'
    expect(
      say({
        text: noun,
        names: ['The union'],
        holder: 'The union’s',
        cue: 'opposition to',
        words: 'the pier',
      }),
    ).toBe('The union: opposition to the pier is known')
    const text = 'According to Ada Hill, the quay is safe.'
    expect(say({ text, names: ['Ada Hill'], cue: 'According to', words: 'the quay is safe' })).toBe(
      'Ada Hill says: the quay is safe',
    )
  })

  test('is in the voice of the article where nobody is cited', () => {
    expect(say({ text: 'It rained in Hull.', kind: 'article', words: 'It rained in Hull' })).toBe(
      'The article says: It rained in Hull',
    )
    expect(say({ text: '“It rained.”', kind: 'anonymous', words: '“It rained.”' })).toBe(
      'Somebody not named says: “It rained.”',
    )
  })
})

describe('what the words leave open', () => {
  test('is filled in once, for a pronoun whose name is known', () => {
    const text = 'Bert Low came. Ada Hill said she pays him and lets him go.'
    const said = { text, names: ['Ada Hill', 'Bert Low'], cue: 'said', words: 'she pays him and lets him go' }
    expect(say({ ...said, means: { ' she': 'Ada Hill', ' him': 'Bert Low' } })).toBe(
      'Ada Hill said she pays him [Bert Low] and lets him go',
    )
  })

  test('is not filled in where the content names them, nor within a quotation', () => {
    const text = 'Bert Low came. Ada Hill said she pays him, “Bert Low, the liar”.'
    const words = 'she pays him, “Bert Low, the liar”'
    expect(
      say({ text, names: ['Ada Hill', 'Bert Low'], cue: 'said', words, means: { ' him': 'Bert Low' } }),
    ).not.toContain('[')
    const quote = 'Bert Low came. “I pay him,” said Ada Hill.'
    const verbatim: Span[] = [[15, 27]]
    expect(
      say({
        ...{ text: quote, names: ['Ada Hill', 'Bert Low'], cue: 'said', words: '“I pay him,”' },
        ...{ means: { ' him': 'Bert Low' }, more: { verbatim } },
      }),
    ).toBe('Ada Hill said: “I pay him,”')
  })

  test('is what a statement answers, where its words only point back', () => {
    const text = 'Bert Low says that the quay broke. Ada Hill denied the claim.'
    const line = lineOf({ text, names: ['Ada Hill', 'Bert Low'], cue: 'denied', words: 'the claim' })
    const [denial, other] = line.statements
    const content: Span[] = [[14, 33]]
    const both = [
      { ...denial!, answers: ['s2'] },
      { ...other!, content },
    ]
    const sentence = plainSaying(sayings({ ...line, statements: both })(both[0]!))
    expect(sentence).toBe('Ada Hill denied the claim [that the quay broke]')
  })

  test('is the claim right before, of somebody else, and of nobody further away', () => {
    const text = 'Bert Low says that the quay broke. Ada Hill denied the claim.'
    const line = lineOf({ text, names: ['Ada Hill', 'Bert Low'], cue: 'denied', words: 'the claim' })
    const [denial, other] = line.statements
    const claim = { ...other!, holder: { ...other!.holder, entities: ['e2'] }, content: [[14, 33]] as Span[] }
    const sentence = (statements: Statement[], sentences: Span[]) =>
      plainSaying(sayings({ ...line, sentences, statements })(denial!))
    const apart: Span[] = [
      [0, 34],
      [35, text.length],
    ]
    expect(sentence([claim, denial!], apart)).toBe('Ada Hill denied the claim [that the quay broke]')
    expect(sentence([claim, denial!], [[0, 20], [20, 33], ...apart.slice(1)])).not.toContain('[')
    const own = { ...claim, holder: denial!.holder }
    expect(sentence([own, denial!], apart)).not.toContain('[')
  })

  test('is the rest of the sentence behind a few words', () => {
    const text = 'Ada Hill confirmed the sale, and the quay was closed at once. It rained.'
    expect(say({ text, names: ['Ada Hill'], cue: 'confirmed', words: 'the sale' })).toBe(
      'Ada Hill confirmed the sale, and the quay was closed at once',
    )
  })
})

test('only words of the article are marked as such', () => {
  const text = 'Ada Hill left, denying that it sank.'
  const line = lineOf({ text, names: ['Ada Hill'], cue: 'denying', words: 'that it sank' })
  const pieces = sayings(line)(line.statements[0]!)
  expect(pieces.filter(({ as }) => as === 'words').every((piece) => text.includes(piece.text))).toBe(true)
  expect(pieces.map(({ as }) => as)).toEqual(['who', 'says', 'words'])
})
