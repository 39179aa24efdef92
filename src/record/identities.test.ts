import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { recordMakers, runsIn } from '../../test/record-makers.ts'
import { identify } from '../across/identities/identify.ts'
import type { Entity } from '../types/entity.ts'
import type { RecordLine } from '../types/line.ts'

let folder: string
let count = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-identities-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const entity = fc.record({
  name: fc.constantFrom(
    ...['Anna Marsh', 'Anna K. Marsh', 'Anna B. Marsh', 'John Marsh', 'Marsh', 'Ana Marsh', 'the mayor'],
    ...[
      'Russian Defence Ministry',
      'Ministry of Defence',
      'Varna Harbour Authority',
      'Valletta Heritage Arts',
      'VHA',
    ],
  ),
  type: fc.constantFrom('person' as const, 'organization' as const, 'government' as const, 'place' as const),
  aliases: fc.subarray(['VHA', 'Marsh']),
  roles: fc.subarray(['mayor', 'Russian minister', 'Bulgarian coach']),
  links: fc.constantFrom<Record<string, string>>({}, { iso3166: 'RU' }, { iso3166: 'UA' }),
})
const article = fc.array(entity, { maxLength: 4 })

type Named = Pick<Entity, 'name' | 'type' | 'aliases' | 'links'> & { readonly roles: readonly string[] }

/** An article that names these entities, in a text unlike any other. */
function lineOf(entities: readonly Named[], number: number): RecordLine {
  const line = madeLine({ name: `${number}.txt`, text: `Page ${number}.` })
  return {
    ...line,
    entities: entities.map((one, index) => ({
      ...one,
      id: `e${index + 1}`,
      roles: one.roles.map((title) => ({ title, start: 0, end: 0, basis: 'stated' as const })),
      mentions: [],
    })),
  }
}

test.each(recordMakers)(
  'identities that grew with the record in %s are those of all articles looked at together',
  async (name, open) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(article, { maxLength: 7 }),
        fc.array(article, { maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        async (articles, gone, numbers) => {
          const place = join(folder, `${count++}`)
          mkdirSync(place)
          const store = await open(place)
          const lines = articles.map(lineOf)
          const order = lines
            .map((line) => ({ line, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
          for (const [index, { line }] of order.entries()) {
            // Nothing of the former page is left.
            const before = gone[index]
            if (before) {
              const earlier = {
                ...lineOf(before, 100 + index),
                page: { ...line.page, sha256: `${index}`.padStart(64, 'f') },
              }
              await store.add(earlier.page, [earlier], 'light')
            }
            await store.add(line.page, [line], 'light')
          }
          const together = identify(
            lines.flatMap((line) =>
              line.entities.map(({ id, name, type, aliases, links, roles }) => ({
                ...{ article: line.id, entity: id, published: null, name, type, aliases, links },
                roles: roles.map(({ title }) => title),
              })),
            ),
          )
          for (const { id, name, members } of together.identities) {
            for (const { article: one, entity: own } of members) {
              const who = await store.who(`${one}/${own}`)
              // An entity that is alone has no identity, unless its name could be another's.
              if (members.length > 1) expect(who).toMatchObject({ id, name })
              else expect([id, who?.name]).toContain(who?.id)
            }
          }
          await store.close()
          rmSync(place, { recursive: true })
        },
      ),
      { numRuns: runsIn(name, 100) },
    )
  },
  60_000,
)
