import type { Row } from '../../across/machine/layer.ts'
import { searchTexts } from '../../record/search-text.ts'
import { spokenOf } from '../../record/spoken-of.ts'
import { daysMeant, statementRows } from '../../record/statement-rows.ts'
import { tellersOf } from '../../record/tellers.ts'
import type { RecordLine } from '../../types/line.ts'
import type { EntityRow, EventRow, Parts, State, Statement } from './state.ts'

/** Makes the rows of an article from its line; rows get new numbers. */
export function drawParts(state: State, article: Row, line: RecordLine): Parts {
  const entities = line.entities.map(
    ({ id, name, type, aliases, roles }): EntityRow => ({
      ...{ row: state.next(), article, id, name, type, aliases },
      roles: [...new Set(roles.map(({ title }) => title))],
    }),
  )
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const named = (ids: readonly string[]): EntityRow[] => ids.flatMap((id) => byId.get(id) ?? [])
  const rows = statementRows(line)
  const texts = searchTexts(line)
  const { entitiesIn, placesIn } = spokenOf(line)
  const statements = line.statements.map(
    (statement, position): Statement => ({
      ...{ row: state.next(), article, position, id: statement.id },
      ...{ told: rows[position]!, texts: texts[position]! },
      holders: [...new Set(named(statement.holder.entities))],
      about: named(entitiesIn(statement).map(({ id }) => id)),
      places: placesIn(statement),
    }),
  )
  const events = line.events.map((event): EventRow => {
    const time = event.time === null ? undefined : line.times[event.time]
    const days = daysMeant(time)
    const tells = new Set([...event.statements, ...(event.told ?? []).map(({ statement }) => statement)])
    return {
      ...{ row: state.next(), article, event },
      words: line.text.slice(...event.trigger),
      actors: named(event.actors).map(({ name }) => name),
      recipients: named(event.recipients).map(({ name }) => name),
      tellers: tellersOf(line, event),
      ...{ from: days?.from ?? null, to: days?.to ?? null, approx: time?.approx ?? false },
      statements: statements.filter(({ id }) => tells.has(id)),
      places: event.places.flatMap((index) => {
        const place = line.places[index]
        return place?.sense === 'literal' ? place : []
      }),
    }
  })
  return { entities, statements, events }
}
