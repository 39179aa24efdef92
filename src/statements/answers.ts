import type { Entity } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'

const ANSWERING: ReadonlySet<Statement['stance']> = new Set([
  'denies',
  'declines-to-confirm',
  'acknowledges',
  'confirms',
])

/** Ids of the accusations before this statement that speak of its holder: what a denial denies. */
export function answersOf(
  statement: Pick<Statement, 'stance' | 'holder'>,
  earlier: readonly Statement[],
  entities: readonly Entity[],
): string[] {
  if (!ANSWERING.has(statement.stance) || statement.holder.entities.length === 0) return []
  const own = entities.filter(({ id }) => statement.holder.entities.includes(id))
  // A state is accused by the name of its government and by that of its land.
  const lands = new Set(own.flatMap(({ links }) => links.iso3166 ?? []))
  const accused = [
    ...own,
    ...entities.filter((one) => !own.includes(one) && lands.has(one.links.iso3166 ?? '')),
  ]
  return earlier
    .filter(
      ({ stance, holder }) =>
        stance === 'accuses' && !holder.entities.some((id) => statement.holder.entities.includes(id)),
    )
    .filter(({ content, cue }) => accused.some((entity) => speaksOf(entity, [...cue, ...content])))
    .map(({ id }) => id)
    .slice(-2)
}

function speaksOf({ mentions }: Entity, spans: readonly Span[]): boolean {
  const from = Math.min(...spans.map(([start]) => start))
  const to = Math.max(...spans.map(([, end]) => end))
  return mentions.some(({ start, end }) => from <= start && end <= to)
}
