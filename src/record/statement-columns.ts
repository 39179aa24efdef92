import type { StatementRow } from './statement-rows.ts'

type Value = string | number | null

/** A statement's values by the names of their columns, in the record's table and in tables for spreadsheets alike. */
export const STATEMENT_COLUMNS = {
  article: (row) => row.article,
  statement: (row) => row.statement,
  who: (row) => row.who,
  role: (row) => row.role,
  stance: (row) => row.stance,
  words: (row) => row.words,
  verbatim: (row) => row.verbatim,
  said_from: (row) => row.said?.from ?? null,
  said_to: (row) => row.said?.to ?? null,
  published: (row) => row.published,
  published_basis: (row) => row.publishedBasis,
  title: (row) => row.title,
  publisher: (row) => row.publisher,
  page: (row) => row.page,
  url: (row) => row.url,
  holder_kind: (row) => row.holderKind,
  mode: (row) => row.mode,
  polarity: (row) => row.polarity,
  certainty: (row) => row.certainty,
  cue: (row) => row.cue,
  within: (row) => row.within,
  start: (row) => row.start,
  end: (row) => row.end,
  confidence: (row) => row.confidence,
  by: (row) => row.by,
  corrections: (row) => row.corrections?.join(' ') ?? null,
} as const satisfies Readonly<Record<string, (row: StatementRow) => Value>>

export type StatementColumn = keyof typeof STATEMENT_COLUMNS
