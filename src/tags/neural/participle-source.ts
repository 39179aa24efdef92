import { firstEndingAfter } from '../../base/spans.ts'
import type { Grammar } from '../../types/grammar.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import type { Token } from '../../types/token.ts'

/**
 * Who speaks by a participle that belongs to a verb is the subject of that verb, and not what stands nearer: "A court
 * cleared a cyclist, ruling that …". A passive is left alone: its agent may speak.
 */
export function participleSource(
  attribution: TaggedAttribution,
  { tokens, grammar }: { readonly tokens: readonly Token[]; readonly grammar: Grammar },
): TaggedAttribution {
  const { source, cue } = attribution
  const [first] = cue
  if (!first || source.length === 0 || source.at(-1)![1] > first[0]) return attribution
  const at = firstEndingAfter(tokens, first[0])
  const group = grammar.verbs.find(({ head }) => head === at)
  const word = grammar.words[at]
  if (group?.shape !== 'ing' || group.subject.kind !== 'participle' || word?.relation !== 'advcl')
    return attribution
  const main = grammar.verbs.find(({ head }) => head === word.head)
  const { range } = group.subject
  if (!main || main.passive || !range) return attribution
  const subject: Span = [tokens[range[0]]!.start, tokens[range[1] - 1]!.end]
  // What stands between the two verbs is done something to; a source before the first one is right, or cut short.
  const isBetween = source.every(([start]) => start > tokens[main.head]!.start)
  return isBetween ? { ...attribution, source: [subject] } : attribution
}
