import { isListedVerb } from '../languages/en/verbs.ts'
import type { PartOfSpeech } from '../types/grammar.ts'

const RARER: ReadonlySet<PartOfSpeech> = new Set(['NN', 'JJ'])

/**
 * Tags as a verb a word after a modal that is more often something else: "would back whatever they decide", "will team
 * up". At the start of a sentence, a modal opens a question and a noun follows it. `tags` are those of one sentence and
 * are changed.
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
