import { placeQuotes, sentenceRanges } from '../base/token-ranges.ts'
import { singular } from '../languages/en/nouns.ts'
import { verbLemma } from '../languages/en/verbs.ts'
import type { Clause, Grammar, NounPhrase, PartOfSpeech, Predicate, VerbGroup } from '../types/grammar.ts'
import type { Quote } from '../types/quote.ts'
import type { Signals } from '../types/signals.ts'
import type { Token } from '../types/token.ts'
import { readBehindModals } from './behind-modals.ts'
import { clausesOf } from './clauses.ts'
import { type Arc, headsOf } from './heads.ts'
import { opinionsOf, sentenceWords } from './network-words.ts'
import { partsOfSpeech } from './parts-of-speech.ts'
import { linkedPhrases } from './phrase-links.ts'
import { nounPhrases } from './phrases.ts'
import { reachOf } from './reach.ts'
import { predicatesOf } from './roles.ts'
import { subjects } from './subjects.ts'
import { treeSubjects } from './tree-subjects.ts'
import { verbGroups } from './verb-groups.ts'

const LIGHT: Grammar['by'] = { words: 'light', phrases: 'light', verbs: 'light', clauses: 'light' }
const NEURAL: Grammar['by'] = {
  ...LIGHT,
  words: 'neural',
  verbs: 'neural',
  heads: 'neural',
  predicates: 'neural',
}

/** The layers from which grammar is read. */
export interface GrammarInput {
  readonly tokens: readonly Token[]
  readonly quotes: readonly Quote[]
  /** `null` or absent if no network read the article. */
  readonly signals?: Signals | null
}

/**
 * The grammar of an article's sentences: words, noun phrases, verb groups with their subjects, and clauses, by rules
 * over parts of speech. A network that has learned grammar adds the part of speech of a word, its head, and the roles
 * of a predicate; the subjects of verbs are then read from its tree.
 */
export function readGrammar({ tokens, quotes, signals }: GrammarInput): Grammar {
  const learned = signals?.config.arcs ? signals : null
  const words = tokens.map(({ text }) => text.toLowerCase().replaceAll('’', "'"))
  const tags: PartOfSpeech[] = []
  const text = { tokens, words, tags, quoteOf: placeQuotes(tokens, quotes).quoteOf }
  const arcs: ReadonlyMap<number, Arc>[] = []
  const predicates: Predicate[] = []
  const phrases: NounPhrase[] = []
  const verbs: VerbGroup[] = []
  const clauses: Clause[] = []
  for (const range of sentenceRanges(tokens)) {
    const sentence = learned && sentenceWords(learned, tokens, range)
    const opinions = sentence && opinionsOf(learned!, sentence, range)
    const parts = partsOfSpeech(tokens.slice(...range), opinions ?? undefined)
    readBehindModals(words.slice(...range), parts)
    for (const tag of parts) tags.push(tag)
    const groups = verbGroups(text, range)
    const heads = sentence ? headsOf(learned!, sentence) : NO_HEADS
    arcs.push(heads)
    for (const found of sentence ? predicatesOf(learned!, sentence, heads) : []) predicates.push(found)
    const whose = subjects(text, range, groups)
    const inTree = treeSubjects(text, heads, groups)
    const found: VerbGroup[] = groups.map((group, index) => ({
      ...group,
      subject: inTree(group) ?? whose[index]!,
      reach: reachOf(text, range, group),
    }))
    for (const verb of found) verbs.push(verb)
    const bare = nounPhrases(text, range, groups)
    for (const phrase of linkedPhrases(text, range[0], bare, heads, found)) phrases.push(phrase)
    for (const clause of clausesOf(text, range, groups)) clauses.push(clause)
  }
  const arcOf = new Map(arcs.flatMap((heads) => [...heads]))
  return {
    words: words.map((form, at) => ({
      form,
      pos: tags[at]!,
      lemma: lemmaOf(form, tags[at]!),
      ...arcOf.get(at),
    })),
    phrases,
    verbs,
    clauses,
    ...(learned && { predicates }),
    by: learned ? NEURAL : LIGHT,
  }
}

const NO_HEADS: ReadonlyMap<number, Arc> = new Map()

/** The lemma of a verb or common noun; other words and names do not change. */
function lemmaOf(form: string, pos: PartOfSpeech): string {
  if (pos === 'MD' || pos.startsWith('V')) return verbLemma(form)
  return pos === 'NN' || pos === 'NNS' ? singular(form) : form
}
