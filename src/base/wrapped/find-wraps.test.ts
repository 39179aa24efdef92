import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WRAPPED_WORDS } from '../../languages/en/wrapped-words.ts'
import { findWraps } from './find-wraps.ts'
import { inOneLine } from './in-one-line.ts'
import { unwrap } from './unwrap.ts'

const PARAGRAPHS = [
  'Ada Hill said on Monday that the long bridge near Mekelle was open again to all traffic after repairs of two years.',
  'Jan Novak, who heads the port of Gdansk, denied that the bridge was open. He called the report “an invention of people who have never stood on it”.',
  'The ministry in Addis Ababa declined to confirm either account, and Omar Haddad, its spokesman, was not in his office.',
]

/** As many words a line as fit. */
function wrapped(text: string, columns: number, end = '\n', before = ''): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => before + line).join(end)
}

function read(text: string): string[] {
  return unwrap(text, findWraps(text, WRAPPED_WORDS), WRAPPED_WORDS)
    .text.split(/(?:\r\n|[\r\n])+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

describe('wrapped lines are joined', () => {
  test.each([
    [60, '\n', '\n\n'],
    [72, '\n', '\n\n'],
    [78, '\r\n', '\r\n\r\n'],
    [45, '\n', '\n'],
    [72, '\r\n', '\r\n'],
    [72, '\r', '\r\r'],
  ])('at %i columns, %j at line ends, %j between paragraphs', (columns, end, between) => {
    expect(read(PARAGRAPHS.map((text) => wrapped(text, columns, end)).join(between))).toEqual(PARAGRAPHS)
  })

  test.each([
    ['a blank line', '\n\n', '\n\n\n'],
    ['a blank line, also between paragraphs', '\n\n', '\n\n'],
    ['two blank lines', '\r\n\r\n\r\n', '\r\n\r\n\r\n\r\n'],
  ])('with %s behind each line', (_, end, between) => {
    expect(read(PARAGRAPHS.map((text) => wrapped(text, 72, end)).join(between))).toEqual(PARAGRAPHS)
  })

  test('in a quoted mail, each answer by itself', () => {
    const mail = `${wrapped(PARAGRAPHS[0]!, 60, '\n', '> ')}\n\n${wrapped(PARAGRAPHS[1]!, 70)}`
    expect(read(mail)).toEqual([PARAGRAPHS[0], PARAGRAPHS[1]])
  })

  test('with paragraphs indented, and none parted by blank lines', () => {
    expect(read(PARAGRAPHS.map((text) => `    ${wrapped(text, 60)}`).join('\n'))).toEqual(PARAGRAPHS)
  })

  test('by hand, ragged', () => {
    expect(
      read(
        'Ada Hill said on Monday that the long\nbridge near Mekelle was open again to\nall traffic. "The bridge is now\nopen to all and we are very glad of it," she\nsaid.',
      ),
    ).toEqual([
      'Ada Hill said on Monday that the long bridge near Mekelle was open again to all traffic. "The bridge is now open to all and we are very glad of it," she said.',
    ])
  })

  test('when there are two of them', () => {
    expect(read('Jan Novak denied that\nthe bridge was open.')).toEqual([
      'Jan Novak denied that the bridge was open.',
    ])
  })

  test('and a word cut in two is made one, a compound kept', () => {
    expect(
      read(
        'The men who mended it said that the bri-\ndge would be open by the end of a long-\nterm closure, as the ministry had said.',
      ),
    ).toEqual([
      'The men who mended it said that the bridge would be open by the end of a long-term closure, as the ministry had said.',
    ])
  })

  test('where a stray line end tears one sentence of many', () => {
    const text = [PARAGRAPHS[0], 'Jan Novak denied on Tuesday that the\nbridge was open.', PARAGRAPHS[2]]
    expect(read(text.join('\n\n'))).toEqual(text.map((one) => one!.replace('\n', ' ')))
  })
})

describe('lines of their own stay', () => {
  test.each([
    ['paragraphs of one line', PARAGRAPHS.join('\n')],
    ['short paragraphs of one line', 'The bridge was open.\nIt was shut again.\nNobody knew why.'],
    [
      'a headline, a byline, a date',
      'Bridge Open After Repair Works\nBy Ada Hill\n3 March 2025\nThe bridge was open.',
    ],
    ['a menu', 'Home\nWorld news\nsign in\nregister\nSubscribe to our newsletter\nabout us'],
    ['a list', 'What was bought:\n- bread for the men\n- oil for the lamps\n- a boat\n- rope'],
    ['a numbered list', '1. The bridge near Mekelle\n2. The port of Gdansk\n3. The road to Emden'],
    [
      'verse',
      'The bridge is down, the river high,\nThe ferryman has gone to sleep,\nAnd all the gulls of Emden cry\nAbove the waters dark and deep.',
    ],
    [
      'a transcript',
      'HILL: Was the bridge open?\nNOVAK: It was not open then.\nHILL: Who says so?\nNOVAK: I do, and so does he.',
    ],
    [
      'a table',
      'Town      Boats    Men\nEmden     12       40\nGdansk    7        22\nBorkum    3        11',
    ],
  ])('%s', (_, text) => {
    expect(findWraps(text, WRAPPED_WORDS)).toEqual([])
  })

  test('in a wrapped text: headline, byline, list and speakers', () => {
    const headline = 'Bridge Near Mekelle Open After Long Repair'
    const list = '- bread for all the men who mended it and for\n  their children\n- oil'
    const speech = 'HILL: Was it open?\nNOVAK: No.'
    const page = `${headline}\nBy Ada Hill\n\n${wrapped(PARAGRAPHS[0]!, 50)}\n${list}\n${speech}\n\n${wrapped(PARAGRAPHS[1]!, 50)}`
    expect(read(page)).toEqual([
      headline,
      'By Ada Hill',
      PARAGRAPHS[0],
      '- bread for all the men who mended it and for their children',
      '- oil',
      'HILL: Was it open?',
      'NOVAK: No.',
      PARAGRAPHS[1],
    ])
  })
})

test('every stretch of words of an unwrapped text lies in the wrapped one', () => {
  const word = fc.constantFrom(
    'bridge',
    'Novak',
    'said',
    'that',
    'it',
    'was',
    'open,',
    '“we',
    'bri-',
    'long-',
    'end.',
  )
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 30, maxLength: 120 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', '> ', '  '),
      (words, end, before) => {
        const text = wrapped(words.join(' '), 40, end, before)
        const {
          text: flat,
          startAt,
          endAt,
          here,
        } = unwrap(text, findWraps(text, WRAPPED_WORDS), WRAPPED_WORDS)
        for (const match of flat.matchAll(/[^\s>]+/g)) {
          const [from, to] = [match.index, match.index + match[0].length]
          const there = text.slice(startAt(from), endAt(to))
          const plain = there.replace(/\s+(?:> ?)*/g, '')
          expect([plain, plain.replaceAll('-', '')]).toContain(
            plain === match[0] ? match[0] : match[0].replaceAll('-', ''),
          )
          expect([here(startAt(from)), here(endAt(to))]).toEqual([from, to])
        }
      },
    ),
  )
})

test.each([
  ['the bridge\nwas open', 'the bridge was open'],
  ['the bridge\r\n> > was open', 'the bridge was open'],
  ['the bridge\n\nwas open', 'the bridge was open'],
  ['the bridge\n> \n> was open', 'the bridge was open'],
  ['a long-\nterm plan', 'a long-term plan'],
  ['on one line', 'on one line'],
])('%j is shown as %j', (words, shown) => {
  expect(inOneLine(words)).toBe(shown)
})
