import * as v from 'valibot'
import { OnrecordError } from '../base/errors.ts'
import { VERSION } from '../base/version.ts'
import { recordLine } from '../schemas/article.ts'
import type { RecordLine } from '../types/line.ts'

/** A line of `onrecord read --json`: it says how many articles its page has. */
export type PrintedLine = RecordLine & {
  readonly page: { readonly articles: number }
  readonly readBy: NonNullable<RecordLine['readBy']>
}

const AGAIN = 'Print it again with "onrecord read --json", or take it out of the file.'

/**
 * Reads one line that `onrecord read --json` printed. Throws `load/…` if it is not such a line, if a later version
 * printed it, or if something in it leads nowhere. `at` names the file and the line.
 */
export function parsePrintedLine(json: string, at: string): PrintedLine {
  const value = parsed(json, at)
  refuseLater(value, at)
  const read = v.safeParse(recordLine, value, { abortEarly: true })
  if (!read.success) throw bad(at, faultText(read.issues[0]))
  const line = value as RecordLine
  if (line.page.articles === undefined || line.readBy === undefined) {
    const missing = line.readBy === undefined ? 'what read it' : 'how many articles its page has'
    throw bad(at, `it does not say ${missing}`)
  }
  if (isCorrected(line)) {
    throw new OnrecordError(
      'load/corrected',
      `${at}: it holds corrections that people made in another record, and who made them does not stand in the line.`,
      'Load the lines of the pages as they were read: onrecord read --json',
    )
  }
  const stray = outsideText(line, line.text.length, '') ?? strayReference(line)
  if (stray !== null) throw bad(at, stray)
  return line as PrintedLine
}

function bad(at: string, why: string): OnrecordError {
  return new OnrecordError('load/bad-line', `${at}: ${why}.`, AGAIN)
}

function parsed(json: string, at: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw bad(at, 'it is no JSON, or was cut off')
  }
}

/** A later version with the same first two numbers adds nothing that this one could get wrong. */
function refuseLater(value: unknown, at: string): void {
  const program = (value as { readonly readBy?: { readonly program?: unknown } } | null)?.readBy?.program
  const [, major, minor] = /^onrecord (\d+)\.(\d+)\./.exec(String(program)) ?? []
  if (major === undefined) return
  const [ownMajor = 0, ownMinor = 0] = VERSION.split('.').map(Number)
  const isLater = Number(major) > ownMajor || (Number(major) === ownMajor && Number(minor) > ownMinor)
  if (!isLater) return
  throw new OnrecordError(
    'load/later-version',
    `${at}: ${program} printed it, and this is onrecord ${VERSION}, which may not know all that is in it.`,
    `Load it with ${program} or later, or print it again with this version.`,
  )
}

const LONGEST = 120

function faultText(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  if (issue.received === 'undefined') return `it is no article of a record: it has no "${path}"`
  const wanted = issue.expected === null ? '' : `, and should be ${cut(issue.expected)}`
  return path === null
    ? 'it is no article of a record'
    : `it is no article of a record: "${path}" is ${cut(issue.received)}${wanted}`
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** Whether a person has changed anything in the line. */
function isCorrected(line: RecordLine): boolean {
  const things = [
    ...[line, ...line.entities, ...line.places, ...line.times, ...line.quantities],
    ...[...line.statements, ...line.events, ...line.entities.flatMap(({ mentions }) => mentions)],
  ]
  return things.some((thing) => (thing as { readonly corrections?: unknown }).corrections !== undefined)
}

/** The first span, anywhere in a value, that is turned round or outside the text. */
function outsideText(value: unknown, length: number, path: string): string | null {
  if (typeof value !== 'object' || value === null) return null
  const { start, end } = value as { readonly start?: unknown; readonly end?: unknown }
  const [from, to] = Array.isArray(value) && value.length === 2 ? value : [start, end]
  if (typeof from === 'number' && typeof to === 'number' && !(from <= to && to <= length)) {
    return `"${path}" is the span ${from} to ${to} of a text of ${length} characters`
  }
  for (const [key, inner] of Object.entries(value)) {
    const found = outsideText(inner, length, path === '' ? key : `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

/** The first id or index of those by which rows are tied that leads to nothing. */
function strayReference(line: RecordLine): string | null {
  const entities = new Set(line.entities.map(({ id }) => id))
  const statements = new Set(line.statements.map(({ id }) => id))
  const events = new Set(line.events.map(({ id }) => id))
  if (entities.size < line.entities.length) return 'two of its entities have one id'
  if (statements.size < line.statements.length) return 'two of its statements have one id'
  if (events.size < line.events.length) return 'two of its events have one id'
  const wrong: string[] = []
  const look = (from: string, known: ReadonlySet<string>, ids: readonly (string | null)[]): void => {
    for (const id of ids) if (id !== null && !known.has(id)) wrong.push(`"${from}" leads to ${id}`)
  }
  const at = (from: string, layer: 'times' | 'places' | 'quantities', some: readonly (number | null)[]) => {
    for (const i of some) if (i !== null && !line[layer][i]) wrong.push(`"${from}" leads to ${layer}[${i}]`)
  }
  for (const { id, holder, saidAt, within, answers } of line.statements) {
    look(id, entities, holder.entities)
    look(id, statements, [...answers, within])
    at(id, 'times', [saidAt])
  }
  for (const event of line.events) {
    look(event.id, entities, [...event.actors, ...event.recipients])
    look(event.id, statements, event.statements)
    at(event.id, 'places', event.places)
    at(event.id, 'quantities', event.quantities)
    at(event.id, 'times', [event.time])
  }
  return wrong.length === 0 ? null : `${wrong[0]}, which is not there`
}
