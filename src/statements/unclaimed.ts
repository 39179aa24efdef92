import { overlaps } from '../base/spans.ts'
import type { Span } from '../types/span.ts'
import { blockAt, carriedOver, type Read } from './attributed.ts'
import { type Draft, startOf } from './draft.ts'
import { NOBODY } from './holder.ts'
import { countWords } from './quoted.ts'

/**
 * Whole sentences between quotation marks that nobody is cited for: they go on from the quotation that ends the
 * paragraph before, or else are somebody's whom the text does not name.
 */
export function unclaimedQuotes(article: Read, drafts: readonly Draft[]): Draft[] {
  const { text, quotes } = article
  const known = [...drafts].sort((a, b) => startOf(a) - startOf(b))
  const found: Draft[] = []
  for (const { start, end } of quotes) {
    const span: Span = [start, end]
    if (blockAt(article, start) !== 'paragraph' || !fillsSentences(article, span)) continue
    if (known.some(({ content }) => content.some((piece) => overlaps(piece, span)))) continue
    const before = [...known, ...found]
      .filter((draft) => draft.mode === 'direct' && startOf(draft) < start)
      .sort((a, b) => startOf(a) - startOf(b))
      .at(-1)
    const gap = before
      ? text.slice(Math.max(...[...before.content, ...before.cue].map(([, e]) => e)), start)
      : ''
    if (before && countWords(gap) <= 12 && (gap.match(/\n+/g)?.length ?? 0) <= 1) {
      found.push({ ...carriedOver(article, before, span, null), within: null } as Draft)
    } else found.push(ofNobody(article, span))
  }
  return found
}

function fillsSentences({ sentences }: Read, [start, end]: Span): boolean {
  const first = sentences.find(([, e]) => e > start)
  const last = sentences.findLast(([s]) => s < end)
  return (
    first !== undefined &&
    last !== undefined &&
    Math.abs(first[0] - start) <= 1 &&
    Math.abs(last[1] - end) <= 1
  )
}

function ofNobody(article: Read, span: Span): Draft {
  const blank = {
    holder: NOBODY,
    stance: 'asserts',
    saidAt: null,
    venue: null,
    confidence: 0.4,
    bases: { holder: 'unknown', stance: 'inferred', certainty: 'inferred', saidAt: 'unknown' },
    by: 'quotation',
  } as const
  const made = carriedOver(article, blank as unknown as Draft, span, null)
  return { ...made, holder: NOBODY, bases: { ...made.bases, holder: 'unknown' }, by: 'quotation/nobody' }
}
