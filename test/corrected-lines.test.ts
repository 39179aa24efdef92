import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { OnrecordError } from '../src/base/errors.ts'
import { correctPage, type Entry } from '../src/corrections/apply.ts'
import { completeChange } from '../src/corrections/complete.ts'
import { type Layer, thingsOf } from '../src/corrections/things.ts'
import { createReader, findPages, loadResources, type RecordLine, toLine } from '../src/index.ts'
import type { Edits } from '../src/types/correction.ts'
import type { AddableLayer } from '../src/types/editable.ts'
import { ENTITY_TYPES, SENSES } from '../src/types/entity.ts'
import { EVENT_STATUSES, EVENT_TYPES } from '../src/types/event.ts'
import { STANCES } from '../src/types/stance.ts'
import { CERTAINTIES, MODES, POLARITIES, UNNAMED } from '../src/types/statement.ts'

const root = new URL('../', import.meta.url)
const schema = JSON.parse(readFileSync(new URL('docs/record.schema.json', root), 'utf8'))
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
const lines: RecordLine[] = []

beforeAll(async () => {
  const reader = createReader(await loadResources({ tagger: 'light' }))
  for await (const found of findPages([fileURLToPath(new URL('examples/pages', root))])) {
    if ('error' in found) throw found.error
    if ('skipped' in found) continue
    for (const article of await reader.read(found.page))
      lines.push(JSON.parse(JSON.stringify(toLine(article))))
  }
  await reader.close()
})

type Pick = (count: number) => number

/** Some value that may be set. */
function someEdit(line: RecordLine, layer: Layer, pick: Pick): Edits {
  const of = <T>(list: readonly T[]): T => list[pick(list.length)]!
  const somebody = line.entities.length > 0 ? of(line.entities).id : null
  switch (layer) {
    case 'statement': {
      const start = pick(line.text.length - 1)
      const content = [start, start + 1 + pick(Math.min(200, line.text.length - start - 1))] as const
      return of<Edits>([
        { stance: of(STANCES), mode: of(MODES) },
        { certainty: of(CERTAINTIES), polarity: of(POLARITIES) },
        { holder: somebody === null || pick(2) === 0 ? [of(UNNAMED)] : [somebody] },
        { content },
      ])
    }
    case 'article':
      return of<Edits>([
        { title: 'Another headline', publisher: null },
        { authors: ['Ada Hill'], published: '2024-05-14' },
        { published: null },
      ])
    case 'entity':
      return pick(2) === 0 ? { name: 'Somebody Else' } : { type: of(ENTITY_TYPES) }
    case 'mention':
      return pick(2) === 0 ? { sense: of(SENSES) } : { entity: somebody! }
    case 'place':
      return of<Edits>([{ geonames: 7, lat: 1, lon: 2 }, { geonames: null }, { sense: of(SENSES) }])
    case 'time':
      return of<Edits>([{ value: '2024-05' }, { value: null }, { from: '2024-05-01', to: '2024-05-02' }])
    case 'quantity':
      return of<Edits>([{ value: 5 }, { min: 1, max: null }, { unit: 'ship' }])
    case 'event':
      return of<Edits>([
        { type: of(EVENT_TYPES), status: of(EVENT_STATUSES) },
        { actors: somebody === null ? [] : [somebody], recipients: [] },
      ])
  }
}

const LAYERS: readonly Layer[] = [
  'article',
  'statement',
  'entity',
  'mention',
  'place',
  'time',
  'quantity',
  'event',
]

/** Some corrections, each made on the article as those before have left it. */
function someCorrections(
  line: RecordLine,
  numbers: readonly number[],
): { entries: Entry[]; now: RecordLine } {
  const entries: Entry[] = []
  let now = line
  let at = 0
  const pick: Pick = (count) => numbers[at++ % numbers.length]! % Math.max(1, count)
  while (at < numbers.length) {
    const layer = LAYERS[pick(LAYERS.length)]!
    if (pick(6) === 0 && layer !== 'article') {
      const added = somethingAdded(now, layer, pick)
      const done = added && correctPage([now], [{ number: entries.length + 1, ...added }])
      if (!added || done!.conflicts.size > 0) continue
      entries.push({ number: entries.length + 1, ...added })
      now = done!.lines[0]!
      continue
    }
    const things = thingsOf(now, layer)
    const thing = things[pick(things.length)]
    if (!thing?.span) continue
    const target = { layer, article: line.id, id: thing.id }
    const verb = layer === 'article' ? 'edit' : (['edit', 'edit', 'reject', 'accept'] as const)[pick(4)]!
    const asked =
      verb === 'edit' ? { do: verb, target, set: someEdit(now, layer, pick) } : { do: verb, target }
    const entry = { number: entries.length + 1, ...completeChange(now, '/page', asked) }
    const done = correctPage([now], [entry])
    // Two statements of the same words cannot be told apart: that is refused when it is asked for.
    if (done.conflicts.size > 0) continue
    entries.push(entry)
    now = done.lines[0]!
  }
  return { entries, now }
}

