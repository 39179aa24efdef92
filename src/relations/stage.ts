import { covers } from '../base/spans.ts'
import {
  BEFORE,
  COMPOUND,
  JOINS_SIDES,
  LIKELY_RELATION,
  NEGATED_RELATION,
  OBJECT_BETWEEN,
  OPENS_SENTENCE,
  PATTERNS,
  type Pattern,
  RELATED_OBJECT,
} from '../languages/en/relations.ts'
import type { Entity, EntityType, Mention } from '../types/entity.ts'
import type { Relation } from '../types/relation.ts'
import type { Span } from '../types/span.ts'
import type { Stage } from '../types/stage.ts'
import type { Statement } from '../types/statement.ts'

interface Side extends Mention {
  readonly entity: string
  readonly type: EntityType
}

/** How far apart two related mentions may be: in mentions, from one to the other, and in code units between them. */
const REACH = { mentions: 9, units: 320 }

/**
 * Finds lasting relations that a clause states between two named sides: allies, suppliers, backers, pacts, members.
 * Each belongs to the statements that contain it; nothing is inferred across sentences.
 */
export const relations: Stage<'sentences' | 'entities' | 'statements', 'relations'> = {
  name: 'relations',
  needs: ['sentences', 'entities', 'statements'],
  gives: ['relations'],
  run({ text, sentences, entities, statements }) {
    const sides = sidesOf(entities)
    const names = namesOf(entities)
    const found: Omit<Relation, 'id'>[] = []
    let from = 0
    for (const [start, end] of sentences) {
      while (from < sides.length && sides[from]!.start < start) from++
      let to = from
      while (to < sides.length && sides[to]!.end <= end) to++
      const inside = sides.slice(from, to)
      found.push(...inSentence(text, start, inside), ...backers(text, start, inside, names))
    }
    const holding = holders(statements)
    return {
      relations: found
        .sort((a, b) => a.span[0] - b.span[0])
        .map((one, index) => ({ id: `r${index + 1}`, ...one, statements: holding(one.span) })),
    }
  },
}

/**
 * Prepares a function that returns the ids of the statements whose content contains a span. Spans must be asked for in
 * text order.
 */
function holders(statements: readonly Statement[]): (span: Span) => string[] {
  const pieces = statements
    .flatMap(({ id, content }) => content.map((span) => ({ id, span })))
    .sort((a, b) => a.span[0] - b.span[0])
  let next = 0
  let open: typeof pieces = []
  return (span) => {
    while (next < pieces.length && pieces[next]!.span[0] <= span[0]) open.push(pieces[next++]!)
    open = open.filter((piece) => piece.span[1] > span[0])
    return [...new Set(open.filter((piece) => covers(piece.span, span)).map(({ id }) => id))]
  }
}

