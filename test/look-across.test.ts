import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseQuestion, type RecordLine, type RecordStore } from '../src/record.ts'
import { recordMakers } from './record-makers.ts'
import { readStories } from './stories.ts'

describe.each(recordMakers)('across articles in %s', (_name, open) => {
  let folder: string
  let store: RecordStore
  let stories: ReadonlyMap<string, RecordLine>
  const idOf = (name: string): string => stories.get(name)!.id
  const everything = parseQuestion('')

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-look-'))
    store = await open(folder)
    stories = await readStories()
    for (const line of stories.values()) await store.add(line.page, [line], 'light')
  })
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  describe('copies', () => {
    test('are folded under the longer text of the day, and have its origin', async () => {
      const around = await store.around(idOf('strike, cut'))
      expect(around).toMatchObject({
        origin: { name: 'Reuters', basis: 'credit' },
        copies: [{ id: idOf('strike') }],
      })
      const heads = (await store.heads(everything)).items
      expect(heads.find(({ id }) => id === idOf('strike, cut'))?.copyOf).toBe(idOf('strike'))
      expect(heads.find(({ id }) => id === idOf('strike'))?.copyOf).toBeUndefined()
    })

    test('count as one origin, and their speaker once', async () => {
      const { articles, origins, unknownOrigins, speakers } = await store.facets(parseQuestion('words wages'))
      expect({ articles, origins, unknownOrigins, speakers }).toEqual({
        articles: 2,
        origins: 1,
        unknownOrigins: 0,
        speakers: 1,
      })
    })

    test('show in the rows of statements', async () => {
      const rows = (await store.statements(parseQuestion('words wages'))).items
      expect(rows.map(({ article, copyOf }) => [article, copyOf]).sort()).toEqual(
        [
          [idOf('strike'), undefined],
          [idOf('strike, cut'), idOf('strike')],
        ].sort(),
      )
    })
  })

  describe('happenings', () => {
    test('hold the articles that report one, and link what came of it', async () => {
      const { items } = await store.happenings(parseQuestion('Gdansk'))
      const strike = items.find(({ articles }) => articles.some(({ id }) => id === idOf('strike')))!
      expect(strike.articles.map(({ id }) => id)).toEqual(expect.arrayContaining([idOf('strike, cut')]))
      expect(strike.articles.map(({ id }) => id)).not.toContain(idOf('flood'))
      expect(strike.backing.articles).toBe(strike.articles.length)
      const linked = [...strike.followUps, ...strike.articles.map(({ id }) => id)]
      expect(linked).toContain(idOf('talks'))
    })

    test('tell nobody who asks for other things', async () => {
      expect((await store.happenings(parseQuestion('zeppelin'))).items).toEqual([])
    })
  })

  describe('identities', () => {
    test('make one line of one man under two spellings', async () => {
      const { items } = await store.holders({ text: 'zawils' })
      expect(items).toMatchObject([{ id: 'person/tomasz-zavilski', statements: 2, articles: 2 }])
      const profile = await store.who('person/tomasz-zavilski')
      expect(profile).toMatchObject({ name: 'Tomasz Zawilski' })
      expect(await store.who('Tomasz Zawilski')).toEqual(profile)
    })

    test('keep those apart who share a surname only', async () => {
      expect((await store.who('Goran Brzozowska'))!.id).not.toBe((await store.who('Halina Brzozowska'))!.id)
    })

    test('are asked for by their id, which means nobody else, wherever a question goes', async () => {
      const ids = (await store.holders({ text: 'brzozowska' })).items.map(({ id }) => id)
      expect(ids.length).toBeGreaterThan(1)
      const keyOf = ({ article, statement }: { article: string; statement: string }) =>
        `${article}/${statement}`
      const held = async (query: string) => (await store.ask(parseQuestion(query))).map(keyOf).sort()
      const own: string[][] = []
      for (const id of ids) {
        const statements = (await store.who(id))!.statements.items.map(keyOf).sort()
        expect(await held(`who:"${id}"`)).toEqual(statements)
        expect((await store.statements(parseQuestion(`who:"${id}"`))).items.map(keyOf).sort()).toEqual(
          statements,
        )
        own.push(statements)
      }
      expect(await held(ids.map((id) => `who:"${id}"`).join(' '))).toEqual([...new Set(own.flat())].sort())
      expect(await held(`who:"${ids[0]}" who:Zawilski`)).toEqual(
        [...new Set([...own[0]!, ...(await held('who:Zawilski'))])].sort(),
      )
      expect(await held(`who:"${ids[0]}" nonsense`)).toEqual([])
    })
  })

  test('a network runs from who speaks to whom they speak of, with stances and origins', async () => {
    const network = (await store.network('Milica Stojnic'))!
    expect(network.center).toBe('person/milica-stojnic')
    const names = new Map(network.nodes.map(({ id, name }) => [id, name]))
    const edges = network.edges.map(({ from, to, stance }) => `${names.get(from)} ${stance} ${names.get(to)}`)
    expect(edges.some((edge) => /^Milica Stojnic accuses .*board/i.test(edge))).toBe(true)
    for (const { from, to, origins } of network.edges) {
      expect(names.has(from) && names.has(to)).toBe(true)
      expect(origins).toBeGreaterThan(0)
    }
    expect(await store.network('Nobody At All')).toBeNull()
  })
})