/** Something that was missed, in some words; `null` where that is refused. */
function somethingAdded(now: RecordLine, layer: AddableLayer, pick: Pick) {
  const start = pick(now.text.length - 2)
  const span = [start, start + 1 + pick(Math.min(40, now.text.length - start - 1))] as const
  const somebody = now.entities[pick(now.entities.length)]?.id ?? 'e1'
  const needed: Readonly<Record<AddableLayer, Edits>> = {
    statement: { holder: [somebody], stance: 'denies' },
    entity: { type: 'organization' },
    mention: { entity: somebody },
    place: { name: 'Somewhere' },
    time: { value: '2024-05' },
    quantity: { value: 5 },
    event: { type: 'ACCIDENT' },
  }
  try {
    return completeChange(now, '/page', {
      do: 'add',
      target: { layer, article: now.id, span },
      set: needed[layer],
    })
  } catch (error) {
    if (error instanceof OnrecordError) return null
    throw error
  }
}

const seeds = fc.array(fc.nat(100_000), { minLength: 8, maxLength: 60 })

test('an article keeps its form, whatever is corrected in it, and is read from the log again to the letter', () => {
  fc.assert(
    fc.property(fc.nat(), seeds, (which, numbers) => {
      const line = lines[which % lines.length]!
      const { entries, now } = someCorrections(line, numbers)
      expect(validate(now), JSON.stringify(validate.errors)).toBe(true)
      expectWhole(now)
      expect(now.text).toBe(line.text)
      expect(correctPage([line], JSON.parse(JSON.stringify(entries))).lines[0]).toEqual(now)
    }),
    { numRuns: 300 },
  )
})

test('a new version with other words around it is corrected alike, or the conflict is told', () => {
  fc.assert(
    fc.property(fc.nat(), seeds, (which, numbers) => {
      const line = lines[which % lines.length]!
      const { entries } = someCorrections(line, numbers)
      const other = { ...line, id: 'other', page: { ...line.page, sha256: 'f'.repeat(64) } }
      const { lines: corrected, conflicts } = correctPage([other], entries)
      expect(validate(corrected[0]), JSON.stringify(validate.errors)).toBe(true)
      expectWhole(corrected[0]!)
      const known = new Set(entries.map(({ number }) => number))
      for (const [number, why] of conflicts) {
        expect(known.has(number)).toBe(true)
        expect(why).not.toBe('')
      }
    }),
    { numRuns: 150 },
  )
})

/** Checks that every reference has its thing, and every span lies in the text. */
function expectWhole(line: RecordLine): void {
  const entities = new Set(line.entities.map(({ id }) => id))
  const statements = new Set(line.statements.map(({ id }) => id))
  expect(entities.size).toBe(line.entities.length)
  expect(statements.size).toBe(line.statements.length)
  for (const { holder, saidAt, within, answers, widens, to, relays, content, verbatim } of line.statements) {
    for (const id of [
      ...holder.entities,
      ...(to?.entities ?? []),
      ...(relays ?? []).flatMap((one) => one.entities),
    ])
      expect(entities).toContain(id)
    for (const id of [...answers, ...(within ? [within] : []), ...(widens ? [widens] : [])])
      expect(statements).toContain(id)
    if (saidAt !== null) expect(line.times[saidAt]).toBeDefined()
    for (const [start, end] of [...content, ...verbatim]) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(line.text.length)
    }
  }
  for (const { anchor } of line.times) {
    const index = /^time:(\d+)$/.exec(anchor ?? '')?.[1]
    if (index !== undefined) expect(line.times[Number(index)]).toBeDefined()
  }
  for (const event of line.events) {
    for (const id of [...event.actors, ...event.recipients]) expect(entities).toContain(id)
    for (const id of event.statements) expect(statements).toContain(id)
    if (event.makes !== undefined) expect(statements).toContain(event.makes)
    for (const index of event.places) expect(line.places[index]).toBeDefined()
    for (const index of event.quantities) expect(line.quantities[index]).toBeDefined()
    if (event.time !== null) expect(line.times[event.time]).toBeDefined()
  }
  for (const { from, to, statements: by, since = null, until = null, places = [] } of line.relations ?? []) {
    for (const index of [since, until]) if (index !== null) expect(line.times[index]).toBeDefined()
    for (const index of places) expect(line.places[index]).toBeDefined()
    for (const id of [from, to]) expect(entities).toContain(id)
    for (const id of by) expect(statements).toContain(id)
  }
}
