import { firstIndex } from '../base/binary-search.ts'
import { firstEndingAfter } from '../base/spans.ts'
import { opensNobody } from '../languages/en/nobody.ts'
import type { EntityType } from '../types/entity.ts'
import type { Grammar } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import { NAMES_EVENT } from '../types/tags.ts'
import type { Draft } from './draft.ts'
import { addDraft, addMention, bareWords, type Reading } from './reading.ts'

/** Relations of a word to the event in which it takes part. */
const TAKES_PART: ReadonlySet<string> = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'compound'])

/**
 * Makes entities of the people and bodies that take part in events and that the text only describes: "three
 * passengers", "a lone robber". Returns every entity that takes part in an event.
 */
export function readParties(reading: Reading): Set<Draft> {
  const { tags, tokens, grammar } = reading
  const parties = new Set<Draft>()
  if (!tags.events || !tags.heads) return parties
  const typeOf = new Map(tags.heads.map(({ start, type }) => [start, type]))
  const beside = namesBeside(grammar)
  for (const head of partyHeads(reading)) {
    const token = tokens[head]!
    const name = beside.get(head)
    const placed = draftAt(reading, head) ?? (name === undefined ? null : draftAt(reading, name))
    if (placed) {
      parties.add(placed)
      continue
    }
    const type = typeOf.get(token.start)
    if (type !== 'person' && type !== 'organization') continue
    if (!/^(?:NN|CD|JJ|DT)/.test(grammar.words[head]!.pos) || grammar.words[head]!.pos === 'NNP') continue
    let start = reading.phraseAt.get(head)?.start ?? head
    while (start < head && grammar.words[start]!.pos === 'POS') start++
    if (opensNobody(grammar.words[start]!.form)) continue
    parties.add(described(reading, [start, head + 1], head, entityType(type, grammar, head)))
  }
  return parties
}

/** The tokens that are heads of those who take part in an event, in text order. */
function partyHeads({ tokens, tags, grammar: { words, verbs, predicates = [] } }: Reading): number[] {
  const events = new Set<number>()
  for (const { start, score } of tags.events!) {
    const token = firstEndingAfter(tokens, start)
    if (score >= NAMES_EVENT && token < tokens.length && tokens[token]!.start <= start) events.add(token)
  }
  const heads = new Set<number>()
  for (const { head, roles } of predicates) {
    if (events.has(head)) for (const role of roles) if (/^ARG\d/.test(role.label)) heads.add(role.head)
  }
  for (const { head, subject } of verbs) {
    if (events.has(head)) for (const token of subject.heads ?? []) heads.add(token)
  }
  words.forEach(({ head, relation = '' }, token) => {
    if (head != null && events.has(head) && TAKES_PART.has(relation.split(':')[0]!)) heads.add(token)
  })
  // "the police and elders": the words joined to a party take part, too.
  words.forEach(({ head, relation }, token) => {
    if (head != null && relation === 'conj' && heads.has(head)) heads.add(token)
  })
  return [...heads].sort((a, b) => a - b)
}

/** For each description the token of the name that stands in apposition to it: Ngozi Ibe in "a lawyer of the family, Ngozi Ibe,". */
function namesBeside({ words }: Grammar): Map<number, number> {
  const beside = new Map<number, number>()
  words.forEach(({ head, relation = '' }, token) => {
    if (head == null || !NAMES.has(relation)) return
    if (!beside.has(head)) beside.set(head, token)
    if (relation === 'appos' && !beside.has(token)) beside.set(token, head)
  })
  return beside
}

/** Relations of a name to the description before it. */
const NAMES: ReadonlySet<string> = new Set(['appos', 'flat', 'nmod:desc'])

/** The entity with a mention whose last word or head is the token, or that covers it. */
function draftAt({ placed, tokens }: Reading, head: number): Draft | null {
  const { start, end } = tokens[head]!
  for (
    let at = firstIndex(placed.length, (index) => placed[index]!.mention.start > start) - 1, back = 0;
    at >= 0 && back < 8;
    at--, back++
  ) {
    const { mention, draft } = placed[at]!
    if (mention.start <= start && end <= mention.end) return draft
  }
  return null
}

function entityType(type: 'person' | 'organization', { words }: Grammar, head: number): EntityType {
  if (type === 'organization') return words[head]!.pos === 'NNS' ? 'group' : 'organization'
  return words[head]!.pos === 'NN' ? 'person' : 'group'
}

function described(reading: Reading, [from, to]: Span, head: number, type: EntityType): Draft {
  const { tokens, text } = reading
  const span: Span = [tokens[from]!.start, tokens[to - 1]!.end]
  const words = text.slice(...span)
  const key = bareWords(words)
  const known = reading.byWords.get(key)
  const draft = known ?? addDraft(reading, type)
  if (!known) {
    draft.plural = type === 'group'
    draft.fallback = words
    if (type !== 'group') reading.byWords.set(key, draft)
  }
  addMention(reading, draft, {
    start: span[0],
    end: span[1],
    head: [tokens[head]!.start, tokens[head]!.end],
    form: 'nominal',
    sense: 'literal',
    basis: known ? 'resolved' : 'stated',
    rule: 'party-of-event',
  })
  return draft
}
