import { type Entity, type EntityType, type Mention, TAKES_PART } from '../types/entity.ts'
import { headOf } from './tree.ts'
import type { Words } from './words.ts'

/** A mention, with the fields of its entity that the stage needs. */
export interface Mentioned extends Mention {
  readonly entity: string
  readonly type: EntityType
}

/** Every mention of an article, in text order; of mentions with the same start, the longer first. */
export function allMentions(entities: readonly Entity[]): Mentioned[] {
  return entities
    .flatMap(({ id, type, mentions }) => mentions.map((mention) => ({ ...mention, entity: id, type })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** For each word the outermost mention that covers it, or `null`. `mentions` are those of the sentence. */
export function mentionsByWord(words: Words, mentions: readonly Mentioned[]): (Mentioned | null)[] {
  const byWord: (Mentioned | null)[] = words.map(() => null)
  for (const mention of mentions) {
    for (const [i, word] of words.entries()) {
      if (word.start >= mention.end) break
      if (word.start >= mention.start && byWord[i] === null) byWord[i] = mention
    }
  }
  return byWord
}

/**
 * For each word the mention whose head it is by the tree, or `null`: the union in "a [harbour union] study", which lies
 * within the mention of the study. Of several, the one that can take part in an event.
 */
export function mentionsByHead(words: Words, mentions: readonly Mentioned[]): (Mentioned | null)[] {
  const byHead: (Mentioned | null)[] = words.map(() => null)
  let from = 0
  for (const mention of mentions) {
    while (from < words.length && words[from]!.end <= mention.start) from++
    let to = from
    while (to < words.length && words[to]!.start < mention.end) to++
    const head = headOf(words, from, to)
    if (head === null) continue
    const known = byHead[head]
    if (!known || (!TAKES_PART.has(known.type) && TAKES_PART.has(mention.type))) byHead[head] = mention
  }
  return byHead
}
