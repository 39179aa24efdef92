import table from '../../../data/languages/en/abbreviations/english.json' with { type: 'json' }

/** What a full stop after an abbreviation can mean; `data/languages/en/abbreviations/SOURCE.md` explains the kinds. */
export type AbbreviationKind = 'before-name' | 'before-number' | 'month' | 'clock' | 'inside' | 'anywhere'

const kinds = new Map<string, AbbreviationKind>()
for (const { kind, words } of table as readonly {
  readonly kind: AbbreviationKind
  readonly words: readonly string[]
}[]) {
  for (const word of words) kinds.set(word, kind)
}

/** Letters with stops between them: "U.N", "Ph.D", "p.m". At most six, as in "U.S.S.R.". */
const DOTTED = /^\p{L}{1,2}(?:\.\p{L}){1,5}$/u

/**
 * The kind of the abbreviation `word` (without its last full stop), or `null`. A single capital is an `initial`,
 * letters with stops between them are `anywhere`.
 */
export function abbreviationKind(word: string): AbbreviationKind | 'initial' | null {
  const kind = kinds.get(word.toLowerCase())
  if (kind && !(word.length === 1 && word !== word.toLowerCase())) return kind
  if (/^\p{Lu}$/u.test(word)) return 'initial'
  return word.length <= 13 && DOTTED.test(word) ? 'anywhere' : null
}
