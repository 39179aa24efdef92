import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { createReader, findPages, loadResources, type RecordLine, toLine } from '../src/index.ts'
import { recordSchema } from '../src/schemas/json-schema.ts'
import { danglingReferences, schemaErrors, wrongSpans } from './check-line.ts'

const root = new URL('../', import.meta.url)

test('docs/record.schema.json is written from src/schemas: run `npm run docs`', () => {
  expect(JSON.parse(readFileSync(new URL('docs/record.schema.json', root), 'utf8'))).toEqual(recordSchema())
})

describe('the record of the example pages', () => {
  const lines: RecordLine[] = []

  beforeAll(async () => {
    const reader = createReader(await loadResources())
    for await (const found of findPages([fileURLToPath(new URL('examples/pages', root))])) {
      if ('error' in found) throw found.error
      if ('skipped' in found) continue
      for (const article of await reader.read(found.page))
        lines.push(JSON.parse(JSON.stringify(toLine(article))))
    }
    await reader.close()
  }, 120_000)

  test('is what docs/record.schema.json says, and has no field that it does not describe', () => {
    expect(lines.length).toBeGreaterThan(8)
    for (const line of lines) expect(schemaErrors(line)).toEqual([])
  })

  test('keeps every span inside the text and not empty', () => {
    for (const line of lines) expect(wrongSpans(line)).toEqual([])
  })

  test('refers only to what is there', () => {
    for (const line of lines) expect(danglingReferences(line)).toEqual([])
  })

  test('gives the article its own voice, and names nobody for it', () => {
    const own = lines.flatMap((line) => line.statements).filter(({ holder }) => holder.kind === 'article')
    expect(own.length).toBeGreaterThan(10)
    for (const { holder } of own) expect(holder.entities).toEqual([])
  })
})
