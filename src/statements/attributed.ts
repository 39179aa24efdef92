import { without } from '../base/spans.ts'
import { cueWords } from '../languages/en/statements/cue-words.ts'
import {
  FIRST_PERSON,
  HEARSAY_CUE,
  HEARSAY_SOURCE,
  NEGATIVE_SOURCE,
  RELATIVE_PRONOUN,
  REPORTS,
} from '../languages/en/statements/sources.ts'
import type { Article } from '../types/article.ts'
import type { BlockKind } from '../types/block.ts'
import type { Span } from '../types/span.ts'
import type { Holder } from '../types/statement.ts'
import type { Claim } from './claims.ts'
import type { Draft } from './draft.ts'
import { hasFiniteVerb } from './finite.ts'
import { certaintyOf } from './hedges.ts'
import { holderOf } from './holder.ts'
import { jointHolder } from './joint.ts'
import { modeOf } from './mode.ts'
import { ownPart } from './own-part.ts'
import { indexOf } from './place-index.ts'
import { polarityBehind, polarityOf } from './polarity.ts'
import { quotation, verbatimOf } from './quoted.ts'
import { antecedent } from './relative.ts'
import { saidAt } from './said-at.ts'
import { headWords } from './source-head.ts'
import { stanceOf } from './stance.ts'
import { venueOf } from './venue.ts'

const CARRIED = '+carried-over'

/** The layers of an article from which statements are read. */
export type Read = Pick<
  Article,
  'text' | 'sentences' | 'tokens' | 'quotes' | 'grammar' | 'entities' | 'times' | 'blocks'
>

/**
 * The statements of one attribution: one for the content in the sentences of the cue, and one more for each later
 * quotation that continues it without a cue of its own.
 */
export function statementsOf(article: Read, claim: Claim, outer: Holder | null): Draft[] {
  const { text } = article
  const cueEnd = claim.cue.at(-1)?.[1] ?? claim.content[0]![0]
  const home = sentenceAt(article, cueEnd - 1) ?? ([0, text.length] as Span)
  const here = claim.content.filter(([start]) => start < home[1])
  const later = claim.content.filter(([start]) => start >= home[1])
  const holder = whose(article, claim, outer)
  const first = draftOf(article, claim, holder, here.length > 0 ? here : later.splice(0, 1), home)
  return [first, ...later.map((piece) => carriedOver(article, first, piece, claim.tag))]
}

/** What a quotation keeps of the statement that it continues. */
export type Carried = Pick<Draft, 'holder' | 'stance' | 'saidAt' | 'venue' | 'confidence' | 'bases' | 'by'> &
  Partial<Draft>

/** The statement of a quotation that continues an earlier statement: same holder, no cue of its own. */
export function carriedOver(article: Read, first: Carried, piece: Span, tag: number | null): Draft {
  const { text, quotes } = article
  const words = text.slice(...piece)
  const verbatim = verbatimOf([piece], quotes)
  const { certainty, basis } = certaintyOf(words, first.stance)
  return {
    ...first,
    tag,
    holder: { ...first.holder, spans: [], basis: first.holder.basis === 'unknown' ? 'unknown' : 'resolved' },
    cue: [],
    content: [piece],
    verbatim,
    mode: quotation(text, [piece], verbatim),
    stance: 'asserts',
    polarity: polarityOf(words),
    certainty,
    confidence: Math.round(first.confidence * 90) / 100,
    bases: { ...first.bases, holder: 'resolved', stance: 'inferred', certainty: basis },
    // The suffix is added once, however long the speech is: otherwise the record would grow with the square of its
    // length.
    by: first.by.endsWith(CARRIED) ? first.by : `${first.by}${CARRIED}`,
  }
}

function draftOf(article: Read, claim: Claim, holder: Holder, content: readonly Span[], home: Span): Draft {
  const { text, quotes, times, entities } = article
  const said = claim.cue.map((span) => text.slice(...span)).join(' ')
  const words = content.map((span) => text.slice(...span)).join(' ')
  const source = claim.source.map((span) => text.slice(...span)).join(' ')
  const { stance, basis } = stanceOf(
    NEGATIVE_SOURCE.test(source) ? denied(said) : said,
    words,
    headWords(article, claim.source),
    (length) => hasFiniteVerb(article, [content[0]![0], content[0]![0] + length]),
  )
  const certainty = certaintyOf(words, stance)
  const verbatim = verbatimOf(content, quotes)
  const cited = [...claim.source, ...content]
  const part = claim.cue[0] ? ownPart(text, home, claim.cue[0], cited) : home
  const when = saidAt(text, part, claim.cue, cited, times)
  return {
    tag: claim.tag,
    holder,
    cue: claim.cue,
    content,
    verbatim,
    mode: modeOf({
      block: blockAt(article, content[0]![0]),
      quotation: quotation(text, content, verbatim),
      stance,
      hasSource: claim.source.length > 0 || claim.continues !== null,
      cue: said,
      content: words,
      hearsay: isHearsay(said, source, claim),
    }),
    stance,
    polarity: polarityBehind(said, stance, words),
    certainty: certainty.certainty,
    saidAt: when,
    venue: claim.within === null ? venueOf(text, without(text, part, cited), entities) : null,
    confidence: claim.score,
    bases: {
      holder: holder.basis,
      stance: basis,
      certainty: certainty.basis,
      saidAt: when === null ? 'unknown' : 'stated',
    },
    by: claim.by,
  }
}

function whose(article: Read, claim: Claim, outer: Holder | null): Holder {
  const { text, entities } = article
  const [span] = claim.source
  const word = span ? text.slice(...span).toLowerCase() : ''
  if (outer && FIRST_PERSON.test(word)) return { ...outer, spans: claim.source, basis: 'resolved' }
  if (span && RELATIVE_PRONOUN.test(word)) return antecedent(article, span)
  return jointHolder(text, claim.source, entities) ?? holderOf(article, claim.source)
}

/** The cue of a negative subject as a negated verb: "Neither leader mentioned" becomes "did not mention". */
function denied(cue: string): string {
  return `did not ${cueWords(cue)[0]?.lemma ?? cue}`
}

/** Whether the source or the cue reports a report: "there have been reports in … of", "rumors that", "reportedly". */
function isHearsay(cue: string, source: string, claim: Claim): boolean {
  const carrier = claim.source[0]
  const isNoun = carrier === undefined || (claim.cue[0] !== undefined && claim.cue[0][1] <= carrier[0])
  return HEARSAY_CUE.test(cue) || (isNoun && REPORTS.test(cue)) || HEARSAY_SOURCE.test(source)
}

/** The sentence that contains the code unit at offset `at`; `undefined` if none does. */
export function sentenceAt({ sentences }: Pick<Article, 'sentences'>, at: number): Span | undefined {
  return indexOf(sentences, (all) => all.map((span) => [span, span] as const)).at([at, at + 1])[0]
}

/** The kind of the block that contains the offset `at`; `paragraph` if none does. */
export function blockAt({ blocks }: Pick<Article, 'blocks'>, at: number): BlockKind {
  const places = indexOf(blocks, (all) => all.map(({ start, end, kind }) => [[start, end], kind] as const))
  return places.at([at, at + 1])[0] ?? 'paragraph'
}
