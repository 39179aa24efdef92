import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doubled, HARBOUR, madePage, plain, TREATY, VACCINE } from '../../test/made-page.ts'
import { noteTaker } from '../base/notes.ts'
import type { ArticleText } from '../types/article.ts'
import type { Page } from '../types/page.ts'
import { splitPage } from './split-page.ts'

function split(page: Page | string): ArticleText[] {
  return splitPage(typeof page === 'string' ? madePage(page) : page, () => {})
}

function titles(page: Page | string): (string | null)[] {
  return split(page).map(({ title }) => title)
}

function kinds({ blocks }: ArticleText): string[] {
  return blocks.map(({ kind }) => kind)
}

const STORIES = [HARBOUR, TREATY, VACCINE]

describe('plain text', () => {
  test('keeps every paragraph of a quoted mail, also those of one line', () => {
    const lines = [
      'Vestbuss said it regretted the inconvenience.',
      '',
      'The drivers said on Monday that they would be back at work by the end of',
      'the week.',
      '',
      'The minister, Ola Nilsen, denied it.',
    ]
    const page = lines.map((line) => `> ${line}`.trimEnd()).join('\n')
    const [article] = split(page)
    const { text, blocks } = article!
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
      lines[0],
      `${lines[2]}\n> ${lines[3]}`,
      lines[5],
    ])
  })

  test.each([
    [['By Ayse Kaya', 'Published March 8, 2025'], 'Quake hits Izmir', '2025-03-08'],
    // A line of another kind between them: the first line may be the masthead.
    [['Weather', 'March 8, 2025'], null, null],
  ])(
    'a short first line is a headline over nothing but a byline and a date: %j',
    (front, title, published) => {
      const page = ['Quake hits Izmir', ...front, 'Nobody was hurt in Izmir, the governor said on Friday.']
      expect(split(page.join('\n\n'))).toMatchObject([{ title, published: { value: published } }])
    },
  )

  test('cuts two stories, each from its headline to its last paragraph', () => {
    const page = `${plain(HARBOUR)}\n\n\n\n${plain(TREATY)}\n`
    const [first, second] = split(page)
    expect(first).toMatchObject({ index: 0, offset: 0, title: HARBOUR.headline, text: plain(HARBOUR) })
    expect(second).toMatchObject({ index: 1, offset: page.indexOf(TREATY.headline), text: plain(TREATY) })
  })

  test('cuts stories that stand no further apart than their paragraphs', () => {
    expect(titles(STORIES.map(plain).join('\n\n'))).toEqual(STORIES.map(({ headline }) => headline))
    expect(titles(STORIES.map(plain).join('\n\n').replaceAll('\n\n', '\n'))).toHaveLength(3)
  })

  test('labels a doubled headline and caption as repeats of the first', () => {
    const [first, second] = split(`${doubled(HARBOUR)}\n\n\n\n${doubled(TREATY)}`)
    const top = ['headline', 'caption', 'repeat', 'furniture', 'repeat', 'repeat', 'repeat']
    expect(kinds(first!)).toEqual([...top, ...HARBOUR.paragraphs.map(() => 'paragraph')])
    expect(kinds(second!)).toEqual([...top, ...TREATY.paragraphs.map(() => 'paragraph')])
    expect(first!.blocks.filter(({ kind }) => kind === 'repeat').map(({ of }) => of)).toEqual([1, 0, 1, 1])
  })

  test('takes neither author nor publisher from the credit of a picture', () => {
    const [article] = split(doubled(HARBOUR))
    expect(article).toMatchObject({ authors: [], publisher: null })
    const caption = article!.blocks[1]!
    expect(article!.text.slice(...caption.credit!)).toBe('(Ostwire/AFP)')
  })

  test('leaves menus, lists of other headlines and the foot of the page out', () => {
    const menu = 'Home\nWorld\nPolitics\nSport\nWeather\nSubscribe'
    const others = `Read next\n${HARBOUR.headline}\n${VACCINE.headline}\nTen Recipes for a Rainy Evening`
    const foot = '© 2024 Ostwire. All rights reserved.\nPrivacy Policy\nContact us'
    const [article, ...more] = split(`${menu}\n\n${plain(TREATY)}\n\n${others}\n\n${foot}`)
    expect(more).toEqual([])
    expect(article!.text).toBe(plain(TREATY))
  })

  test('does not take teasers of one sentence for stories', () => {
    const teasers = [HARBOUR, VACCINE]
      .map(({ headline, paragraphs }) => `${headline}\n${paragraphs[0]}`)
      .join('\n\n')
    expect(titles(`${plain(TREATY)}\n\nRelated\n\n${teasers}`)).toEqual([TREATY.headline])
  })

  test('keeps a list of other stories in the middle of a story as furniture', () => {
    const [first, ...rest] = TREATY.paragraphs
    const page = [
      TREATY.headline,
      first,
      'Related stories',
      HARBOUR.headline,
      VACCINE.headline,
      ...rest,
    ].join('\n\n')
    const articles = split(page)
    expect(articles).toHaveLength(1)
    expect(kinds(articles[0]!).slice(0, 5)).toEqual([
      'headline',
      'paragraph',
      'furniture',
      'furniture',
      'furniture',
    ])
  })

  test('reads byline, date line, caption and credit between headline and body', () => {
    const [article] = split(
      [
        VACCINE.headline,
        'By Jane Roe and John Doe',
        'Published: 12 June 2021, 10:15',
        VACCINE.caption,
        'Photo: Ostwire',
        ...VACCINE.paragraphs,
      ].join('\n\n'),
    )
    expect(kinds(article!).slice(0, 6)).toEqual([
      'headline',
      'byline',
      'dateline',
      'caption',
      'credit',
      'paragraph',
    ])
    expect(article!.blocks[4]!.of).toBe(3)
    expect(article).toMatchObject({
      authors: ['Jane Roe', 'John Doe'],
      published: { value: '2021-06-12', precision: 'day', basis: 'stated', rule: 'date-line' },
    })
  })

  test('knows the agency of an opening dateline as the publisher, and leaves the paragraph whole', () => {
    const paragraph = `LIMA, Sept 13 (Reuters) - ${TREATY.paragraphs[0]}`
    const [article] = split([TREATY.headline, paragraph, ...TREATY.paragraphs.slice(1)].join('\n\n'))
    expect(article!.publisher).toBe('Reuters')
    const block = article!.blocks[1]!
    expect(article!.text.slice(block.start, block.end)).toBe(paragraph)
    expect(article!.text.slice(...block.dateline!)).toBe('LIMA, Sept 13 (Reuters) - ')
  })

  test.each(['', '   \n\t\n', '\n---\n***\n___\n', 'Home\nNews\nSport\nContact us\nPrivacy policy\n'])(
    'finds no story in %j and says so',
    (page) => {
      const { notes, note } = noteTaker()
      expect(splitPage(madePage(page), note)).toEqual([])
      expect(notes.map(({ code }) => code)).toEqual(['articles/no-story'])
    },
  )

  test('takes a lone sentence for a story without a headline', () => {
    const [article] = split('The mayor of Turku said the bridge was safe.')
    expect(article).toMatchObject({ title: null, text: 'The mayor of Turku said the bridge was safe.' })
    expect(kinds(article!)).toEqual(['paragraph'])
  })

  test.each(['\r\n', '\r', '\u2028'])('holds offsets with line ends of %j', (end) => {
    const page = [plain(HARBOUR), plain(TREATY)].join('\n\n\n').replaceAll('\n', end)
    const articles = split(page)
    expect(articles).toHaveLength(2)
    for (const { offset, text } of articles) expect(page.slice(offset, offset + text.length)).toBe(text)
  })

  test('cuts any two stories that stand apart or repeat their headlines', () => {
    const two = fc.shuffledSubarray(STORIES, { minLength: 2, maxLength: 2 })
    const apart = fc.record({ write: fc.constant(plain), between: fc.constantFrom('\n\n\n', '\n\n\n\n') })
    const twice = fc.record({ write: fc.constant(doubled), between: fc.constantFrom('\n\n', '\n\n\n\n') })
    const layout = fc.oneof(apart, twice)
    fc.assert(
      fc.property(two, layout, (stories, { write, between }) => {
        const page = stories.map(write).join(between)
        expect(split(page).map(({ text }) => text)).toEqual(stories.map(write))
      }),
    )
  })

  test.each([
    ['its full stops at the ends of paragraphs', (text: string) => text.replaceAll(/\.$/gm, '')],
    ['them, each sentence a paragraph', (text: string) => text.replaceAll(/\.(?: |$)/gm, '\n\n')],
  ])('keeps every line of a story that leaves out %s', (_, write) => {
    for (const story of STORIES) {
      const page = write(plain(story)).trim()
      const [article, ...more] = split(page)
      expect(more).toEqual([])
      expect(article).toMatchObject({ title: story.headline, text: page })
    }
  })

  test('keeps a list of headlines that say nothing in full a list', () => {
    const heads = [
      'Harbour Board in Odesa Says Grain Terminal to Reopen in Days',
      'Ministers From Peru and Chile Sign Fishing Treaty After Talks',
      'Nairobi Clinic Begins Trial of Malaria Vaccine for Infants',
      'Drivers Back at Work in Turku After Nine Days of Strike',
    ]
    expect(split(heads.join('\n\n'))).toEqual([])
  })

  test('reads questions and answers of a mail, however short', () => {
    const mail =
      '> 1. Is the bridge open?\nYes, it is open.\n> 2. Who said so?\nThe mayor of Gdansk said so.\n> 3. When?\nOn Monday.\n'
    const [article] = split(mail)
    expect(article!.blocks).toHaveLength(6)
  })

  test('keeps the paragraphs of a story on either side of a line that reads like a headline', () => {
    const [first, second, ...rest] = HARBOUR.paragraphs
    const page = [
      first,
      second,
      'Harbour Board Says Odesa Terminal Will Reopen',
      ...rest,
      ...TREATY.paragraphs,
    ]
    const articles = split([...page, ...VACCINE.paragraphs].join('\n\n'))
    for (const paragraph of HARBOUR.paragraphs) {
      expect(articles.filter(({ text }) => text.includes(paragraph))).toHaveLength(1)
    }
  })

  test('joins lines that were wrapped at a fixed width', () => {
    const wrapped = plain(HARBOUR).replace(/(.{50,64}) /g, '$1\n')
    const [article] = split(wrapped)
    expect(article!.blocks.filter(({ kind }) => kind === 'paragraph')).toHaveLength(HARBOUR.paragraphs.length)
  })
})

