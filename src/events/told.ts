import type { NewsEvent, Telling } from '../types/event.ts'
import { type Stance, stancesThat } from '../types/stance.ts'
import type { Statement } from '../types/statement.ts'
import type { Outcome } from './outcome.ts'

const LEAVING_OPEN = stancesThat('leaves-event-open')

type Told = Pick<NewsEvent, 'status' | 'polarity' | 'statements'> & Pick<Outcome, 'isDenied'>

/**
 * How each statement around an event tells it. A statement that quotes another's denial only mentions the event, and so
 * does a denial of something else about it ("denied responsibility for the attack"). A denial of something that did not
 * happen ("denied that it had not paid") asserts the event.
 */
export function tellingsOf(event: Told, byId: ReadonlyMap<string, Statement>): Telling[] {
  const around = event.statements.flatMap((id) => byId.get(id) ?? [])
  return around.map((statement) => ({
    statement: statement.id,
    as: around.some((inner) => inner.within === statement.id && inner.stance !== 'asserts')
      ? 'mentions'
      : toldAs(statement.stance, event),
  }))
}

function toldAs(stance: Stance, { status, polarity, isDenied = false }: Told): Telling['as'] {
  if (LEAVING_OPEN.has(stance)) return 'mentions'
  const isNot = polarity === 'negative' || status === 'did-not-happen'
  if (isDenied) return stance !== 'denies' ? 'mentions' : isNot ? 'denies' : 'asserts'
  if (stance === 'denies') return status === 'did-not-happen' ? 'denies' : isNot ? 'asserts' : 'mentions'
  if (isNot) return 'denies'
  if (status === 'happened' || status === 'ongoing') return 'asserts'
  return stance === 'accuses' && status === 'unknown' ? 'asserts' : 'mentions'
}
