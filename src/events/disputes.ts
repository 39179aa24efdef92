import type { Article } from '../types/article.ts'
import type { NewsEvent, Telling } from '../types/event.ts'
import type { Statement } from '../types/statement.ts'
import { agree, type Draft, isOneDay, isOneKind, meet, SIDES, sidesOf } from './same-act.ts'
import { above } from './tree.ts'
import type { Words } from './words.ts'

type Input = Pick<Article, 'statements' | 'entities' | 'times'>

/**
 * The events of an article, each with everybody in the article who tells of it. One that a holder (or the article
 * itself) asserts and another holder denies becomes `disputed`, at each place that tells of it, whether the denial names
 * the act ("denied firing", "did not fire, the army said") or only answers it ("the police denied it").
 */
export function withDisputes(drafts: readonly Draft[], article: Input): Omit<NewsEvent, 'id'>[] {
  const statements = new Map(article.statements.map((statement) => [statement.id, statement]))
  const tellings = drafts.map(({ event }) => [...(event.told ?? [])])
  answersTo(drafts, article.statements, statements).forEach((answers, at) => {
    tellings[at]!.push(...answers)
  })
  const denials = [...drafts.keys()].filter((at) => isOwnDenial(drafts[at]!))
  const shared = new Map<number, Set<number>>()
  for (const at of denials) {
    for (const other of assertedBeside(drafts, at, article)) {
      shared.set(at, (shared.get(at) ?? new Set()).add(other))
      shared.set(other, (shared.get(other) ?? new Set()).add(at))
    }
  }
  return drafts.map(({ event }, at) => {
    const own = tellings[at]!
    const ids = new Set(own.map(({ statement }) => statement))
    const others = [...(shared.get(at) ?? [])]
      .flatMap((other) => tellings[other]!)
      .filter(({ statement }) => !ids.has(statement))
    const told = [...own, ...new Map(others.map((one) => [one.statement, one])).values()]
    if (told.length === 0) return event
    if (!isDisputed(told, statements)) return { ...event, told: own }
    return { ...event, told, status: 'disputed', bases: { ...event.bases, status: 'resolved' } }
  })
}

/** Whether one holder asserts it and another denies it. */
function isDisputed(told: readonly Telling[], statements: ReadonlyMap<string, Statement>): boolean {
  const by = (as: Telling['as']) =>
    told.filter((one) => one.as === as).map(({ statement }) => statements.get(statement)!)
  return by('asserts').some((one) => by('denies').some((other) => !isOneHolder(one, other)))
}

function isOneHolder(one: Statement, other: Statement): boolean {
  if (one.holder.kind === 'article' || other.holder.kind === 'article')
    return one.holder.kind === other.holder.kind
  return one.holder.entities.some((id) => other.holder.entities.includes(id))
}

/** Most code units of a denial that only points back: "it", "that", "the accusation". */
const POINTS_BACK = 24

/**
 * For each event the denials that name no act of their own and answer the statement that asserts it. What the
 * answered statement tells beside its main act is not denied.
 */
function answersTo(
  drafts: readonly Draft[],
  all: readonly Statement[],
  statements: ReadonlyMap<string, Statement>,
): Telling[][] {
  const found: Telling[][] = drafts.map(() => [])
  for (const answer of all) {
    if (answer.stance !== 'denies' || answer.answers.length === 0 || !pointsBack(answer)) continue
    for (const id of answer.answers) {
      const answered = statements.get(id)
      if (!answered || isOneHolder(answered, answer)) continue
      const told = [...drafts.keys()].filter((at) => {
        const as = drafts[at]!.event.told?.find(({ statement }) => statement === id)?.as
        return as === 'asserts'
      })
      for (const at of told) {
        if (isMain(drafts, at, told)) found[at]!.push({ statement: answer.id, as: 'denies' })
      }
    }
  }
  return found
}

function pointsBack({ content }: Statement): boolean {
  const [only] = content
  return content.length === 0 || (content.length === 1 && only![1] - only![0] <= POINTS_BACK)
}

/** Whether no other of the events stands above this one in the tree of its sentence, or it is joined to one that is. */
function isMain(drafts: readonly Draft[], at: number, among: readonly number[]): boolean {
  const { words, head } = drafts[at]!
  if (words[head]!.head === undefined) return among[0] === at
  const heads = new Set(
    among.flatMap((other) => (drafts[other]!.words === words && other !== at ? [drafts[other]!.head] : [])),
  )
  const joined = words[head]!.relation === 'conj' ? words[head]!.head : null
  return above(words, head).every((word) => !heads.has(word) || word === joined)
}

/** Whether its own sentence denies the act itself, as something that was done: not a plan, and not something prevented. */
function isOwnDenial({ event, words, head, isDenied, isNegated }: Draft): boolean {
  if (!event.told?.some(({ as }) => as === 'denies')) return false
  return isDenied || (event.status === 'did-not-happen' && isNegated && isOfPast(words, head))
}

function isOfPast(words: Words, head: number): boolean {
  const group = words[head]!.group
  return group !== null && group.modal === null && group.shape !== 'future' && group.shape !== 'infinitive'
}

/** The events of an article that are the act which the event at `at` denies. */
function assertedBeside(drafts: readonly Draft[], at: number, article: Input): number[] {
  const denied = sidesOf(drafts[at]!, article)
  const asserted = [...drafts.keys()].filter(
    (other) =>
      drafts[other]!.event.told?.some(({ as }) => as === 'asserts') &&
      isOneKind(drafts[at]!, drafts[other]!) &&
      isOneDay(drafts[at]!, drafts[other]!, article.times),
  )
  const sides = new Map(asserted.map((other) => [other, sidesOf(drafts[other]!, article)]))
  const agreeing = asserted.filter((other) =>
    SIDES.every((side) => agree(denied[side], sides.get(other)![side])),
  )
  if (SIDES.some((side) => denied[side].length > 0))
    return agreeing.filter((other) => SIDES.some((side) => meet(denied[side], sides.get(other)![side])))
  // "no one was killed": nobody takes part, so it must be clear which act is meant.
  const isOneAct = agreeing.every((a) =>
    agreeing.every((b) => SIDES.every((side) => agree(sides.get(a)![side], sides.get(b)![side]))),
  )
  return isOneAct ? agreeing : []
}
