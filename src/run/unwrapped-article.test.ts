import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readyPage } from '../../bench/quality/layer.ts'
import type { Article } from '../types/article.ts'
import { createReader, type Reader } from './reader.ts'
import { loadResources } from './resources.ts'

const STORY = `Bridge Near Mekelle Open Again

MEKELLE, March 3 - Ada Hill said on Monday that the long bridge near Mekelle was open to all traffic, and that 40 lorries had crossed it by noon. "The bridge is open to all and we are very glad of it," she said.

Jan Novak, who heads the builders' union in Gdansk, denied that the bridge was open. He accused the Northern Army of shelling the crossing on 28 February 2025.

The Northern Army declined to comment because it had long-term talks with the regional administration, which supplies it with fuel.`

let reader: Reader
beforeAll(async () => {
  reader = createReader(await loadResources({ tagger: 'light' }))
})
afterAll(() => reader.close())

async function read(text: string): Promise<Article> {
  const [article] = await reader.readText(readyPage({ id: 'a', text, date: '2025-03-03' }))
  return article!
}

function wrapped(columns: number, end: string): string {
  return STORY.split('\n\n')
    .map((paragraph) =>
      paragraph.replace(new RegExp(`(.{1,${columns}})(?: |$)`, 'g'), `$1${end}`).slice(0, -end.length),
    )
    .join(end + end)
}

/** Every span of an article as its words; single offsets are left out. */
function inWords(value: unknown, text: string): unknown {
  const words = (start: number, end: number) => text.slice(start, end).replace(/\s+/g, ' ')
  if (Array.isArray(value)) {
    const [start, end] = value
    if (
      value.length === 2 &&
      typeof start === 'number' &&
      typeof end === 'number' &&
      start < end &&
      end > 3
    ) {
      return words(start, end)
    }
    return value.map((one) => inWords(one, text))
  }
  if (typeof value !== 'object' || value === null)
    return typeof value === 'string' ? value.replace(/\s+/g, ' ') : value
  const { start, end, ...rest } = value as Record<string, unknown>
  const own = typeof start === 'number' && typeof end === 'number' ? { words: words(start, end) } : {}
  return {
    ...own,
    // The grammar's places are token numbers.
    ...Object.fromEntries(
      Object.entries(rest).map(([key, one]) => [key, key === 'grammar' ? one : inWords(one, text)]),
    ),
  }
}

describe('a wrapped article is read as if it were not', () => {
  test.each([
    [60, '\n'],
    [72, '\r\n'],
    [40, '\n'],
    [60, '\n\n'],
  ])('at %i columns with %j', async (columns, end) => {
    const plain = await read(STORY)
    const text = wrapped(columns, end)
    const article = await read(text)
    expect(plain.statements.length).toBeGreaterThan(3)
    expect(article.text).toBe(text)
    expect(inWords(article, article.text)).toEqual(inWords(plain, plain.text))
    for (const { start, end: to, text: token } of article.tokens)
      expect(article.text.slice(start, to)).toBe(token)
  })

  test('a denial wrapped at a line end is no assertion', async () => {
    const { statements, text } = await read(
      'Ada Hill said on Monday that the bridge\nwas open to all. Jan Novak denied that\nthe bridge was open.',
    )
    expect(statements.map(({ stance, content }) => [stance, text.slice(...content[0]!)])).toEqual([
      ['asserts', 'that the bridge\nwas open to all'],
      ['denies', 'that\nthe bridge was open'],
    ])
  })

  test('a name that a line end parts is one name', async () => {
    const { entities } = await read(
      'The report was called an invention on Monday by Ada\nHill, who heads the port of Gdansk and said that\nit was wrong.',
    )
    expect(entities.map(({ name }) => name)).toContain('Ada Hill')
  })
})

test('headline, byline and date of a wrapped page are found', async () => {
  const page = {
    ...readyPage({ id: 'a', text: '' }),
    id: null,
    format: 'text' as const,
    text: 'Bridge Near Mekelle Open Again After\nLong Repair Works\n\nBy Ada Boyle\n\nPublished 3 March 2025\n\nAda Hill said on Monday that the long\nbridge near Mekelle was open again to\nall traffic. "The bridge is now open to\nall and we are very glad of it," she\nsaid.\n',
  }
  const [article] = await reader.readText(page)
  expect(article).toMatchObject({
    title: 'Bridge Near Mekelle Open Again After Long Repair Works',
    authors: ['Ada Boyle'],
    published: { value: '2025-03-03', basis: 'stated' },
    offset: 0,
    text: page.text.trimEnd(),
  })
})
