import type { Span } from '../types/span.ts'
import { blockAt, type Carried, carriedOver, type Read, sentenceAt } from './attributed.ts'
import { type Draft, startOf } from './draft.ts'
import { NOBODY } from './holder.ts'
import { placeIndex } from './place-index.ts'
import { countWords } from './quoted.ts'

/**
 * Statements for whole quoted sentences without an attribution. They continue the quotation that ends the paragraph
 * before; otherwise their holder is somebody whom the text does not name.
 */
export function unclaimedQuotes(article: Read, drafts: readonly Draft[]): Draft[] {
  const { text, quotes } = article
  const known = [...drafts].sort((a, b) => startOf(a) - startOf(b))
  const contents = placeIndex(known.flatMap(({ content }) => content.map((span) => [span, true] as const)))
  const speeches = known.filter(({ mode }) => mode === 'direct')
  const found: Draft[] = []
  let next = 0
  for (const { start, end } of quotes) {
    const span: Span = [start, end]
    if (blockAt(article, start) !== 'paragraph' || !fillsSentences(article, span)) continue
    if (contents.at(span).length > 0) continue
    while (next < speeches.length && startOf(speeches[next]!) < start) next++
    const before = later(speeches[next - 1], found.at(-1))
    const gap = before
      ? text.slice(Math.max(...[...before.content, ...before.cue].map(([, e]) => e)), start)
      : ''
    if (before && countWords(gap) <= 12 && (gap.match(/\n+/g)?.length ?? 0) <= 1) {
      found.push(carriedOver(article, before, span, null))
    } else found.push(ofNobody(article, span))
  }
  return found
}

function later(a: Draft | undefined, b: Draft | undefined): Draft | undefined {
  if (!a || !b) return a ?? b
  return startOf(a) > startOf(b) ? a : b
}

function fillsSentences(article: Read, [start, end]: Span): boolean {
  const first = sentenceAt(article, start)
  const last = sentenceAt(article, end - 1)
  return (
    first !== undefined &&
    last !== undefined &&
    Math.abs(first[0] - start) <= 1 &&
    Math.abs(last[1] - end) <= 1
  )
}

function ofNobody(article: Read, span: Span): Draft {
  const blank: Carried = {
    holder: NOBODY,
    stance: 'asserts',
    saidAt: null,
    venue: null,
    confidence: 0.4,
    bases: { holder: 'unknown', stance: 'inferred', certainty: 'inferred', saidAt: 'unknown' },
    by: 'quotation',
  }
  const made = carriedOver(article, blank, span, null)
  return { ...made, holder: NOBODY, bases: { ...made.bases, holder: 'unknown' }, by: 'quotation/nobody' }
}
