import { CERTAINLY_NOT, PRESS, REPORTED_IN, REPORTS } from '../languages/en/statements/hearsay.ts'
import type { Span } from '../types/span.ts'
import type { Holder } from '../types/statement.ts'
import type { Read } from './attributed.ts'
import type { Draft } from './draft.ts'
import { certaintyOf } from './hedges.ts'
import { holderOf, NOBODY } from './holder.ts'
import { placeIndex } from './place-index.ts'
import { polarityOf } from './polarity.ts'
import { countWords, verbatimOf } from './quoted.ts'

/** Statements that are told as hearsay, in sentences without an attribution. */
export function hearsayStatements(article: Read, drafts: readonly Draft[]): Draft[] {
  const { text, blocks } = article
  const taken = placeIndex(drafts.flatMap(({ content }) => content.map((span) => [span, true] as const)))
  const found: Draft[] = []
  for (const { kind, start, end } of blocks) {
    if (kind !== 'paragraph') continue
    for (const match of text.slice(start, end).matchAll(REPORTS)) {
      const from = start + match.index
      const to = from + match[0].trimEnd().length
      const content: Span = [to - match[3]!.trimEnd().length, to]
      const until = match[2]
        ? from + match[0].indexOf(match[2])
        : from + match[0].indexOf(match[1]!) + match[1]!.length
      const cue: Span = [from, from + text.slice(from, until).trimEnd().length]
      if (CERTAINLY_NOT.test(text.slice(...cue)) || taken.at(content).length > 0) continue
      const where: Span | null = match[2] ? [until, until + match[2].trimEnd().length] : null
      found.push(draftOf(article, cue, content, where))
    }
  }
  return found
}

function draftOf(article: Read, cue: Span, content: Span, where: Span | null): Draft {
  const { text, quotes } = article
  const words = text.slice(...content)
  const { certainty, basis } = certaintyOf(words, 'reports')
  const holder = carrier(article, where)
  return {
    tag: null,
    holder,
    cue: [cue],
    content: [content],
    verbatim: countWords(words) > 0 ? verbatimOf([content], quotes) : [],
    mode: 'hearsay',
    stance: 'reports',
    polarity: polarityOf(words),
    certainty: certainty === 'certain' ? 'possible' : certainty,
    saidAt: null,
    venue: null,
    confidence: 0.7,
    bases: { holder: holder.basis, stance: 'stated', certainty: basis, saidAt: 'unknown' },
    by: 'hearsay/there-have-been-reports',
  }
}

/** The holder of hearsay: the media that carried it, or nobody. */
function carrier(article: Read, where: Span | null): Holder {
  const { text } = article
  if (!where) return NOBODY
  const lead = REPORTED_IN.exec(text.slice(...where))?.[0].length ?? 0
  const span: Span = [where[0] + lead, where[1]]
  const named = holderOf(article, [span])
  return PRESS.test(text.slice(...span)) ? { ...named, kind: 'media' } : named
}
