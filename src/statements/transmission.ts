import { firstIndex } from '../base/binary-search.ts'
import { firstEndingAfter } from '../base/spans.ts'
import {
  BY_SOMEBODY,
  CITING_VERBS,
  GLOSS,
  GLOSS_LIKELY,
  OCCASION,
  OCCASIONS,
  RELAY_ACTS,
  RELAYED,
} from '../languages/en/statements/transmission.ts'
import type { Entity } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Relay } from '../types/statement.ts'
import { holderOf, mentionsAt, type Named, outermost } from './holder.ts'
import { verbsWithin } from './verb-of.ts'

const INSERTION = /\([^()]{1,60}\)|\[[^[\]]{1,60}\]/g

/** Who relayed the statement, in the parts of the sentence outside cue and content. */
export function relaysOf(text: string, free: readonly Span[], entities: readonly Entity[]): Relay[] {
  return free.flatMap(([start, end]): Relay[] => {
    const words = text.slice(start, end)
    const match = BY_SOMEBODY.test(words) ? RELAYED.exec(words) : null
    if (!match) return []
    const from = start + match.index
    const span: Span = [from, from + match[0].trimEnd().length]
    const by: Span = [span[1] - match[2]!.trimEnd().length, span[1]]
    const named = outermost(mentionsAt(entities, by)).filter(
      ({ mention }) => mention.sense !== 'modifier' && mention.start >= by[0] && mention.end <= by[1],
    )
    return [
      {
        act: RELAY_ACTS[match[1]!.toLowerCase()]!,
        entities: [...new Set(named.map(({ entity }) => entity.id))],
        span,
      },
    ]
  })
}

/** Whom the holder cites, in the parts of the sentence outside cue and content: "citing a court source". */
export function citedOf(article: Named, free: readonly Span[]): Relay[] {
  const { tokens, grammar } = article
  return free.flatMap(([start, end]) => {
    const from = firstEndingAfter(tokens, start)
    const to = firstIndex(tokens.length, (token) => tokens[token]!.start >= end)
    return verbsWithin(grammar, from, to).flatMap((verb): Relay[] => {
      if (verb.passive || !CITING_VERBS.has(verb.lemma)) return []
      let last = verb.end
      while (last < to && grammar.words[last]!.pos !== 'PUNCT') last++
      if (!grammar.phrases.some((phrase) => phrase.start === verb.end) || last === verb.end) return []
      const span: Span = [tokens[verb.end]!.start, tokens[last - 1]!.end]
      return [{ act: verb.lemma, entities: holderOf(article, [span]).entities, span }]
    })
  })
}

/** The occasion of the statement: "during their Kremlin press conference". */
export function occasionOf(text: string, free: readonly Span[]): Span | null {
  for (const [start, end] of free) {
    const words = text.slice(start, end)
    const match = OCCASIONS.test(words) ? OCCASION.exec(words) : null
    if (match) return [start + match.index, start + match.index + match[0].trimEnd().length]
  }
  return null
}

/** Words that another inserted into the quotation: "This (treaty) creates". */
export function insertionsOf(text: string, verbatim: readonly Span[]): Span[] {
  return verbatim.flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(INSERTION)].map(
      (match): Span => [start + match.index, start + match.index + match[0].length],
    ),
  )
}

/** How the article explains the words: "referring to Western sanctions". */
export function glossesOf(text: string, outside: readonly Span[]): Span[] {
  return outside.flatMap(([start, end]): Span[] => {
    const words = text.slice(start, end)
    const match = GLOSS_LIKELY.test(words) ? GLOSS.exec(words) : null
    return match ? [[start + match.index, start + match.index + match[0].trimEnd().length]] : []
  })
}
