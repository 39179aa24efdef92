import { WORD_CLASSES } from '../languages/en/events/kinds.ts'
import {
  ADDRESSED,
  BETWEEN,
  BY,
  DONE_AFTER_NOUN,
  OF,
  OWNER_AFTER,
  RELATIVE_THAT,
} from '../languages/en/events/parties.ts'
import { TAKES_PART } from '../types/entity.ts'
import { EVENT_TABLE } from '../types/event.ts'
import type { Mentioned } from './mentions.ts'
import { isNobody } from './negation.ts'
import type { Read } from './noun-phrases.ts'
import { once, type Parties } from './parties.ts'
import { behind, dependents, prepositionOf } from './tree.ts'
import type { Trigger } from './triggers.ts'
import { isA, type Word } from './words.ts'

/**
 * The two sides of an event, read from the roles of its word and from the tree of its sentence; `null` if its sentence
 * has no tree.
 */
export function roleParties(read: Read, trigger: Trigger): Parties | null {
  const { words } = read
  const at = trigger.group ? trigger.group.main : trigger.end - 1
  if (words[at]!.head === undefined) return null
  const sides = words[at]!.verb !== null ? verbSides(words, at, trigger) : nounSides(words, at, trigger)
  const name = (heads: readonly number[]) => once(heads.flatMap((head) => named(read, head, at)))
  const actors = name(sides.actors)
  const acting = new Set(actors.map(({ entity }) => entity))
  return { actors, recipients: name(sides.recipients).filter(({ entity }) => !acting.has(entity)) }
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
  const subjects = [...(words[at]!.subjects ?? [])]
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
  if (undergoer === 'subject')
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
  return [...(words[head]!.subjects ?? [])]
}

/** The mentions that a noun names, with those joined to it by "and"; a relative pronoun names the noun before its clause. */
function named(read: Read, side: number, trigger: number): Mentioned[] {
  const { words } = read
  let head = side
  if (
    /^W/.test(words[head]!.pos) ||
    (words[head]!.lower === RELATIVE_THAT && words[head]!.relation?.startsWith('nsubj'))
  ) {
    const noun = clauseNoun(words, head)
    if (noun === null) return []
    head = noun
  }
  const joined = words.flatMap((word, index) =>
    word.head === head && word.relation === 'conj' && !isExcluded(words, index) ? [index] : [],
  )
  return [head, ...joined].flatMap((index) => {
    if (index === trigger || isNobody(words, index)) return []
    const mention = mentionAt(read, index)
    return mention && mayTakePart(mention, words[index]!) && !isDoubtful(read, mention) ? [mention] : []
  })
}

/**
 * Whether a pronoun passes over somebody named before it in its own sentence to somebody of an earlier one: it may mean
 * either, and who did it stays open.
 */
function isDoubtful({ mentions }: Read, pronoun: Mentioned): boolean {
  if (pronoun.form !== 'pronoun') return false
  const before = mentions.filter((one) => one !== null && one.end <= pronoun.start)
  if (before.some((one) => one!.entity === pronoun.entity)) return false
  return before.some((one) => one!.form === 'name' && one!.type === pronoun.type)
}

/** Whether a joined noun is only named to be ruled out: Korrund in "Veldania, not Korrund". */
function isExcluded(words: Tree, index: number): boolean {
  return words.some((word) => word.head === index && isA(word, 'negations'))
}

/** A place takes part as a subject, owner or object; before a noun or behind a preposition it is where: "a Paris debate". */
function mayTakePart({ type }: Mentioned, { relation = '' }: Word): boolean {
  return TAKES_PART.has(type) && (type !== 'place' || PLACE_ACTS.has(relation))
}

const PLACE_ACTS: ReadonlySet<string> = new Set([
  'nsubj',
  'nsubj:pass',
  'obj',
  'obl:agent',
  'nmod:poss',
  'conj',
])

/** The noun that a relative clause is about, from the relative pronoun in it. */
function clauseNoun(words: Tree, pronoun: number): number | null {
  let at: number | null = pronoun
  for (let step = 0; step < 5 && at !== null; step++) {
    const { head, relation }: Word = words[at]!
    if (relation?.startsWith('acl')) return head ?? null
    at = head ?? null
  }
  return null
}

/** Relations of a name to the description that it goes with. */
const SAME: ReadonlySet<string> = new Set(['flat', 'appos', 'nmod:desc'])

/** The mention whose head is the word: that of the office in "the minister of Hungary", and not Hungary. */
function mentionAt({ words, mentions }: Read, index: number): Mentioned | null {
  const mention = mentions[index] ?? null
  if (mention) return mention
  // "the [Hungarian] government spokesman": the word itself is in no mention.
  const flat = words.findIndex((word) => word.head === index && SAME.has(word.relation ?? ''))
  return flat >= 0 ? (mentions[flat] ?? null) : null
}
