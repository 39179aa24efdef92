import type { Entity } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import { stancesThat } from '../types/stance.ts'
import type { Statement } from '../types/statement.ts'

const ANSWERING = stancesThat('answers-accusation')

/** The parts of an accusation that are needed to find who answers it. */
export type Accusation = Pick<Statement, 'id' | 'holder' | 'cue' | 'content'>

/**
 * Ids of the accusations that a denial answers: those against the statement's holder. `accusations` are the accusations
 * that come before the statement, or stand in its own sentence ("denied it hours after the ministry accused it of …").
 */
export function answersOf(
  statement: Pick<Statement, 'stance' | 'holder'>,
  accusations: readonly Accusation[],
  entities: readonly Entity[],
): string[] {
  if (!ANSWERING.has(statement.stance) || statement.holder.entities.length === 0) return []
  const own = entities.filter(({ id }) => statement.holder.entities.includes(id))
  // A state is accused by the name of its government or of its country.
  const lands = new Set(own.flatMap(({ links }) => links.iso3166 ?? []))
  const accused = [
    ...own,
    ...entities.filter((one) => !own.includes(one) && lands.has(one.links.iso3166 ?? '')),
  ]
  return accusations
    .filter(({ holder }) => !holder.entities.some((id) => statement.holder.entities.includes(id)))
    .filter(({ content, cue }) => accused.some((entity) => speaksOf(entity, [...cue, ...content])))
    .map(({ id }) => id)
    .slice(-2)
}

function speaksOf({ mentions }: Entity, spans: readonly Span[]): boolean {
  const from = Math.min(...spans.map(([start]) => start))
  const to = Math.max(...spans.map(([, end]) => end))
  return mentions.some(({ start, end }) => from <= start && end <= to)
}
