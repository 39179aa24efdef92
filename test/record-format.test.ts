import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { createReader, findPages, loadResources, type RecordLine, toLine } from '../src/index.ts'

const root = new URL('../', import.meta.url)
const schema = JSON.parse(readFileSync(new URL('docs/record.schema.json', root), 'utf8'))
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema)
/** Readers of a record must let fields pass that they do not know; the program itself may print none that is not described. */
const validateStrictly = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile({
  ...closed(schema),
  $id: 'onrecord:record-closed',
})

describe('the record of the example pages', () => {
  const lines: RecordLine[] = []

  beforeAll(async () => {
    const reader = createReader(await loadResources())
    for await (const found of findPages([fileURLToPath(new URL('examples/pages', root))])) {
      if ('error' in found) throw found.error
      for (const article of await reader.read(found.page))
        lines.push(JSON.parse(JSON.stringify(toLine(article))))
    }
    await reader.close()
  }, 120_000)

  test('is what docs/record.schema.json says', () => {
    expect(lines.length).toBeGreaterThan(8)
    for (const line of lines) expect(validate(line), JSON.stringify(validate.errors)).toBe(true)
  })

  test('has no field that docs/record.schema.json does not describe', () => {
    for (const line of lines) {
      const isDescribed = validateStrictly(line)
      expect(validateStrictly.errors ?? []).toEqual([])
      expect(isDescribed).toBe(true)
    }
  })

  test('keeps every span inside the text and not empty', () => {
    for (const line of lines) {
      for (const [start, end] of spansIn(line)) {
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(line.text.length)
      }
    }
  })

  test('refers only to what is there', () => {
    for (const line of lines) {
      const entities = new Set(line.entities.map(({ id }) => id))
      const statements = new Set(line.statements.map(({ id }) => id))
      for (const { holder, saidAt, within, answers } of line.statements) {
        for (const id of holder.entities) expect(entities).toContain(id)
        for (const id of [...answers, ...(within ? [within] : [])]) expect(statements).toContain(id)
        if (saidAt !== null) expect(line.times[saidAt]).toBeDefined()
      }
      for (const event of line.events) {
        for (const id of [...event.actors, ...event.recipients]) expect(entities).toContain(id)
        for (const id of event.statements) expect(statements).toContain(id)
        for (const place of event.places) expect(line.places[place]).toBeDefined()
        for (const quantity of event.quantities) expect(line.quantities[quantity]).toBeDefined()
        if (event.time !== null) expect(line.times[event.time]).toBeDefined()
      }
    }
  })

  test('gives the article its own voice, and names nobody for it', () => {
    const own = lines.flatMap((line) => line.statements).filter(({ holder }) => holder.kind === 'article')
    expect(own.length).toBeGreaterThan(10)
    for (const { holder } of own) expect(holder.entities).toEqual([])
  })
})

/** The schema with no other fields allowed in the objects whose fields it lists. */
function closed(value: unknown): Record<string, unknown> {
  const close = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(close)
    if (typeof part !== 'object' || part === null) return part
    const own = Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, close(inner)]))
    return own.type === 'object' && own.properties && own.additionalProperties === undefined
      ? { ...own, additionalProperties: false }
      : own
  }
  return close(value) as Record<string, unknown>
}

/** Every `[start, end]` pair and `{start, end}` object anywhere in the line. */
function spansIn(value: unknown): [number, number][] {
  if (Array.isArray(value)) {
    if (value.length === 2 && value.every((item) => typeof item === 'number'))
      return [value as [number, number]]
    return value.flatMap(spansIn)
  }
  if (typeof value !== 'object' || value === null) return []
  const { start, end } = value as { start?: unknown; end?: unknown }
  const own: [number, number][] = typeof start === 'number' && typeof end === 'number' ? [[start, end]] : []
  return [...own, ...Object.values(value).flatMap(spansIn)]
}
