import { firstIndex } from '../base/binary-search.ts'
import type { VerbGroup } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Parsed } from './finite.ts'

/** The last verb group whose head stands in a cue; `undefined` if the cue has no verb. */
export function verbOf({ tokens, grammar: { verbs } }: Parsed, cue: readonly Span[]): VerbGroup | undefined {
  const last = cue.at(-1)
  if (!last) return undefined
  const behind = firstIndex(verbs.length, (index) => tokens[verbs[index]!.head]!.start >= last[1])
  const verb = verbs[behind - 1]
  return verb && cue.some(([start]) => tokens[verb.head]!.start >= start) ? verb : undefined
}