function sidesOf(entities: readonly Entity[]): Side[] {
  return entities
    .flatMap(({ id, type, mentions }) =>
      mentions
        .filter(({ form }) => form !== 'pronoun')
        .map((mention): Side => ({ ...mention, entity: id, type })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

function inSentence(text: string, start: number, sides: readonly Side[]): Omit<Relation, 'id'>[] {
  const found: Omit<Relation, 'id'>[] = []
  for (const [i, first] of sides.entries()) {
    for (let j = i + 1; j < Math.min(sides.length, i + 1 + REACH.mentions); j++) {
      const second = sides[j]!
      if (second.start < first.end || second.start - first.end > REACH.units) continue
      const between = text.slice(first.end, second.start)
      if (!LIKELY_RELATION.test(between)) continue
      for (const pattern of PATTERNS) {
        if (!pattern.between.test(between) || !fits(text, pattern, first, second)) continue
        if (pattern.subject && !opens(text, start, first)) continue
        found.push(...related(text, pattern, sides, i, j))
        break
      }
    }
  }
  return [...new Map(found.map((one) => [`${one.type} ${one.from} ${one.to}`, one])).values()]
}

function fits(text: string, pattern: Pattern, first: Side, second: Side): boolean {
  if (first.entity === second.entity || second.sense === 'modifier') return false
  if (!pattern.compound && first.sense === 'modifier') return false
  if (NEGATED_RELATION.test(text.slice(first.end, second.start))) return false
  const before = BEFORE[pattern.name]
  if (before && !before.test(text.slice(Math.max(0, first.start - 40), first.start))) return false
  const actor = pattern.direction === 'back' ? second : first
  return !pattern.actors || pattern.actors.has(actor.type)
}

/** Whether a mention opens its sentence, or only "But", "Meanwhile," or the like comes before it. */
function opens(text: string, start: number, { start: from }: Side): boolean {
  return OPENS_SENTENCE.test(text.slice(start, from))
}

/**
 * The backers named in a compound: "Veldania-backed groups Red Oar and Grey Sail". Half a compound is no mention, so
 * its name is looked up.
 */
function backers(
  text: string,
  start: number,
  sides: readonly Side[],
  names: ReadonlyMap<string, string>,
): Omit<Relation, 'id'>[] {
  return sides.flatMap((side, at) => {
    const match = COMPOUND.exec(text.slice(Math.max(start, side.start - 80), side.start))
    const backer = match && names.get(match[1]!.toLowerCase())
    if (!match || !backer) return []
    return joined(text, sides, at, 1)
      .filter(({ entity }) => entity !== backer)
      .map(({ entity, end }) => ({
        type: 'backs' as const,
        from: backer,
        to: entity,
        object: null,
        span: [side.start - match[0].length, end] as Span,
        statements: [],
        by: 'relations/backed-compound',
      }))
  })
}

/** The ids of entities that can back somebody, by name in lower case. */
function namesOf(entities: readonly Entity[]): Map<string, string> {
  return new Map(
    entities
      .filter(({ type }) => type === 'government' || type === 'place' || type === 'bloc' || type === 'group')
      .flatMap(({ id, name, aliases = [] }) =>
        [name, ...aliases].map((one) => [one.toLowerCase(), id] as const),
      )
      .reverse(),
  )
}

/** The relation, once for each of the sides joined by "and". */
function related(
  text: string,
  pattern: Pattern,
  sides: readonly Side[],
  i: number,
  j: number,
): Omit<Relation, 'id'>[] {
  const firsts =
    pattern.joint === 'from' || pattern.joint === 'both' ? joined(text, sides, i, -1) : [sides[i]!]
  const seconds = pattern.joint === 'to' || pattern.joint === 'both' ? joined(text, sides, j, 1) : [sides[j]!]
  return firsts.flatMap((first) =>
    seconds.map((second) => {
      const [from, to] = pattern.direction === 'back' ? [second, first] : [first, second]
      return {
        type: pattern.type,
        from: from.entity,
        to: to.entity,
        object: pattern.type === 'supplies' ? objectOf(text, first, second) : null,
        span: [first.start, second.end] as Span,
        statements: [],
        by: `relations/${pattern.name}`,
      }
    }),
  )
}

function joined(text: string, sides: readonly Side[], at: number, step: 1 | -1): Side[] {
  const list = [sides[at]!]
  for (let i = at + step; i >= 0 && i < sides.length && Math.abs(i - at) < REACH.mentions; i += step) {
    const last = list.at(-1)!
    const next = sides[i]!
    const between = step > 0 ? text.slice(last.end, next.start) : text.slice(next.end, last.start)
    // A place inside "in Lebanon and" is skipped.
    if (!JOINS_SIDES.test(between)) {
      if (between.length > 40) break
      continue
    }
    if (!list.some(({ entity }) => entity === next.entity)) list.push(next)
  }
  return step > 0 ? list : list.reverse()
}

function objectOf(text: string, first: Side, second: Side): Span | null {
  const behind = RELATED_OBJECT.exec(text.slice(second.end, second.end + 120))
  if (behind) {
    const from = second.end + behind[0].length - behind[1]!.length
    return [from, from + behind[1]!.length]
  }
  const inside = OBJECT_BETWEEN.exec(text.slice(first.end, second.start))
  if (!inside) return null
  const from = first.end + inside.index + inside[0].indexOf(inside[1]!)
  return [from, from + inside[1]!.length]
}
