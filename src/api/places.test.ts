import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { recordMakers } from '../../test/record-makers.ts'
import type { RecordStore } from '../record.ts'
import type { Gazetteer, GazetteerEntry } from '../types/gazetteer.ts'
import { entriesOf, placeMentionsOf } from './places.ts'

const ohio = { name: 'Toledo', geonames: 5174035, lat: 41.66, lon: -83.56, country: 'US', admin1: 'Ohio' }
const made = (id: string, sense: 'literal' | 'metonym' = 'literal') =>
  madeLine({
    ...{ id, name: `${id}.txt`, text: `In ${id} it rained. Ada Hill says that Toledo is flooded.` },
    statements: [{ who: 'Ada Hill', words: 'that Toledo is flooded' }],
    places: { Toledo: { ...ohio, sense } },
  })

describe.each(recordMakers)('the mentions of a place in a record in %s', (_name, open) => {
  let folder: string
  let store: RecordStore

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-places-'))
    store = await open(folder)
    for (const line of [made('one'), made('two'), made('three', 'metonym')])
      await store.add(line.page, [line], 'test')
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  test('are all found with their sentences, and those that mean people are not', async () => {
    const { items, total } = await placeMentionsOf(store, 'Toledo')
    expect(total).toBe(2)
    expect(items.map(({ article }) => article).sort()).toEqual(['one', 'two'])
    for (const { sentence, at, exact } of items) expect(sentence.slice(at, at + exact.length)).toBe('Toledo')
    expect((await placeMentionsOf(store, 'Nowhere')).total).toBe(0)
  })

  test('can each be given the point of another entry', async () => {
    for (const { article, id, exact } of (await placeMentionsOf(store, 'Toledo')).items) {
      const spain = { geonames: 2510409, lat: 39.86, lon: -4.02, country: 'ES', admin1: 'Castille-La Mancha' }
      await store.correct(
        { do: 'edit', target: { layer: 'place', article, id, exact }, set: spain },
        { by: 'Ines' },
      )
    }
    const { items } = await placeMentionsOf(store, 'Toledo')
    expect(items.map(({ country }) => country)).toEqual(['ES', 'ES'])
  })
})

test('entries of the gazetteer say where they are and how precise a mention of them is', () => {
  const entry = (fields: Partial<GazetteerEntry>): GazetteerEntry => ({
    ...{ id: 1, name: 'Toledo', lat: 1, lon: 2, country: 'ES', admin1: '54', admin2: null },
    ...{ featureClass: 'P', featureCode: 'PPLA', population: 0 },
    ...fields,
  })
  const gazetteer = {
    find: () => [
      entry({}),
      entry({ featureClass: 'A', featureCode: 'ADM2' }),
      entry({ featureClass: 'A', featureCode: 'PCLI', admin1: null }),
    ],
    divisionName: () => 'Castille-La Mancha',
  } as unknown as Gazetteer
  expect(entriesOf(gazetteer, 'Toledo').items).toMatchObject([
    { precision: 'town', admin1: 'Castille-La Mancha' },
    { precision: 'region' },
    { precision: 'country', admin1: null },
  ])
})
