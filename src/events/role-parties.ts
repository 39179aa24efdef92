import { WORD_CLASSES } from '../languages/en/events/kinds.ts'
import {
  ADDRESSED,
  BETWEEN,
  BY,
  DONE_AFTER_NOUN,
  DONE_BY_OBJECT,
  OF,
  OWNER_AFTER,
  PROMISING,
} from '../languages/en/events/parties.ts'
import { EVENT_TABLE } from '../types/event.ts'
import { namedBy } from './named.ts'
import type { Read } from './noun-phrases.ts'
import { once, type Parties } from './parties.ts'
import { above, behind, dependents, prepositionOf } from './tree.ts'
import type { Trigger } from './triggers.ts'
import type { Word } from './words.ts'

/**
 * The two sides of an event, read from the roles of its word and from the tree of its sentence; `null` if its sentence
 * has no tree.
 */
export function roleParties(read: Read, trigger: Trigger): Parties | null {
  const { words } = read
  const at = trigger.group ? trigger.group.main : trigger.end - 1
  if (words[at]!.head === undefined) return null
  const sides = words[at]!.verb !== null ? verbSides(words, at, trigger) : nounSides(words, at, trigger)
  const name = (role: keyof Sides) => once(sides[role].flatMap((head) => namedBy(read, head, at, role)))
  const actors = name('actors')
  const acting = new Set(actors.map(({ entity }) => entity))
  return { actors, recipients: name('recipients').filter(({ entity }) => !acting.has(entity)) }
}

/** Word indexes of the heads of both sides. */
interface Sides {
  readonly actors: number[]
  readonly recipients: number[]
}

type Tree = readonly Word[]

function verbSides(words: Tree, at: number, { kind, group }: Trigger): Sides {
  const roles = words[at]!.roles ?? []
  const having = (label: string) => roles.filter((role) => role.label === label).map(({ head }) => head)
  const subjects = subjectsOf(words, at)
  const agents = agentsOf(words, at)
  const isReduced = words[at]!.relation === 'acl' && words[at]!.pos === 'VBN'
  const isPassive =
    (group?.passive ?? false) ||
    dependents(words, at, 'nsubj:pass').length > 0 ||
    dependents(words, at, 'aux:pass').length > 0 ||
    isReduced ||
    (agents.length > 0 && words[at]!.pos === 'VBN')
  const objects = [...dependents(words, at, 'obj'), ...dependents(words, at, 'iobj')]
  const addressed = behind(words, at, ADDRESSED).filter((noun) => !agents.includes(noun))
  if (isPassive) return { actors: agents, recipients: subjects.length > 0 ? subjects : having('ARG1') }
  if (EVENT_TABLE[kind.type].undergoer === 'subject' && objects.length === 0)
    return { actors: agents, recipients: subjects }
  const actors = subjects.length > 0 ? subjects : having('ARG0')
  const direct =
    objects.length > 0
      ? objects
      : having('ARG1').filter((head) => head > at && words[head]!.relation === 'obj')
  const through = EVENT_TABLE[kind.type].verbal ? direct.flatMap((object) => ownersOf(words, object)) : []
  return { actors, recipients: [...direct, ...through, ...addressed] }
}

/** The subjects of a verb; of several, those before it. Who is accused of doing something is the object of the accusation. */
function subjectsOf(words: Tree, at: number): number[] {
  const { head, pos, relation } = words[at]!
  // "promised the miners to reopen the pit": who promises it does it.
  if (relation === 'xcomp' && head != null && PROMISING.test(words[head]!.verb ?? ''))
    return subjectsOf(words, head)
  const main = verbBeforeAside(words, at)
  if (main !== null) return subjectsOf(words, main)
  if (pos === 'VBG' && head != null && DONE_BY_OBJECT.test(prepositionOf(words, at))) {
    const objects = dependents(words, head, 'obj')
    if (objects.length > 0) return objects
  }
  const all = words[at]!.subjects ?? []
  const before = all.filter((subject) => subject < at)
  return [...(before.length > 0 ? before : all)]
}

/**
 * The verb that a verb behind an aside goes on from, where the tree joins it to that of the aside: "praised the crew, who
 * had been saved, and demanded"; `null` if it stands behind none.
 */
