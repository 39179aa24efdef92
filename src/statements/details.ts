import { without } from '../base/spans.ts'
import type { Entity } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import { type Read, sentenceAt } from './attributed.ts'
import { comparisonsOf } from './comparisons.ts'
import type { Draft } from './draft.ts'
import { hedgesOf } from './hedge-words.ts'
import { linksOf } from './links.ts'
import { targetOf } from './target.ts'
import { glossesOf, insertionsOf, occasionOf, relaysOf } from './transmission.ts'

type Details = Pick<
  Statement,
  'to' | 'occasion' | 'relays' | 'insertions' | 'glosses' | 'hedges' | 'comparisons' | 'links'
>

/** What else the words tell of a statement; what they do not tell is left out. */
export function detailsOf(article: Read & { readonly entities: readonly Entity[] }, draft: Draft): Details {
  const { text, entities } = article
  const { cue, content, verbatim, stance } = draft
  const isSaid = cue.length > 0
  const outside = isSaid ? around(article, draft) : []
  const to = isSaid ? targetOf(text, cue, content, stance, entities) : null
  const occasion = isSaid ? occasionOf(text, outside) : null
  const lists = {
    relays: relaysOf(text, outside, entities),
    insertions: insertionsOf(text, verbatim),
    glosses: glossesOf(text, isSaid ? [...outside, ...without(text, hull(content), verbatim)] : []),
    hedges: hedgesOf(text, content),
    comparisons: comparisonsOf(text, content),
    links: linksOf(text, content),
  }
  return {
    ...(to ? { to } : {}),
    ...(occasion ? { occasion } : {}),
    ...(Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Details),
  }
}

/** The cue's sentence without cue and content; the words that name the source may tell how it came to us. */
function around(article: Read, { cue, content }: Draft): Span[] {
  const sentence = sentenceAt(article, cue[0]![0])
  return sentence ? without(article.text, sentence, [...cue, ...content]) : []
}

function hull(spans: readonly Span[]): Span {
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
}
