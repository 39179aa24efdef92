import { without } from '../base/spans.ts'
import type { Entity } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import { type Read, sentenceAt } from './attributed.ts'
import { comparisonsOf } from './comparisons.ts'
import type { Draft } from './draft.ts'
import { hedgesOf } from './hedge-words.ts'
import { linksOf } from './links.ts'
import { ownPart } from './own-part.ts'
import { targetOf } from './target.ts'
import { citedOf, glossesOf, insertionsOf, occasionOf, relaysOf } from './transmission.ts'

type Details = Pick<
  Statement,
  'to' | 'occasion' | 'relays' | 'insertions' | 'glosses' | 'hedges' | 'comparisons' | 'links'
>

/**
 * The further details of a statement that its words give; a detail that they do not give is left out.
 *
 * @param isInner Whether the statement is part of another's words.
 */
export function detailsOf(
  article: Read & { readonly entities: readonly Entity[] },
  draft: Draft,
  isInner: boolean,
): Details {
  const { text, entities } = article
  const { cue, content, verbatim } = draft
  const isSaid = cue.length > 0
  const outside = isSaid ? around(article, draft) : []
  const to = isSaid ? targetOf(article, draft) : null
  const occasion = isSaid ? (occasionOf(text, outside) ?? unspokenAt(text, draft)) : null
  const lists = {
    relays: [...relaysOf(text, outside, entities), ...(isInner ? [] : citedOf(article, outside))],
    insertions: insertionsOf(text, verbatim),
    glosses: glossesOf(text, isSaid ? [...outside, ...without(text, hull(content), verbatim)] : []),
    hedges: hedgesOf(text, content),
    comparisons: comparisonsOf(text, content),
    links: linksOf(article, content),
  }
  return {
    ...(to ? { to } : {}),
    ...(occasion ? { occasion } : {}),
    ...(Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Details),
  }
}

/**
 * The occasion on which something was not mentioned, if it ends the content: "did not mention the bridge during the
 * talks".
 */
function unspokenAt(text: string, { stance, content }: Draft): Span | null {
  const [, end] = content.at(-1)!
  const occasion = stance === 'silent' ? occasionOf(text, content) : null
  return occasion?.[1] === end ? occasion : null
}

/**
 * The part of the cue's sentence outside cue and content. It includes the source: its words may tell how the statement
 * reached the article.
 */
function around(article: Read, { cue, content }: Draft): Span[] {
  const sentence = sentenceAt(article, cue[0]![0])
  if (!sentence) return []
  return without(article.text, ownPart(article.text, sentence, cue[0]!, content), [...cue, ...content])
}

function hull(spans: readonly Span[]): Span {
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
}
