import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Article, createReader, findPages, loadResources, type Reader } from '../src/index.ts'

/** What an example page must give (`with`) and must not give (`without`); absent fields are not looked at. */
interface ExpectedArticle {
  readonly title?: string
  readonly authors?: readonly string[]
  readonly publisher?: string
  readonly language?: string
  readonly published?: { readonly value: string; readonly basis: string }
  readonly notes?: readonly string[]
  readonly with: readonly ExpectedStatement[]
  readonly without: readonly ExpectedStatement[]
}

interface ExpectedStatement {
  /** In a name, alias or mention of the holder, whatever the case. */
  readonly who?: string
  readonly stance?: string
  readonly mode?: string
  readonly certainty?: string
  /** In the content. */
  readonly words?: string
}

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url))
const expectations = readdirSync(`${EXAMPLES}expected`).map((file) => file.replace('.json', ''))
const pages = new Map(readdirSync(`${EXAMPLES}pages`).map((file) => [file.replace(/\.\w+$/, ''), file]))

describe.each(expectations)('the example %s', (name) => {
  const expected = JSON.parse(readFileSync(`${EXAMPLES}expected/${name}.json`, 'utf8')) as ExpectedArticle[]
  let reader: Reader
  let articles: Article[]

  beforeAll(async () => {
    reader = createReader(await loadResources())
    articles = []
    for await (const found of findPages([`${EXAMPLES}pages/${pages.get(name)}`])) {
      if ('error' in found) throw found.error
      if ('skipped' in found) continue
      articles.push(...(await reader.read(found.page)))
    }
  })
  afterAll(() => reader.close())

  test('holds as many articles as it should', () => {
    expect(articles.map((article) => article.title)).toHaveLength(expected.length)
  })

  expected.forEach((wanted, index) => {
    test(`has the head it should (article ${index + 1})`, () => {
      const article = articles[index]!
      if (wanted.title) expect(article.title).toBe(wanted.title)
      if (wanted.authors) expect(article.authors).toEqual(wanted.authors)
      if (wanted.publisher) expect(article.publisher).toBe(wanted.publisher)
      if (wanted.language) expect(article.language).toBe(wanted.language)
      if (wanted.published) expect(article.published).toMatchObject(wanted.published)
      for (const code of wanted.notes ?? []) expect(article.notes.map((note) => note.code)).toContain(code)
    })

    test.each(wanted.with)(`says %o (article ${index + 1})`, (statement) => {
      expect(find(articles[index]!, statement), story(articles[index]!)).not.toEqual([])
    })

    test.each(wanted.without)(`does not say %o (article ${index + 1})`, (statement) => {
      expect(find(articles[index]!, statement)).toEqual([])
    })
  })
})

function find(article: Article, wanted: ExpectedStatement): string[] {
  return article.statements
    .filter(
      (statement) =>
        (wanted.stance ?? statement.stance) === statement.stance &&
        (wanted.mode ?? statement.mode) === statement.mode &&
        (wanted.certainty ?? statement.certainty) === statement.certainty &&
        words(article, statement.content).includes(wanted.words ?? '') &&
        (!wanted.who || holders(article, statement).includes(wanted.who.toLowerCase())),
    )
    .map((statement) => words(article, statement.content))
}

function words(article: Article, spans: Article['statements'][number]['content']): string {
  return spans.map(([start, end]) => article.text.slice(start, end)).join(' … ')
}

function holders(article: Article, statement: Article['statements'][number]): string {
  const entities = article.entities.filter((entity) => statement.holder.entities.includes(entity.id))
  const names = entities.flatMap((entity) => [
    entity.name,
    ...entity.aliases,
    ...entity.mentions.map((mention) => article.text.slice(mention.start, mention.end)),
  ])
  return [...names, words(article, statement.holder.spans)].join(' | ').toLowerCase()
}

/** Every statement of the article, for the message when a wanted one is missing. */
function story(article: Article): string {
  return article.statements
    .map(
      (s) =>
        `${s.id} ${s.mode} ${s.stance} [${holders(article, s).slice(0, 80)}] ${words(article, s.content)}`,
    )
    .join('\n')
}
