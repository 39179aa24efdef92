import { firstIndex } from '../base/binary-search.ts'
import { firstEndingAfter } from '../base/spans.ts'
import { DETERMINER_LEAD } from '../languages/en/entities/names.ts'
import type { ArticleText, Layers } from '../types/article.ts'
import type { EntityType } from '../types/entity.ts'
import type { NounPhrase, VerbGroup } from '../types/grammar.ts'
import type { TaggedName } from '../types/tags.ts'
import type { Token } from '../types/token.ts'
import { type Draft, type DraftMention, newDraft } from './draft.ts'

/** A mention and its entity. */
export interface Placed {
  mention: DraftMention
  draft: Draft
}

/** The article as the rules read it, and the entities found so far. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly grammar: Layers['grammar']
  readonly tags: Layers['tags']
  readonly quotes: Layers['quotes']
  readonly drafts: Draft[]
  /** Every mention found so far, with its entity, sorted by start. */
  readonly placed: Placed[]
  /** Entities by exact name; and by description (`byWords`), the first with these words. */
  readonly byName: Map<string, Draft>
  readonly byWords: Map<string, Draft>
  /** Entities by name in lower case, for a name written without capitals: "the harbour authority". */
  readonly byPlainName: Map<string, Draft>
  /** For each token index, the name that covers the token. */
  readonly nameAt: ReadonlyMap<number, TaggedName>
  /** For each token index up to a noun phrase's head, the phrase. */
  readonly phraseAt: ReadonlyMap<number, NounPhrase>
  /** For the first token index of a verb group, the group. */
  readonly verbAt: ReadonlyMap<number, VerbGroup>
  /** Whether the offset is in a byline or credit: who wrote a story is no antecedent in it. */
  readonly isAside: (offset: number) => boolean
}

/** The layers from which entities are read. */
export type EntityInput = ArticleText & Pick<Layers, 'sentences' | 'tokens' | 'quotes' | 'grammar' | 'tags'>

/** The reading of an article before any entity is found. */
export function openReading({ text, blocks, tokens, grammar, tags, quotes }: EntityInput): Reading {
  const nameAt = new Map<number, TaggedName>()
  for (const name of tags.names) {
    for (
      let at = firstEndingAfter(tokens, name.start);
      at < tokens.length && tokens[at]!.start < name.end;
      at++
    ) {
      nameAt.set(at, name)
    }
  }
  const empty = { drafts: [], placed: [], byName: new Map(), byWords: new Map(), byPlainName: new Map() }
  const verbAt = new Map(grammar.verbs.map((verb) => [verb.start, verb]))
  const phraseAt = new Map<number, NounPhrase>()
  for (const phrase of grammar.phrases) {
    for (let at = phrase.start; at <= phrase.head; at++) phraseAt.set(at, phrase)
  }
  const asides = blocks.filter(({ kind }) => kind === 'byline' || kind === 'credit')
  const isAside = (offset: number) => asides.some(({ start, end }) => start <= offset && offset < end)
  return { text, tokens, grammar, tags, quotes, nameAt, phraseAt, verbAt, isAside, ...empty }
}

/** Adds a new entity to the article, without name or mention. */
export function addDraft(reading: Reading, type: EntityType): Draft {
  const draft = newDraft(type)
  reading.drafts.push(draft)
  return draft
}

/** How many of the latest entities a name is compared with; those with exactly its words are always found. */
const LATEST = 400

/** The latest entities, in the order in which they were found. */
export function latest({ drafts }: Reading): Draft[] {
  return drafts.slice(-LATEST)
}

/** Adds a mention. Its sentence is that of its first token. */
export function addMention(
  reading: Reading,
  draft: Draft,
  mention: Omit<DraftMention, 'sentence'>,
): DraftMention {
  const { tokens } = reading
  const token = tokens[Math.min(firstEndingAfter(tokens, mention.start), tokens.length - 1)]
  const whole = { ...mention, sentence: token?.sentence ?? 0 }
  draft.mentions.push(whole)
  reading.placed.splice(placedFrom(reading, whole.start + 1), 0, { mention: whole, draft })
  return whole
}

/** Index of the first placed mention that starts at or after `offset`. */
export function placedFrom({ placed }: Reading, offset: number): number {
  return firstIndex(placed.length, (index) => placed[index]!.mention.start >= offset)
}

/** The placed mentions that start in `[from, to)`. */
export function placedWithin(reading: Reading, from: number, to: number): Placed[] {
  return reading.placed.slice(placedFrom(reading, from), placedFrom(reading, to))
}

/** Entities mentioned in the `sentences` sentences before `offset`, the latest first, each with its last mention. */
export function recent(reading: Reading, offset: number, sentences: number): Placed[] {
  const { placed, tokens } = reading
  const here = tokens[Math.min(firstEndingAfter(tokens, offset), tokens.length - 1)]?.sentence ?? 0
  const seen = new Set<Draft>()
  const found: Placed[] = []
  for (let index = placedFrom(reading, offset) - 1; index >= 0; index--) {
    const { mention, draft } = placed[index]!
    if (here - mention.sentence > sentences) break
    if (mention.end > offset || seen.has(draft) || reading.isAside(mention.start)) continue
    seen.add(draft)
    found.push(placed[index]!)
  }
  return found
}

/** Moves every mention, name and role of `from` to `to`. */
export function merge(reading: Reading, from: Draft, to: Draft): void {
  if (from === to) return
  for (const mention of from.mentions) to.mentions.push(mention)
  for (const [name, count] of from.names) to.names.set(name, (to.names.get(name) ?? 0) + count)
  for (const role of from.roles) {
    if (!to.roles.some(({ title }) => title === role.title)) to.roles.push(role)
  }
  to.gender ??= from.gender
  to.iso ??= from.iso
  for (const entry of reading.placed) if (entry.draft === from) entry.draft = to
  for (const index of [reading.byName, reading.byWords, reading.byPlainName]) {
    for (const [key, draft] of index) if (draft === from) index.set(key, to)
  }
  reading.drafts.splice(reading.drafts.indexOf(from), 1)
}

/** The words of a span in lower case, without an article or possessive at their start. */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(DETERMINER_LEAD, '')
    .replace(/['’]s?$/, '')
}
