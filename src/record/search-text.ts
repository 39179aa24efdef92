import type { Entity } from '../types/entity.ts'
import type { RecordLine } from '../types/line.ts'
import { spokenOf } from './spoken-of.ts'
import { holdersOf, wordsAt } from './statement-rows.ts'

/** The texts by which a statement is found. */
export interface SearchText {
  /** The exact words of the content. */
  readonly content: string
  /** Names of the entities that the content mentions, also by "he" or "the ministry". */
  readonly about: string
  /** Every name, role and description of the holders. */
  readonly holder: string
  /** Places in the content, with their provinces and countries. */
  readonly place: string
  readonly title: string
}

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })

/** The search text of each statement of an article, in the order of its statements. */
export function searchTexts(line: RecordLine): SearchText[] {
  const entities = new Map(line.entities.map((entity) => [entity.id, entity]))
  const { entitiesIn, placesIn } = spokenOf(line)
  return line.statements.map((statement) => ({
    content: wordsAt(line.text, statement.content),
    about: join(entitiesIn(statement).flatMap(namesOf)),
    holder: join([
      ...holdersOf(statement, entities).flatMap((entity) => [
        ...namesOf(entity),
        ...entity.roles.map((role) => role.title),
      ]),
      wordsAt(line.text, statement.holder.spans),
    ]),
    place: join(
      placesIn(statement).flatMap((place) => [
        place.name,
        line.text.slice(place.start, place.end),
        place.admin1 ?? '',
        (place.country && countryNames.of(place.country)) ?? '',
      ]),
    ),
    title: line.title ?? '',
  }))
}

function namesOf(entity: Entity): string[] {
  return [entity.name, ...entity.aliases]
}

function join(names: readonly string[]): string {
  return [...new Set(names.filter((name) => name !== ''))].join(' | ')
}
