import table from '../../../data/languages/en/term-frequencies/english.json' with { type: 'json' }

interface Frequencies {
  readonly documents: number
  /** Lemmas, separated by spaces, by the number of documents with them. */
  readonly lemmas: Readonly<Record<string, string>>
}

const { documents, lemmas } = table as Frequencies

/** How many documents were counted. */
export const DOCUMENTS = documents

/** The number of those documents that contain each lemma. */
export const DOCUMENTS_WITH: ReadonlyMap<string, number> = new Map(
  Object.entries(lemmas).flatMap(([count, row]) =>
    row.split(' ').map((lemma) => [lemma, Number(count)] as const),
  ),
)
