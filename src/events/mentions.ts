import type { Entity, EntityType, Mention } from '../types/entity.ts'
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
