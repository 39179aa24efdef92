import { daysOf } from '../base/days.ts'
import { pageNumberAt } from '../base/page-number.ts'
import { overlaps } from '../base/spans.ts'
import { inOneLine } from '../base/wrapped/in-one-line.ts'
import { type Known, sayings } from '../sayings/saying.ts'
import type { Of } from '../schemas/parts.ts'
import type { statementRow } from '../schemas/statement-row.ts'
import type { Days } from '../types/days.ts'
import type { Entity } from '../types/entity.ts'
import type { RecordLine } from '../types/line.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import type { Time } from '../types/time.ts'

/** A statement with names instead of ids and words instead of offsets. */
export type StatementRow = Of<typeof statementRow>

/**
 * The statements of an article, in its order. `known` are the names on record of those whom the article names otherwise.
 *
 * @example
 * ```ts
 * for (const { who, stance, words } of statementRows(line)) console.log(`${who ?? 'the article'} ${stance}: ${words}`)
 * ```
 */
export function statementRows(line: RecordLine, known: Known = {}): StatementRow[] {
  const say = sayings(line, known)
  const entities = new Map(line.entities.map((entity) => [entity.id, entity]))
  return line.statements.map((statement) => {
    const holders = holdersOf(statement, entities)
    const { id, content, stance, mode, polarity, certainty, within, confidence, by } = statement
    const words = wordsAt(line.text, content)
    const place = content.length > 0 ? content : statement.cue
    const start = place[0]?.[0] ?? 0
    const pageNumber = pageNumberAt(line.pages, start)
    const written = holders.map(({ name }) => name).join('; ')
    const called = holders.map(({ id, name }) => known.names?.get(id) ?? name)
    const who = [...new Set(called)].join('; ')
    const corrections = [statement, ...holders].flatMap((one) => one.corrections ?? [])
    return {
      article: line.id,
      statement: id,
      page: line.page.name,
      url: line.page.url,
      title: line.title,
      publisher: line.publisher,
      published: line.published.value,
      publishedBasis: line.published.basis,
      who: who || wordsAt(line.text, statement.holder.spans) || null,
      ...(who !== written && { asWritten: written }),
      holderKind: statement.holder.kind,
      role: roleOf(holders[0], statement.holder.spans),
      stance,
      mode,
      polarity,
      certainty,
      said: saidOn(line, statement),
      cue: wordsAt(line.text, statement.cue) || null,
      words,
      saying: say(statement),
      verbatim: wordsAt(line.text, statement.verbatim) || null,
      start,
      end: place.at(-1)?.[1] ?? 0,
      ...(pageNumber !== null && { pageNumber }),
      within,
      confidence,
      by,
      ...(corrections.length > 0 && { corrections: [...new Set(corrections)].sort((a, b) => a - b) }),
    }
  })
}

/** The entities that hold a statement; ids without an entity are left out. */
export function holdersOf(statement: Statement, entities: ReadonlyMap<string, Entity>): Entity[] {
  return statement.holder.entities.flatMap((id) => entities.get(id) ?? [])
}

/** The words of several spans, each in one line, an ellipsis between. */
export function wordsAt(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => inOneLine(text.slice(start, end))).join(' … ')
}

/** The role named where the statement is made, or else the first one that the article gives. */
function roleOf(holder: Entity | undefined, spans: readonly Span[]): string | null {
  const here = holder?.roles.find((role) => spans.some((span) => overlaps(span, [role.start, role.end])))
  return (here ?? holder?.roles[0])?.title ?? null
}

function saidOn(line: RecordLine, { saidAt }: Statement): Days | null {
  return daysMeant(saidAt === null ? undefined : line.times[saidAt])
}

/** First and last day that a time expression can mean; `null` if it means none. */
export function daysMeant(time: Time | undefined): Days | null {
  if (!time) return null
  if (time.from && time.to) return { from: time.from, to: time.to }
  return time.value === null ? null : daysOf(time.value)
}
