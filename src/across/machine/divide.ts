import { byPlace, keyOf } from '../../base/within.ts'
import type { ArticleTie, EventTie, StatementTie, Within } from '../../types/across.ts'
import { divideCopies } from '../copies/copies.ts'
import { divideEvents, divideHappenings } from '../happenings/happenings.ts'
import { divideThreads } from '../threads/threads.ts'
import type { GroupDecision } from './decision.ts'
import type { Layer, Row } from './layer.ts'
import type { Group, Tie } from './store.ts'

/**
 * Divides rows that ties connect into groups, by the rules of their layer and the decisions of people. Groups of one are
 * left out. `names` are all rows, and every tie and decision is about two of them or is ignored.
 */
export function groupsAmong(
  layer: Layer,
  names: ReadonlyMap<Row, Within>,
  ties: readonly Tie[],
  decisions: readonly GroupDecision[],
): Group[] {
  const byName = new Map([...names].map(([row, name]) => [keyOf(name), row]))
  const sorted = [...names.values()].sort(byPlace)
  const own = ties.map((tie): NamedTie => ({ ...tie, names: [names.get(tie.a)!, names.get(tie.b)!] }))
  const about = decisions.filter(({ one, other }) => byName.has(keyOf(one)) && byName.has(keyOf(other)))
  const groups = divide(layer, sorted, own, about)
  const joins = about.filter(({ kind }) => kind === 'same')
  const byRule =
    joins.length === 0
      ? []
      : divide(
          layer,
          sorted,
          own,
          about.filter(({ kind }) => kind === 'apart'),
        )
  return groups
    .filter((members) => members.length > 1)
    .map((members) => ({
      id: keyOf(firstOf(members, joins, byRule)),
      rows: members.map((member) => byName.get(keyOf(member))!),
    }))
}

/** All of these rows as one group. */
export function oneGroup(names: ReadonlyMap<Row, Within>): Group {
  const sorted = [...names].sort(([, a], [, b]) => byPlace(a, b))
  return { id: keyOf(sorted[0]![1]), rows: sorted.map(([row]) => row) }
}

/**
 * A group is named after its first member, in order of article and id. Members that joined by a decision do not count:
 * the group that they joined keeps its name.
 */
function firstOf(
  members: readonly Within[],
  joins: readonly GroupDecision[],
  byRule: readonly (readonly Within[])[],
): Within {
  const sorted = [...members].sort(byPlace)
  const own = new Set(members.map(keyOf))
  const guests = joins.filter(({ one, other }) => own.has(keyOf(one)) && own.has(keyOf(other)))
  if (guests.length === 0) return sorted[0]!
  const joined = new Set(guests.map(({ one }) => keyOf(one)))
  const away = new Set(
    byRule
      .filter((group) => group.some((one) => joined.has(keyOf(one))))
      .flatMap((group) => group.map(keyOf)),
  )
  return sorted.find((one) => !away.has(keyOf(one)) && !joined.has(keyOf(one))) ?? sorted[0]!
}

interface NamedTie extends Tie {
  readonly names: readonly [Within, Within]
}

function divide(
  layer: Layer,
  units: readonly Within[],
  ties: readonly NamedTie[],
  decisions: readonly GroupDecision[],
): readonly (readonly Within[])[] {
  if (layer === 'event') return divideEvents(units, ties.map(withinTie), decisions)
  if (layer === 'thread') {
    return divideThreads(
      units,
      ties.map((tie) => ({ ...withinTie(tie), kind: tie.kind as StatementTie['kind'] })),
      decisions,
    )
  }
  const articles = units.map(({ article }) => article)
  const own = ties.map(
    ({ names, kind, score }): ArticleTie => ({
      a: names[0].article,
      b: names[1].article,
      kind: kind as ArticleTie['kind'],
      ...{ score, reasons: [] },
    }),
  )
  const groups =
    layer === 'copy' ? divideCopies(articles, own, decisions) : divideHappenings(articles, own, decisions)
  return groups.map((group) => group.map((article) => ({ article, id: '' })))
}

function withinTie({ names: [a, b], score }: NamedTie): EventTie {
  return { a, b, score, reasons: [] }
}