function verbBeforeAside(words: Tree, at: number): number | null {
  const { head, relation } = words[at]!
  if (relation !== 'conj' || head == null || words[head]!.relation !== 'acl:relcl') return null
  const [and] = dependents(words, at, 'cc')
  const pronoun = words.findIndex(({ pos }, index) => index < head && index >= head - ASIDE && /^W/.test(pos))
  const isAside = and !== undefined && words[and - 1]?.lower === ',' && words[pronoun - 1]?.lower === ','
  return isAside ? (above(words, head).find((word) => words[word]!.group !== null) ?? null) : null
}

/** The most words from the pronoun of a relative clause to its verb. */
const ASIDE = 6

/** Those who do what a passive tells: "by rebels". */
function agentsOf(words: Tree, at: number): number[] {
  const marked = markedAgents(words, at)
  if (marked.length > 0) return marked
  const own = words[at]!.pos === 'VBN' ? behind(words, at, BY) : []
  // "was shot and wounded by a farmer": the last of joined participles has the agent of all.
  const joined = dependents(words, at, 'conj').filter(
    (verb) => words[verb]!.pos === 'VBN' && dependents(words, verb, 'aux:pass').length === 0,
  )
  return own.length > 0 || joined.length === 0 ? own : agentsOf(words, joined.at(-1)!)
}

/** Agents by the tree, which also takes the source in "was shot, according to Oslo" for one. */
function markedAgents(words: Tree, at: number): number[] {
  return dependents(words, at, 'obl:agent').filter((noun) => BY.test(prepositionOf(words, noun)))
}

/** The nouns that own or modify a noun: Norway in "Norway's plan", "the plan of Norway" and "the Norway plan". */
function ownersOf(words: Tree, noun: number): number[] {
  return [
    ...dependents(words, noun, 'nmod:poss'),
    ...behind(words, noun, OWNER_AFTER),
    ...dependents(words, noun, 'compound'),
    ...dependents(words, noun, 'amod'),
  ]
}

function nounSides(words: Tree, at: number, { kind }: Trigger): Sides {
  const roles = words[at]!.roles ?? []
  const having = (label: string) => roles.filter((role) => role.label === label).map(({ head }) => head)
  const { undergoer } = EVENT_TABLE[kind.type]
  const owners = dependents(words, at, 'nmod:poss')
  const modifiers = [...dependents(words, at, 'compound'), ...dependents(words, at, 'amod')]
  const of = behind(words, at, OF)
  const between = behind(words, at, BETWEEN)
  const carrier = lightSubject(words, at)
  const first = (...choices: readonly number[][]) => choices.find((heads) => heads.length > 0) ?? []
  const by = behind(words, at, BY)
  if (undergoer === 'subject' || undergoer === 'owner')
    return { actors: by, recipients: first(owners, of, carrier, modifiers, having('ARG1')) }
  const actors = first(
    by,
    between,
    owners,
    undergoer ? [] : of,
    modifiers.filter((head) => /^(?:NNP|JJ)$/.test(words[head]!.pos)),
    carrier,
    having('ARG0').filter((head) => words[head]!.head === at),
  )
  const recipients = [...(undergoer ? of : []), ...behind(words, at, DONE_AFTER_NOUN), ...carried(words, at)]
  return {
    actors,
    recipients: recipients.length > 0 ? recipients : having('ARG1').filter((head) => !actors.includes(head)),
  }
}

/** Those to whom the verb that carries the noun does it: "held talks with Oslo". */
function carried(words: Tree, at: number): number[] {
  const { head, relation } = words[at]!
  if (head == null || relation !== 'obj' || !WORD_CLASSES.lightverb!.has(words[head]!.verb ?? '')) return []
  return behind(words, head, DONE_AFTER_NOUN)
}

/** The subject of a verb that only carries the noun: "launched an attack", "held talks". */
function lightSubject(words: Tree, at: number): number[] {
  const { head, relation } = words[at]!
  if (head == null || (relation !== 'obj' && relation !== 'obl')) return []
  if (!WORD_CLASSES.lightverb!.has(words[head]!.verb ?? '')) return []
  if (words[head]!.group?.passive) return markedAgents(words, head)
  return subjectsOf(words, head)
}
