import type { teller } from '../schemas/event.ts'
import type { Of } from '../schemas/parts.ts'
import type { EventStatus, NewsEvent } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import { holdersOf, wordsAt } from './statement-rows.ts'

/** A holder who tells of an event, by name, and how. */
export type Teller = Of<typeof teller>

/** How an article tells an event in its own voice, by the status that it gives it. */
const OWN_VOICE: Readonly<Partial<Record<EventStatus, Teller['as']>>> = {
  happened: 'asserts',
  ongoing: 'asserts',
  'did-not-happen': 'denies',
}

/**
 * Who tells of an event, each once for each way of telling: names, or else the holder's own words; `article` for the
 * article's own voice, `anonymous` for a holder of whom no word tells. What stands in no statement, such as an act of
 * speech ("denied"), the article itself tells.
 *
 * @param nameOf The name by which an entity goes; its name in the article if not given.
 *
 * @example
 * ```ts
 * for (const event of line.events) {
 *   for (const { who, as } of tellersOf(line, event)) console.log(`${who} ${as} ${line.text.slice(...event.trigger)}`)
 * }
 * ```
 */
export function tellersOf(
  line: RecordLine,
  { told = [], statements: around, status }: Pick<NewsEvent, 'told' | 'statements' | 'status'>,
  nameOf: (entity: RecordLine['entities'][number]) => string = ({ name }) => name,
): Teller[] {
  if (told.length === 0 && around.length === 0)
    return [{ who: 'article', as: OWN_VOICE[status] ?? 'mentions' }]
  const entities = new Map(line.entities.map((entity) => [entity.id, entity]))
  const statements = new Map(line.statements.map((statement) => [statement.id, statement]))
  const found = told.flatMap(({ statement: id, as }): Teller[] => {
    const statement = statements.get(id)
    if (!statement) return []
    const { kind, spans } = statement.holder
    const who = holdersOf(statement, entities).map(nameOf).join('; ') || wordsAt(line.text, spans)
    return [{ who: who || (kind === 'article' ? 'article' : 'anonymous'), as }]
  })
  return [...new Map(found.map((one) => [`${one.as} ${one.who}`, one])).values()]
}
