import type { Gazetteer } from '../types/gazetteer.ts'
import type { RecordLine } from '../types/line.ts'
import { entityReasons } from './entity-reasons.ts'
import { eventReasons } from './event-reasons.ts'
import { placeReasons } from './place-reasons.ts'
import { quantityReasons, relationReasons, timeReasons } from './small-reasons.ts'
import { statementReasons } from './statement-reasons.ts'
import type { Reason } from './wording.ts'

/**
 * Why a value is what it is: the words, the rule or the score, and the refused candidates, computed again from the
 * article's text.
 *
 * `id` is that of a statement (`s3`), event (`v2`), entity (`e1`) or relation (`r1`), or the kind and index of a place
 * (`p0`), time (`t4`) or quantity (`q2`). `null` where the article has none of this id. Without a gazetteer, the
 * namesakes of a place are left out.
 */
export async function reasonsOf(
  article: RecordLine,
  id: string,
  gazetteer: Gazetteer | null = null,
): Promise<Reason[] | null> {
  const [, kind, number] = /^([a-z])(\d+)$/.exec(id) ?? []
  const index = Number(number)
  const { statements, events, entities, relations = [], places, times, quantities } = article
  switch (kind) {
    case 's':
      return told(byId(statements, id), (one) => statementReasons(article, one))
    case 'v':
      return told(byId(events, id), (one) => eventReasons(article, one))
    case 'e':
      return told(byId(entities, id), (one) => entityReasons(article, one))
    case 'r':
      return told(byId(relations, id), (one) => relationReasons(article, one))
    case 'p':
      return told(places[index], (one) => placeReasons(article, one, id, gazetteer))
    case 't':
      return told(times[index], (one) => timeReasons(article, one, id))
    case 'q':
      return told(quantities[index], (one) => quantityReasons(article, one, id))
    default:
      return null
  }
}

function byId<T extends { readonly id: string }>(all: readonly T[], id: string): T | undefined {
  return all.find((one) => one.id === id)
}

async function told<T>(
  one: T | undefined,
  reasons: (one: T) => Reason[] | Promise<Reason[]>,
): Promise<Reason[] | null> {
  return one === undefined ? null : reasons(one)
}
