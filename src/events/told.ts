import type { NewsEvent, Telling } from '../types/event.ts'
import { type Stance, stancesThat } from '../types/stance.ts'
import type { Statement } from '../types/statement.ts'

const LEAVING_OPEN = stancesThat('leaves-event-open')

/**
 * How each statement around an event tells it. A statement that quotes another's denial only mentions the event. A
 * denial of something that did not happen ("denied that it had not paid") asserts the event.
 */
export function tellingsOf(
  { status, polarity, statements }: Pick<NewsEvent, 'status' | 'polarity' | 'statements'>,
  byId: ReadonlyMap<string, Statement>,
): Telling[] {
  const around = statements.flatMap((id) => byId.get(id) ?? [])
  return around.map((statement) => ({
    statement: statement.id,
    as: around.some((inner) => inner.within === statement.id && inner.stance !== 'asserts')
      ? 'mentions'
      : toldAs(statement.stance, status, polarity),
  }))
}

function toldAs(stance: Stance, status: NewsEvent['status'], polarity: NewsEvent['polarity']): Telling['as'] {
  if (LEAVING_OPEN.has(stance)) return 'mentions'
  const isNot = polarity === 'negative' || status === 'did-not-happen'
  if (stance === 'denies') return isNot && status !== 'did-not-happen' ? 'asserts' : 'denies'
  if (isNot) return 'denies'
  if (status === 'happened' || status === 'ongoing') return 'asserts'
  return stance === 'accuses' && status === 'unknown' ? 'asserts' : 'mentions'
}
