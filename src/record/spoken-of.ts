import { covers } from '../base/spans.ts'
import type { RecordLine } from '../record-line.ts'
import type { Entity } from '../types/entity.ts'
import type { Place } from '../types/place.ts'
import type { Spanned } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'

/** Whom the content of a statement speaks of, also where it says "he" or "the ministry". */
export function entitiesIn(line: RecordLine, statement: Statement): Entity[] {
  return line.entities.filter((entity) => entity.mentions.some(isIn(statement)))
}

/** Places that the content names and means as places. */
export function placesIn(line: RecordLine, statement: Statement): Place[] {
  return line.places.filter((place) => place.sense === 'literal' && isIn(statement)(place))
}

function isIn(statement: Statement): (thing: Spanned) => boolean {
  return ({ start, end }) => statement.content.some((span) => covers(span, [start, end]))
}
