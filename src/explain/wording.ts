import type { RecordLine } from '../types/line.ts'
import type { Span } from '../types/span.ts'

/** A line of an explanation: a label and its text. */
export type Reason = readonly [label: string, text: string]

/** Names of entities, joined. */
export function names({ entities }: Pick<RecordLine, 'entities'>, ids: readonly string[]): string {
  return ids.map((id) => entities.find((entity) => entity.id === id)?.name ?? id).join(' and ')
}

/** Makes a function that gives back the words of spans on one line. */
export function quoter({ text }: Pick<RecordLine, 'text'>): (spans: readonly Span[]) => string {
  return (spans) =>
    spans
      .map((span) => text.slice(...span))
      .join(' … ')
      .replaceAll(/\s+/g, ' ')
}

/** A line, or none where there is nothing to say. */
export function line(label: string, text: string | null | undefined | false): Reason[] {
  return text ? [[label, text]] : []
}

/** To two decimals. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
