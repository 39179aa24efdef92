import { firstIndex } from '../base/binary-search.ts'
import { type Parsed, phraseFrom, wholeEnd } from '../base/phrases.ts'
import { firstEndingAfter } from '../base/spans.ts'
import { CAUSED_BY, CAUSING } from '../languages/en/statements/links.ts'
import type { VerbGroup } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import { verbsWithin } from './verb-of.ts'

/** A cause and its effect, and the words that join them; spans of the text. */
export interface Cause {
  readonly cue: Span
  readonly from: Span
  readonly to: Span
}

/**
 * The cause that a verb tells in a part of a sentence: its subject caused what follows ("the storm led to delays"), or what
 * follows "by" caused its subject ("the delays were caused by the storm"). `null` if no verb tells one, or a verb denies it
 * or only expects it.
 */
export function causeIn(parsed: Parsed, [start, end]: Span): Cause | null {
  const { tokens, grammar } = parsed
  const from = firstEndingAfter(tokens, start)
  const to = firstIndex(tokens.length, (token) => tokens[token]!.start >= end)
  for (const verb of verbsWithin(grammar, from, to)) {
    const found = CAUSING.has(verb.lemma) && !verb.negative ? causeOf(parsed, verb, [from, to]) : null
    if (found) return found
  }
  return null
}

function causeOf({ tokens, grammar }: Parsed, verb: VerbGroup, [from, to]: Span): Cause | null {
  const { subject, shape, end } = verb
  // "a fault caused by": also where the rules took the participle for a past.
  const isReduced = grammar.words[end]?.form === CAUSED_BY || (shape === 'ed' && subject.kind !== 'own')
  if (shape !== 'past' && shape !== 'present' && shape !== 'ed') return null
  const isPassive = verb.passive || isReduced
  const own = CAUSING.get(verb.lemma)!
  // "was led by the captain"
  if (isPassive && own !== null) return null
  const preposition = isPassive ? CAUSED_BY : own
  const hasPreposition = preposition !== null && grammar.words[end]?.form === preposition
  const behind = hasPreposition ? end + 1 : end
  const before = subjectBefore(grammar, verb, from)
  if (before === null || behind >= to || (preposition !== null && !hasPreposition)) return null
  // "led the crew", "caused by": without a noun there is no effect.
  if ((phraseFrom(grammar, behind)?.start ?? to) >= to) return null
  const spanOf = ([first, last]: Span): Span => [tokens[first]!.start, tokens[last - 1]!.end]
  const [one, other] = [spanOf(before), spanOf([behind, to])]
  return {
    cue: spanOf([verb.start, behind]),
    from: isPassive ? other : one,
    to: isPassive ? one : other,
  }
}

/** The subject of a verb within a part of a sentence; of a participle or relative clause the phrase directly before it. */
function subjectBefore(grammar: Parsed['grammar'], { subject, start }: VerbGroup, from: number): Span | null {
  const { range, kind } = subject
  if (range && kind === 'own') {
    const last = grammar.words[range[1] - 1]!.form === ',' ? range[1] - 1 : range[1]
    return range[0] >= from && last <= start ? [range[0], last] : null
  }
  const before = range && kind === 'relative' ? range[0] : start
  const isAside = grammar.words[before - 1]?.form === ','
  const last = isAside ? before - 1 : before
  for (
    let at = firstIndex(grammar.phrases.length, (index) => grammar.phrases[index]!.end >= last);
    at >= 0;
    at--
  ) {
    const phrase = grammar.phrases[at]
    if (!phrase || phrase.start < from || wholeEnd(grammar, phrase) !== last) continue
    if (phrase.link?.kind !== 'attached') return [phrase.start, last]
  }
  return null
}