describe('a note of the editors', () => {
  const page = plain(TREATY)

  test.each([
    'Correction: an earlier version said that Quiroga was arrested.\nShe was not arrested.\nWe are sorry.',
    'Share\n\nCorrection\nShe was not arrested.',
    "Editor's note: the treaty was not signed in Arica.",
    'This article was amended on Monday. Nobody was arrested.',
  ])('below a story belongs to it: %j', (words) => {
    const [article, ...more] = split(`${page}\n\n${words}\n\n\n\n${plain(HARBOUR)}`)
    expect(article!.text).toBe(`${page}\n\n${words}`)
    expect(more.map(({ text }) => text)).toEqual([plain(HARBOUR)])
  })

  test.each(['Corrections', 'Correction\nContact us', 'Home\nCorrections'])('is none in %j', (foot) => {
    expect(split(`${page}\n\n${foot}\n`)[0]!.text).toBe(page)
  })
})

/** Forty lines with the numbers 1 to 40. */
function forty(line: (i: number) => string): string {
  return Array.from({ length: 40 }, (_, i) => line(i + 1)).join('\n')
}

describe('text that stands in no article', () => {
  function leftOut(page: string): [code: string, words: string][] {
    const { notes, note } = noteTaker()
    splitPage(madePage(page), note)
    return notes.map(({ code, start, end }) => [code, page.slice(start, end)])
  }

  test('is noted with its place, once for each stretch', () => {
    const notice =
      'We ask you to switch off whatever keeps advertisements away, because they pay for the people who write, print and carry these pages to you every single morning.\n\nReaders under sixteen need the consent of a parent before they register, and their data are deleted within ninety days after the account was closed for good.'
    const page = `${plain(TREATY)}\n\nContact us\n\nHome\n\n${notice}\n\nPrivacy Policy\n`
    expect(leftOut(page)).toEqual([['articles/left-out', notice]])
  })

  test.each([
    ['a list', forty((i) => `- minister ${i} denied having sold boats to firm ${i}`)],
    ['a table', forty((i) => `| Novak ${i} | denied |`)],
    ['numbered verses', forty((i) => `${i} And Novak ${i} said unto them that the port was open`)],
    ['headlines', forty((i) => `Minister Number ${i} Denies Selling Port to Firm`).replaceAll('\n', '\n\n')],
    ['short sentences', forty((i) => `Novak ${i} denied it.`)],
    ['one short sentence', 'Novak denied it.'],
  ])('is noted, be it %s', (_, words) => {
    expect(leftOut(`${plain(TREATY)}\n\n${words}\n`)).toEqual([['articles/left-out', words]])
    expect(leftOut(`${words}\n\n\n\n${plain(TREATY)}\n`)).toEqual([['articles/left-out', words]])
  })

  test('is counted together where menus part it', () => {
    const said = (i: number) => `Minister ${i} denied that the mine was shut, and left for Gdansk again`
    const words = [1, 2, 3, 4].map(said).join('\n\nContact us\nHome\n\n')
    expect(leftOut(`${plain(TREATY)}\n\n${words}\n`)).toEqual([['articles/left-out', words]])
  })

  test('is noted above the mail that it answers', () => {
    const mail = `Yes.\n\nI deny it.\n\n-----Original Message-----\n\n${plain(TREATY)}\n`
    expect(leftOut(mail)).toEqual([['articles/left-out', 'Yes.\n\nI deny it.']])
  })

  test.each([
    ['menus and the foot of a page', 'Home\nWorld\nSport\n© 2024 Ostwire. All rights reserved.\nContact us'],
    [
      'single sentences under their headlines',
      `Related\n\n${[HARBOUR, VACCINE].map(({ headline, paragraphs }) => `${headline}\n${paragraphs[0]}`).join('\n\n')}`,
    ],
    ['what the story tells again', `Home\n\n${TREATY.paragraphs.slice(0, 3).join('\n\n')}`],
    ['nothing', ''],
  ])('is not %s', (_, rest) => {
    expect(leftOut(`${plain(TREATY)}\n\n${rest}\n`)).toEqual([])
  })

  test('leads a page without a story to say what to do', () => {
    const { notes, note } = noteTaker()
    const broken = 'the crane and\nrails of Odesa\n'.repeat(30)
    expect(splitPage(madePage(broken), note)).toEqual([])
    expect(notes).toMatchObject([
      { code: 'articles/no-story', message: expect.stringContaining('put each paragraph on one line') },
    ])
  })
})

