import { firstIndex } from '../base/binary-search.ts'
import type { Parsed } from '../base/phrases.ts'
import type { Grammar, VerbGroup } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'

/** The last verb group whose head stands in a cue; `undefined` if the cue has no verb. */
export function verbOf({ tokens, grammar: { verbs } }: Parsed, cue: readonly Span[]): VerbGroup | undefined {
  const last = cue.at(-1)
  if (!last) return undefined
  const behind = firstIndex(verbs.length, (index) => tokens[verbs[index]!.head]!.start >= last[1])
  const verb = verbs[behind - 1]
  return verb && cue.some(([start]) => tokens[verb.head]!.start >= start) ? verb : undefined
}

/** The verb groups whose head stands in a range of tokens. */
export function verbsWithin({ verbs }: Grammar, from: number, to: number): readonly VerbGroup[] {
  const before = (token: number): number => firstIndex(verbs.length, (index) => verbs[index]!.head >= token)
  return verbs.slice(before(from), before(to))
}
