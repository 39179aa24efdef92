import { webAddress } from '../base/web-address.ts'
import { inOneLine } from '../base/wrapped/in-one-line.ts'
import { plainSaying } from '../sayings/saying.ts'
import { type Found, rowsOf } from './found.ts'
import { holderName } from './holder-name.ts'

/** A statement as a reference manager cites it: the article, and in it the words of somebody. */
export interface Citation {
  /** Ids of the article, and of the statement in it. */
  readonly article: string
  readonly statement: string
  /** Both in letters, digits and `-`. */
  readonly key: string
  readonly headline: string | null
  readonly authors: readonly string[]
  readonly outlet: string | null
  /** ISO 8601: a year, month or day; `null` when unknown. */
  readonly published: string | null
  readonly url: string | null
  readonly language: string | null
  /** The day on which the page was read, ISO 8601; `null` when unknown. */
  readonly accessed: string | null
  readonly speaker: string
  readonly role: string | null
  readonly stance: string
  readonly words: string
  readonly verbatim: string | null
  /** Where the words stand in the article's text, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /**
   * All of it in one sentence, with the quotation marks of the article and no others: `Ada Hill denies that the quay was
   * closed`.
   */
  readonly sentence: string
}

/** The statements of a found article as citations. */
export async function citationsOf(found: Found): Promise<Citation[]> {
  const { article } = found
  const accessed = (await found.readAt())?.slice(0, 10) ?? null
  return rowsOf(found).map((row) => {
    const speaker = holderName(row)
    const words = row.words || row.cue || ''
    return {
      article: article.id,
      statement: row.statement,
      key: keyOf(article.id, row.statement),
      headline: article.title === null ? null : inOneLine(article.title),
      authors: article.authors,
      outlet: article.publisher,
      published: article.published.value,
      url: webAddress(article.page.url),
      language: article.language === 'und' ? null : article.language,
      accessed,
      speaker,
      role: row.role,
      stance: row.stance,
      words,
      verbatim: row.verbatim,
      start: row.start,
      end: row.end,
      sentence: plainSaying(row.saying),
    }
  })
}

function keyOf(article: string, statement: string): string {
  return `${article.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')}-${statement}`
}

/** Year, month and day as far as they are known. */
export function dateParts(iso: string): [year: number, ...rest: number[]] {
  const [year, ...rest] = iso.replace(/^-/, '').split('-').map(Number)
  return [iso.startsWith('-') ? -year! : year!, ...rest]
}
