import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import type { RecordLine } from '../src/index.ts'
import { closed } from './closed-schema.ts'

const schema = JSON.parse(readFileSync(new URL('../docs/record.schema.json', import.meta.url), 'utf8'))
/** The program itself may print no field that is not described; readers of a record must let those pass. */
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile({
  ...closed(schema),
  $id: 'onrecord:record-closed',
})

/** What is wrong with a line of a record. */
export interface Complaint {
  readonly kind: 'schema' | 'span' | 'reference'
  readonly what: string
}

/** Everything that a line of the record must be, whatever was read; empty when it is. */
export function checkLine(line: RecordLine): Complaint[] {
  const plain: RecordLine = JSON.parse(JSON.stringify(line))
  return [
    ...schemaErrors(plain).map((what) => ({ kind: 'schema', what }) as const),
    ...wrongSpans(plain).map((what) => ({ kind: 'span', what }) as const),
    ...danglingReferences(plain).map((what) => ({ kind: 'reference', what }) as const),
  ]
}

/** What `docs/record.schema.json`, read to the letter, does not allow. */
export function schemaErrors(line: unknown): string[] {
  return validate(line) ? [] : validate.errors!.map(inWords)
}

export function inWords({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath} ${message} ${JSON.stringify(params)}`
}

/** Spans that are empty, turned round or outside the text; sentences and blocks that overlap. */
export function wrongSpans(line: RecordLine): string[] {
  const outside = spansIn(line)
    .filter(({ span: [start, end] }) => !(start >= 0 && start < end && end <= line.text.length))
    .map(({ path, span }) => `${path} [${span}] of ${line.text.length}`)
  return [
    ...outside,
    ...overlaps('sentences', line.sentences),
    ...overlaps(
      'blocks',
      line.blocks.map(({ start, end }) => [start, end] as const),
    ),
    ...line.entities.flatMap(({ id, roles }) =>
      roles
        .filter(({ start, end, title }) => !oneLine(line.text.slice(start, end)).includes(oneLine(title)))
        .map(({ title }) => `${id}: "${title}" is not what stands there`),
    ),
  ]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function overlaps(name: string, spans: readonly (readonly [number, number])[]): string[] {
  return spans.flatMap(([start], i) =>
    i > 0 && start < spans[i - 1]![1] ? [`${name}/${i} begins before ${name}/${i - 1} ends`] : [],
  )
}

interface Found {
  readonly path: string
  readonly span: readonly [number, number]
}

/** Every `[start, end]` pair and `{start, end}` object anywhere in the line, with its place in it. */
export function spansIn(value: unknown, path = ''): Found[] {
  if (Array.isArray(value)) {
    if (value.length === 2 && value.every((item) => typeof item === 'number'))
      return [{ path, span: value as [number, number] }]
    return value.flatMap((item, index) => spansIn(item, `${path}/${index}`))
  }
  if (typeof value !== 'object' || value === null) return []
  const { start, end } = value as { start?: unknown; end?: unknown }
  const own: Found[] =
    typeof start === 'number' && typeof end === 'number' ? [{ path, span: [start, end] }] : []
  return [...own, ...Object.entries(value).flatMap(([key, item]) => spansIn(item, `${path}/${key}`))]
}

/** Ids and indexes that lead nowhere, and ids that are given twice. */
export function danglingReferences(line: RecordLine): string[] {
  const wrong: string[] = []
  const ids = (layer: 'entities' | 'statements' | 'events'): Set<string> => {
    const all = line[layer].map(({ id }) => id)
    if (new Set(all).size < all.length) wrong.push(`${layer} have an id twice`)
    return new Set(all)
  }
  const known = { entity: ids('entities'), statement: ids('statements'), event: ids('events') }
  const look = (from: string, what: keyof typeof known, some: readonly (string | null)[]): void => {
    for (const id of some) if (id !== null && !known[what].has(id)) wrong.push(`${from}: no ${what} ${id}`)
  }
  const at = (
    from: string,
    layer: 'times' | 'places' | 'quantities',
    some: readonly (number | null)[],
  ): void => {
    for (const i of some) if (i !== null && !line[layer][i]) wrong.push(`${from}: no ${layer}/${i}`)
  }
  for (const { id, holder, saidAt, within, answers, to, venue } of line.statements) {
    look(id, 'entity', [...holder.entities, ...(to?.entities ?? []), ...(venue?.entities ?? [])])
    look(id, 'statement', [...answers, within])
    at(id, 'times', [saidAt])
  }
  for (const { id, actors, recipients, statements, places, quantities, time } of line.events) {
    look(id, 'entity', [...actors, ...recipients])
    look(id, 'statement', statements)
    at(id, 'places', places)
    at(id, 'quantities', quantities)
    at(id, 'times', [time])
  }
  for (const [i, { from, to, statements, since, until, places, terms }] of (line.relations ?? []).entries()) {
    look(`relations/${i}`, 'entity', [...[from].flat(), ...[to].flat()])
    look(`relations/${i}`, 'statement', statements)
    at(`relations/${i}`, 'times', [
      since ?? null,
      until ?? null,
      ...(terms ?? []).map(({ time }) => time ?? null),
    ])
    at(`relations/${i}`, 'places', places ?? [])
  }
  for (const [i, { of }] of line.blocks.entries()) {
    if (of !== undefined && !line.blocks[of]) wrong.push(`blocks/${i}: no blocks/${of}`)
  }
  for (const [i, { anchor }] of line.times.entries()) {
    const index = /^time:(\d+)$/.exec(anchor ?? '')?.[1]
    if (index !== undefined) at(`times/${i}`, 'times', [Number(index)])
  }
  return wrong
}
