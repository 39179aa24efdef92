import { placeQuotes, sentenceRanges } from '../base/token-ranges.ts'
import { singular } from '../languages/en/nouns.ts'
import { verbLemma } from '../languages/en/verbs.ts'
import type { Clause, Grammar, NounPhrase, PartOfSpeech, VerbGroup } from '../types/grammar.ts'
import type { Quote } from '../types/quote.ts'
import type { Token } from '../types/token.ts'
import { clausesOf } from './clauses.ts'
import { partsOfSpeech } from './parts-of-speech.ts'
import { nounPhrases } from './phrases.ts'
import { reachOf } from './reach.ts'
import { subjects } from './subjects.ts'
import { verbGroups } from './verb-groups.ts'

const LIGHT: Grammar['by'] = { words: 'light', phrases: 'light', verbs: 'light', clauses: 'light' }

/**
 * The grammar of an article's sentences, by rules over parts of speech: words, noun phrases, verb groups with their
 * subjects, clauses. It knows no heads, relations or roles.
 */
export function readGrammar({
  tokens,
  quotes,
}: {
  readonly tokens: readonly Token[]
  readonly quotes: readonly Quote[]
}): Grammar {
  const sentences = sentenceRanges(tokens)
  const words = tokens.map(({ text }) => text.toLowerCase().replaceAll('’', "'"))
  const tags = sentences.flatMap(([from, to]) => partsOfSpeech(tokens.slice(from, to)))
  const text = { tokens, words, tags, quoteOf: placeQuotes(tokens, quotes).quoteOf }
  const phrases: NounPhrase[] = []
  const verbs: VerbGroup[] = []
  const clauses: Clause[] = []
  for (const range of sentences) {
    const groups = verbGroups(text, range)
    const whose = subjects(text, range, groups)
    for (const [index, group] of groups.entries()) {
      verbs.push({ ...group, subject: whose[index]!, reach: reachOf(text, range, group) })
    }
    phrases.push(...nounPhrases(text, range, groups))
    clauses.push(...clausesOf(text, range, groups))
  }
  return {
    words: words.map((form, at) => ({ form, pos: tags[at]!, lemma: lemmaOf(form, tags[at]!) })),
    phrases,
    verbs,
    clauses,
    by: LIGHT,
  }
}

/** Of verbs and common nouns; names and other words stay as they are. */
function lemmaOf(form: string, pos: PartOfSpeech): string {
  if (pos === 'MD' || pos.startsWith('V')) return verbLemma(form)
  return pos === 'NN' || pos === 'NNS' ? singular(form) : form
}
