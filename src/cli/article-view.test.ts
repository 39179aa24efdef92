import { describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { statementRows } from '../record.ts'
import { answerView } from './answer-view.ts'
import { articleSummary, articleView } from './article-view.ts'

const made = madeLine({
  name: 'mine.txt',
  title: 'Mine stays open',
  published: '2024-05-14',
  text: 'Mine stays open\n\nAda Hill, a miner, denied that the mine "was finished". It opened in 1911.',
  roles: { 'Ada Hill': 'a miner' },
  statements: [
    { who: 'Ada Hill', words: 'that the mine "was finished"', stance: 'denies', mode: 'mixed' },
    { words: 'It opened in 1911' },
  ],
})
const line: typeof made = {
  ...made,
  blocks: [
    { kind: 'headline', start: 0, end: 15 },
    { kind: 'paragraph', start: 17, end: made.text.length },
  ],
}
const rows = statementRows(line)

describe('the summary of an article', () => {
  test('tells who says what, and how much the article says by itself', () => {
    expect(articleSummary(line, rows)).toBe(
      `Mine stays open
2024-05-14 · mine.txt · ${line.id}

  Ada Hill denies: that the mine "was finished" · denies · a miner
  and 1 statement in the article's own voice
`,
    )
  })

  test('says why there is none for a page in another language', () => {
    const foreign = {
      ...line,
      statements: [],
      notes: [{ code: 'articles/not-english', start: 0, end: 1, message: 'the language is "fr"' }],
    }
    expect(articleSummary(foreign, [])).toContain('the language is "fr"')
  })

  test('shows nothing that a terminal would obey', () => {
    const evil = madeLine({
      title: 'Mine\u001b[2J',
      name: '\u001b]0;x\u0007.txt',
      text: '\u001b[31mAda\u009b1m said \u001b[8mno.',
      statements: [{ who: '\u001b[31mAda\u009b1m', words: '\u001b[8mno' }],
    })
    const all =
      articleSummary(evil, statementRows(evil)) + articleView(evil, statementRows(evil), { all: true })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(all + answerView(statementRows(evil)[0]!)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })
})

describe('the view of an article', () => {
  test('marks statements with brackets and ids where there are no colours', () => {
    const view = articleView(line, rows, { all: false })
    expect(view).toContain('Ada Hill, a miner, denied [that the mine "was finished"]s1. It opened in 1911.')
    expect(view).toContain(
      'Who says what\ns1 Ada Hill denies: that the mine "was finished" · denies · a miner\n',
    )
    expect(view).not.toContain('s2')
  })

  test("marks and lists the article's own voice when all is asked for", () => {
    const view = articleView(line, rows, { all: true })
    expect(view).toMatch(/\[It opened in\s1911\]s2\./)
    expect(view).toContain('s2 The article says: It opened in 1911 · asserts')
  })

  test('marks one statement within another', () => {
    const [first] = line.statements
    const start = line.text.indexOf('"was')
    const inner = { ...first!, id: 's9', content: [[start, start + 14] as const] }
    const nested = { ...line, statements: [first!, inner] }
    expect(articleView(nested, statementRows(nested), { all: false })).toContain(
      '[that the mine ["was finished"]s9]s1.',
    )
  })

  test('marks each piece of a statement that stands apart, and names it behind the last', () => {
    const at = (words: string): [number, number] => [
      line.text.indexOf(words),
      line.text.indexOf(words) + words.length,
    ]
    const apart = {
      ...line,
      statements: [{ ...line.statements[0]!, content: [at('that the'), at('"was finished"')] }],
    }
    expect(articleView(apart, statementRows(apart), { all: false })).toContain(
      '[that the] mine ["was finished"]s1.',
    )
  })

  test('leaves furniture and repeats out unless all is asked for', () => {
    const cut = line.text.indexOf('It opened')
    const blocks = [
      { kind: 'paragraph', start: 17, end: cut },
      { kind: 'furniture', start: cut, end: line.text.length },
    ] as const
    expect(articleView({ ...line, blocks }, rows, { all: false })).not.toContain('1911')
    expect(articleView({ ...line, blocks }, rows, { all: true })).toContain('1911')
  })

  test('lists the notes', () => {
    const notes = [{ code: 'times/no-anchor', start: 0, end: 4, message: 'relative time, and no date' }]
    expect(articleView({ ...line, notes }, rows, { all: false })).toContain(
      'Notes\ntimes/no-anchor: relative time, and no date\n',
    )
  })
})

test('an answer is a sentence, then the stance, the role and when, then where it stands', () => {
  expect(
    answerView({ ...rows[0]!, said: { from: '2024-05-13', to: '2024-05-13' }, publisher: 'Daily Coal' }),
  ).toBe(
    `Ada Hill denies: that the mine "was finished"
  denies · a miner · said 2024-05-13 · published 2024-05-14
  Mine stays open · Daily Coal · mine.txt
  ${line.id} s1
`,
  )
})
