import type { ArticleText, Layers } from '../types/article.ts'
import type { EntityType } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { TaggedName } from '../types/tags.ts'
import type { Token } from '../types/token.ts'
import { type Draft, type DraftMention, newDraft } from './draft.ts'

/** The article as the rules read it, with the entities found so far. */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly tags: Layers['tags']
  readonly quotes: Layers['quotes']
  readonly drafts: Draft[]
  /** Every mention found so far, with its entity; kept in no order. */
  readonly placed: { readonly mention: DraftMention; readonly draft: Draft }[]
  /** The name that covers a token, by token index. */
  readonly nameAt: ReadonlyMap<number, TaggedName>
  /** Start of the first mention of each sentence, modifiers left out; set once names and descriptions are read. */
  firstOfSentence?: ReadonlyMap<number, number>
}

export type EntityInput = ArticleText & Pick<Layers, 'sentences' | 'tokens' | 'quotes' | 'tags'>

export function openReading({ text, tokens, tags, quotes }: EntityInput): Reading {
  const nameAt = new Map<number, TaggedName>()
  for (const name of tags.names) {
    for (let at = tokenFrom(tokens, name.start); at < tokens.length && tokens[at]!.start < name.end; at++) {
      nameAt.set(at, name)
    }
  }
  return { text, tokens, tags, quotes, drafts: [], placed: [], nameAt }
}

/** Index of the first token that ends after `offset`; the number of tokens when there is none. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

export function addDraft(reading: Reading, type: EntityType): Draft {
  const draft = newDraft(type)
  reading.drafts.push(draft)
  return draft
}

/** Adds a mention; its sentence is that of its first token. */
export function addMention(
  reading: Reading,
  draft: Draft,
  mention: Omit<DraftMention, 'sentence'>,
): DraftMention {
  const { tokens } = reading
  const token = tokens[Math.min(tokenFrom(tokens, mention.start), tokens.length - 1)]
  const whole = { ...mention, sentence: token?.sentence ?? 0 }
  draft.mentions.push(whole)
  reading.placed.push({ mention: whole, draft })
  return whole
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
  reading.placed.forEach((entry, index) => {
    if (entry.draft === from) reading.placed[index] = { mention: entry.mention, draft: to }
  })
  reading.drafts.splice(reading.drafts.indexOf(from), 1)
}

/** Whether a mention already stands at exactly these offsets. */
export function isTaken(reading: Reading, [start, end]: Span): boolean {
  return reading.placed.some(({ mention }) => mention.start === start && mention.end === end)
}

/** Words of a span in lower case without its leading article or possessive. */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:the|a|an|this|that|these|those|his|her|its|their|our|my)\s+/, '')
    .replace(/['’]s?$/, '')
}
