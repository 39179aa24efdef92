import { isListedVerb } from '../languages/en/verbs.ts'
import type { PartOfSpeech } from '../types/grammar.ts'

const RARER: ReadonlySet<PartOfSpeech> = new Set(['NN', 'JJ'])

/**
 * Makes a verb of a word behind a modal that is something else more often: "would back whatever they decide", "will team
 * up". A modal that opens the sentence asks, and a noun follows it. `tags` are those of one sentence and are changed.
 */
export function readBehindModals(words: readonly string[], tags: PartOfSpeech[]): void {
  for (let at = 1; at + 1 < tags.length; at++) {
    if (tags[at] !== 'MD') continue
    let next = at + 1
    while (tags[next] === 'RB') next++
    if (tags[next]?.startsWith('V')) continue
    if (RARER.has(tags[next]!) && (isListedVerb(words[next]!) || tags[next + 1] === 'RP')) tags[next] = 'VB'
    else if (next - 1 > at && isListedVerb(words[next - 1]!)) tags[next - 1] = 'VB'
  }
}
