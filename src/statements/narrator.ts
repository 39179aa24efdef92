import { without } from '../base/spans.ts'
import {
  ADJUNCT,
  APPEARING,
  ASIDE,
  EXPECTING,
  LAST_RELATIVE,
  LOOSE_END,
  LOOSE_START,
} from '../languages/en/statements/narrator.ts'
import type { Span } from '../types/span.ts'
import type { Mode, Stance } from '../types/statement.ts'
import { blockAt, type Read } from './attributed.ts'
import type { Claim } from './claims.ts'
import { clausesOf } from './clauses.ts'
import type { Draft } from './draft.ts'
import { hasFiniteVerb } from './finite.ts'
import { certaintyOf } from './hedges.ts'
import { ARTICLE } from './holder.ts'
import { placeIndex } from './place-index.ts'
import { polarityOf } from './polarity.ts'
import { countWords, verbatimOf } from './quoted.ts'

const MODES: Readonly<Record<string, Mode>> = {
  paragraph: 'narrator',
  caption: 'caption',
  headline: 'headline',
}
const LEAST_WORDS = 3
/** In code units. */
const LONGEST_ASIDE = 60

/** The article's own statements: every sentence of its prose, without the parts for which another holder is cited. */
export function narratorStatements(
  article: Read,
  claims: readonly Claim[],
  drafts: readonly Draft[],
): Draft[] {
  const spans = [
    ...claims.flatMap(({ source }) => source.map((span) => withoutClause(article.text, span))),
    ...drafts.flatMap(({ cue, content }) => [...cue, ...content]),
  ]
  const places = placeIndex(spans.map((span) => [span, span] as const))
  return article.sentences.flatMap((sentence) => narrated(article, sentence, places.at(sentence)))
}

/** A source without its relative clause: the narrator, not the source, claims that clause. */
function withoutClause(text: string, [start, end]: Span): Span {
  const clause = LAST_RELATIVE.exec(text.slice(start, end))
  return clause && countWords(clause[1]!) > 4 ? [start, start + clause.index] : [start, end]
}

function narrated(article: Read, sentence: Span, inside: readonly Span[]): Draft[] {
  const { text } = article
  const block = blockAt(article, sentence[0])
  const mode = isDateline(article, sentence) ? undefined : MODES[block]
  if (!mode) return []
  const whole = text.slice(...sentence)
  if (/\?["”'’)]*$/.test(whole.trimEnd()) || countWords(whole) < LEAST_WORDS) return []
  if (inside.length === 0) {
    const clauses = mode === 'narrator' ? clausesOf(article, sentence) : [[sentence]]
    return clauses.map((content, index) =>
      draft(article, content, mode, 0.9, index === 0 ? 'narrator/sentence' : 'narrator/clause'),
    )
  }
  const left = without(text, sentence, inside).map((span) => stripped(text, span))
  const pieces = left.filter((span) => {
    const words = text.slice(...span)
    return (
      countWords(words) > 1 &&
      !(words.length < LONGEST_ASIDE && ASIDE.test(words)) &&
      !(ADJUNCT.test(words) && countWords(words) < 12)
    )
  })
  const telling = pieces.filter((span) => hasFiniteVerb(article, span))
  const words = pieces.reduce((sum, span) => sum + countWords(text.slice(...span)), 0)
  if (telling.length === 0 || words < LEAST_WORDS + 1) return []
  return [draft(article, pieces, mode, 0.6, 'narrator/rest')]
}

function isDateline({ blocks }: Read, [start, end]: Span): boolean {
  return blocks.some(({ dateline }) => dateline && dateline[0] <= start && end <= dateline[1])
}

/** The span without punctuation, white space and conjunctions at its edges. */
function stripped(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end)
  const from = LOOSE_START.exec(words)![0].length
  let rest = words.slice(from)
  for (let turns = 0; turns < 3; turns++) {
    rest = rest.trimEnd()
    rest = rest.slice(0, -LONGEST_ASIDE) + rest.slice(-LONGEST_ASIDE).replace(LOOSE_END, '')
  }
  return [start + from, start + from + rest.length]
}

function draft(article: Read, content: readonly Span[], mode: Mode, confidence: number, by: string): Draft {
  const { text, quotes } = article
  const words = content.map((span) => text.slice(...span)).join(' ')
  const { certainty, basis } = certaintyOf(words, 'asserts')
  const stance = narratorStance(words)
  return {
    tag: null,
    holder: ARTICLE,
    cue: [],
    content,
    verbatim: verbatimOf(content, quotes),
    mode,
    stance,
    polarity: polarityOf(words),
    certainty,
    saidAt: null,
    venue: null,
    confidence,
    bases: {
      holder: 'inferred',
      stance: stance === 'asserts' ? 'inferred' : 'stated',
      certainty: basis,
      saidAt: 'unknown',
    },
    by,
  }
}

function narratorStance(words: string): Stance {
  if (EXPECTING.test(words)) return 'expects'
  return APPEARING.test(words) ? 'assesses' : 'asserts'
}
