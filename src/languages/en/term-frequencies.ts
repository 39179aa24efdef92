import table from '../../../data/languages/en/term-frequencies/english.json' with { type: 'json' }

interface Frequencies {
  readonly documents: number
  /** Lemmas, separated by blanks, by the number of documents that have them. */
  readonly lemmas: Readonly<Record<string, string>>
}

const { documents, lemmas } = table as Frequencies

/** How many documents were counted. */
export const DOCUMENTS = documents

/** Lemmas, with the number of those documents that have them. */
export const DOCUMENTS_WITH: ReadonlyMap<string, number> = new Map(
  Object.entries(lemmas).flatMap(([count, row]) =>
    row.split(' ').map((lemma) => [lemma, Number(count)] as const),
  ),
)
