import type { Entity, EntityType, Mention } from '../types/entity.ts'
import type { Words } from './words.ts'

/** A mention with what is needed of its entity. */
export interface Mentioned extends Mention {
  readonly entity: string
  readonly type: EntityType
}

/** Every mention of an article, in text order, longer ones first. */
export function allMentions(entities: readonly Entity[]): Mentioned[] {
  return entities
    .flatMap(({ id, type, mentions }) => mentions.map((mention) => ({ ...mention, entity: id, type })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** For each word the mention that holds it, the outermost one, or `null`. `mentions` are those of the sentence. */
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
