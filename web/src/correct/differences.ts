import type { RecordLine } from '../../../src/record.ts'
import { inWords } from '../words/stances.ts'

export interface Difference {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** Fields that say how a value is known: every correction changes them. */
const OF_ITSELF = new Set(['bases', 'basis', 'by', 'confidence', 'corrections', 'rule'])

/** The differences of two values, field by field, for people; empty where they are equal. */
export function differences(before: unknown, after: unknown, line?: RecordLine): Difference[] {
  if (!isFields(before) || !isFields(after)) {
    const [was, becomes] = [spelled(before, line), spelled(after, line)]
    return was === becomes ? [] : [{ name: '', before: was, after: becomes }]
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !OF_ITSELF.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({
      name: inWords(name),
      before: spelled(before[name], line),
      after: spelled(after[name], line),
    }))
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value in words: entity ids by their names, spans by the words there. */
function spelled(value: unknown, line: RecordLine | undefined): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') return line?.entities.find(({ id }) => id === value)?.name ?? inWords(value)
  if (isSpan(value) && line) return `“${line.text.slice(...value)}”`
  if (Array.isArray(value)) return value.map((one) => spelled(one, line)).join(', ') || 'nobody'
  if (isHolder(value)) return spelled(value.entities.length > 0 ? value.entities : value.kind, line)
  if (isFields(value)) {
    return Object.entries(value)
      .map(([name, one]) => `${inWords(name)}: ${spelled(one, line)}`)
      .join('; ')
  }
  return String(value)
}

function isHolder(value: unknown): value is { readonly kind: string; readonly entities: readonly string[] } {
  return isFields(value) && typeof value.kind === 'string' && Array.isArray(value.entities)
}

function isSpan(value: unknown): value is [number, number] {
  return Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'number')
}