test.each([
  ['short lines', 'ab\n'.repeat(100_000)],
  ['one endless line', 'said on Friday '.repeat(200_000)],
  ['separators only', '---\n'.repeat(100_000)],
  ['date lines only', '12 June 2021\n'.repeat(40_000)],
  [
    'a dated picture and weekdays without end',
    `${HARBOUR.headline}\n${HARBOUR.caption}\n${'It rained on Friday. '.repeat(100_000)}`,
  ],
])('gets through junk: %s', (_, junk) => {
  const { notes, note } = noteTaker()
  const articles = splitPage(madePage(junk), note)
  expect(articles.length).toBeLessThanOrEqual(1)
  expect([...notes, ...articles.flatMap((article) => article.notes)].length).toBeLessThan(10)
})

describe('every page', () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...STORIES.flatMap(({ headline, caption, paragraphs }) => [headline, caption, ...paragraphs]),
    ),
    fc.constantFrom(
      '',
      '',
      'TT',
      'Share',
      'Related',
      'By Jane Roe',
      '12 June 2021',
      '(AFP)',
      '---',
      '​',
      'Home',
    ),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  )
  const text = fc
    .array(line, { maxLength: 60 })
    .chain((lines) => fc.constantFrom('\n', '\n\n', '\r\n').map((end) => lines.join(end)))

  test('gives articles that are slices of the page, in order, with blocks that cover their words', () => {
    fc.assert(
      fc.property(text, (page) => {
        let end = 0
        for (const article of split(page)) {
          expect(page.slice(article.offset, article.offset + article.text.length)).toBe(article.text)
          expect(article.offset).toBeGreaterThanOrEqual(end)
          end = article.offset + article.text.length
          expectCovered(article)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('gives a ready article whole, with blocks that cover its words', () => {
    fc.assert(
      fc.property(text, (page) => {
        const articles = split(madePage(page, { format: 'article', id: 'a1' }))
        expect(articles).toHaveLength(1)
        expect(articles[0]).toMatchObject({ id: 'a1', offset: 0, text: page })
        expectCovered(articles[0]!)
      }),
      { numRuns: 200 },
    )
  })
})

/** Words between blocks, without the marks of a quoted mail. */
function withoutMarks(between: string): string {
  return between.replace(/^(?: {0,3}>)+/gm, '').trim()
}

function expectCovered({ text, blocks }: ArticleText): void {
  let end = 0
  blocks.forEach(({ start, end: stop, kind, of }, i) => {
    expect(start).toBeGreaterThanOrEqual(end)
    expect(stop).toBeGreaterThan(start)
    expect(withoutMarks(text.slice(end, start))).toBe('')
    if (kind === 'repeat') expect(of).toBeLessThan(i)
    end = stop
  })
  expect(withoutMarks(text.slice(end))).toBe('')
}

describe('a ready article', () => {
  const given = { format: 'article' as const, id: 'desk-17' }

  test('keeps its identifier, its text and its own date', () => {
    const published = { value: '2020-02-02', source: 'json:date', evidence: [] }
    const metadata = { title: 'Another Title', authors: ['Jane Roe'], publisher: 'Ostwire', published }
    const text = ` ${plain(HARBOUR)}\n\n\n${plain(TREATY)}\n`
    expect(split(madePage(text, { ...given, metadata }))).toMatchObject([
      {
        id: 'desk-17',
        offset: 0,
        text,
        title: HARBOUR.headline,
        authors: ['Jane Roe'],
        publisher: 'Ostwire',
        published: { value: '2020-02-02', basis: 'metadata' },
      },
    ])
  })

  test.each(['>', '> \n', `> ${TREATY.headline}\n>`, `${TREATY.headline}\n\n> `])(
    'keeps %j to the letter',
    (text) => {
      expect(split(madePage(text, given))[0]).toMatchObject({ offset: 0, text })
    },
  )

  test('does not take the first line of its prose for a headline', () => {
    const [article] = split(madePage(HARBOUR.paragraphs.join('\n'), given))
    expect(kinds(article!)).toEqual(HARBOUR.paragraphs.map(() => 'paragraph'))
    expect(article!.title).toBeNull()
  })
})

describe('a page of markup', () => {
  function marked(...parts: [kind: Page['blocks'][number]['kind'], text: string][]): Page {
    let text = ''
    const blocks = parts.map(([kind, words]) => {
      if (text) text += '\n\n'
      const start = text.length
      text += words
      return { kind, start, end: text.length }
    })
    return madePage(text, { format: 'html', blocks })
  }

  test('opens a story at each headline that a body follows', () => {
    const page = marked(
      ['headline', HARBOUR.headline],
      ['byline', 'Jane Roe'],
      ...HARBOUR.paragraphs
        .map((text) => ['paragraph', text] as const)
        .map(([kind, text]): [typeof kind, string] => [kind, text]),
      ['headline', TREATY.headline],
      ['caption', TREATY.caption],
      ['paragraph', TREATY.paragraphs[0]!],
      ['furniture', 'Share this'],
    )
    const [first, second, ...more] = split(page)
    expect(more).toEqual([])
    expect(first).toMatchObject({ title: HARBOUR.headline, authors: ['Jane Roe'] })
    expect(kinds(second!)).toEqual(['headline', 'caption', 'paragraph'])
  })

  test('notes prose that belongs to no story', () => {
    const page = marked(
      ['headline', HARBOUR.headline],
      ...HARBOUR.paragraphs.map((text): ['paragraph', string] => ['paragraph', text]),
      ...TREATY.paragraphs.map((text): ['outside', string] => ['outside', text]),
    )
    const { notes, note } = noteTaker()
    const [article, ...more] = splitPage(page, note)
    expect(more).toEqual([])
    expect(article!.text).toBe(plain(HARBOUR))
    expect(notes.map(({ code, start, end }) => [code, page.text.slice(start, end)])).toEqual([
      ['articles/left-out', TREATY.paragraphs.join('\n\n')],
    ])
  })

  test('finds the copies that markup does not give away', () => {
    const page = marked(
      ['headline', HARBOUR.headline],
      ['paragraph', HARBOUR.headline],
      ...HARBOUR.paragraphs.map((text): ['paragraph', string] => ['paragraph', text]),
    )
    expect(kinds(split(page)[0]!).slice(0, 3)).toEqual(['headline', 'repeat', 'paragraph'])
  })
})

describe('a title of a megabyte', () => {
  const long = 'Ferries stop. '.repeat(75_000)

  test.each<[string, Page]>([
    [
      'in metadata',
      {
        ...madePage('The crews said on Monday that they would stop work.'),
        format: 'article',
        metadata: { title: long, authors: [], publisher: long, published: null },
      },
    ],
    ['in the text', madePage(`${long}\n\n${plain(HARBOUR)}`)],
  ])('is cut at a word, %s', (_, page) => {
    for (const { title, publisher, notes } of splitPage(page, () => {})) {
      expect((title ?? '').length).toBeLessThanOrEqual(1000)
      expect((publisher ?? '').length).toBeLessThanOrEqual(1000)
      if (page.metadata.title === null) continue
      expect(title).toMatch(/ stop\.…$/)
      expect(notes).toContainEqual(expect.objectContaining({ code: 'articles/title-cut', start: 0 }))
      expect(notes).toContainEqual(expect.objectContaining({ code: 'articles/publisher-cut', start: 0 }))
    }
  })

  test('without spaces is cut between characters, and one of 1,000 characters is kept', () => {
    const titleOf = (title: string) =>
      split({
        ...madePage('The crews said on Monday that they would stop work.'),
        format: 'article',
        metadata: { title, authors: [], publisher: null, published: null },
      })[0]!.title!
    expect(titleOf('😀'.repeat(5000)).isWellFormed()).toBe(true)
    expect(titleOf('a'.repeat(1000))).toBe('a'.repeat(1000))
  })
})
