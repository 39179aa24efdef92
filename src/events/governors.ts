import {
  COMPARING,
  EMBEDDING,
  GERUND_AFTER,
  governorClass,
  LEADING_TO,
  NOUN_AFTER,
  PARTICLE,
  REPORTING,
} from '../languages/en/events/governors.ts'
import { WORD_CLASSES } from '../languages/en/events/kinds.ts'
import { dependents, prepositionOf } from './tree.ts'
import type { VerbGroup } from './verb-group.ts'
import { isA, isAdverb, isVerb, type Words } from './words.ts'

/**
 * A word that governs an event, and what it does to the event: "failed to attack", "denied that it attacked", "a plan
 * for an attack". Classes are those of `data/languages/en/events/governors.json`; `''` if the word is in none.
 */
export interface Governor {
  readonly index: number
  readonly lemma: string
  readonly class: string
  /** How the event is joined to it: as infinitive, as gerund, by a preposition, as object or as clause. */
  readonly link: 'to' | 'ing' | 'of' | 'object' | 'that'
  readonly group: VerbGroup | null
}

/** The governors of the word at `index`, nearest first, three at most. */
export function findGovernors(words: Words, index: number, group: VerbGroup | null): Governor[] {
  const found: Governor[] = []
  let at = index
  let current = group
  while (found.length < 3) {
    const next = governorOf(words, at, current)
    if (!next || next.index >= at) break
    found.push(next)
    at = next.index
    current = next.group
  }
  return found
}

function governorOf(words: Words, index: number, group: VerbGroup | null): Governor | null {
  if (words[index]!.head !== undefined) return treeGovernor(words, index, group)
  if (group?.shape === 'infinitive') return beforeInfinitive(words, group.start)
  if (group?.shape === 'gerund') return beforeGerund(words, group.start) ?? embedding(words, group.start)
  if (group) return embedding(words, group.start)
  return beforeNoun(words, index)
}

/** The governor of a word in a sentence whose tree is known. */
function treeGovernor(words: Words, index: number, group: VerbGroup | null): Governor | null {
  const { head, relation = '' } = words[index]!
  if (head == null) return null
  // "planned to close and sell the port", "denied that it closed or sold the port": joined verbs have one governor.
  if (relation === 'conj') {
    const found = treeGovernor(words, head, words[head]!.group)
    const hasTense = group?.shape === 'past' || group?.shape === 'present'
    return hasTense && found?.class !== 'denies' ? null : found
  }
  const preposition = prepositionOf(words, index)
  // "want them returned": what is wanted has no verb form of its own.
  const isDone = group?.shape === 'participle' && (relation === 'ccomp' || relation === 'xcomp')
  // "with thousands marching": a clause with a subject of its own hangs on nothing.
  if (group?.shape === 'gerund' && relation === 'advcl' && dependents(words, index, 'nsubj').length > 0)
    return null
  const link = isDone ? 'to' : linkOf(relation, group, preposition)
  const above = words[head]!
  if (!link) return null
  if (above.group && isVerb(words, head)) {
    const found = verbGovernor(words, head, link)
    return group || decides(found) ? found : null
  }
  const name = governorClass(above.noun) || governorClass(above.lower)
  return { index: head, lemma: above.noun, class: name, link, group: null }
}

/**
 * Whether a verb decides whether its noun happened: "launched no attack", "planned an attack". "Avenged an attack" and
 * "spoke after an attack" do not.
 */
function decides({ class: name, lemma, link }: Governor): boolean {
  if (link === 'of' && LEADING_TO.test(lemma)) return true
  if (name === 'does' || name === '')
    return link === 'object' && (name === 'does' || WORD_CLASSES.lightverb!.has(lemma))
  return name !== 'seems'
}

/** Relations (Universal Dependencies) of a verb, and of a noun, to what governs it. */
const OF_VERB: ReadonlySet<string> = new Set(['xcomp', 'advcl', 'acl', 'obl', 'nmod', 'csubj'])
const OF_NOUN: ReadonlySet<string> = new Set(['obl', 'nmod', 'compound'])

function linkOf(relation: string, group: VerbGroup | null, preposition: string): Governor['link'] | null {
  if (relation === 'ccomp') return 'that'
  if (group) {
    if (!OF_VERB.has(relation)) return null
    if (group.shape === 'infinitive') return 'to'
    if (group.shape !== 'gerund')
      return relation === 'xcomp' ? 'to' : relation === 'acl' && preposition === 'that' ? 'that' : null
    if (relation === 'xcomp') return 'ing'
    return preposition !== '' && GERUND_AFTER.test(preposition) ? 'of' : null
  }
  if (relation === 'obj') return 'object'
  return OF_NOUN.has(relation) && (relation === 'compound' || NOUN_AFTER.test(preposition)) ? 'of' : null
}

/** "decided to", "was likely to", "urged Moscow to", "plan to". */
function beforeInfinitive(words: Words, to: number): Governor | null {
  for (let i = to - 1; i >= 0 && i >= to - 8; i--) {
    const word = words[i]!
    if (words[i]!.isBoundary) return null
    if (word.lower === ',' && i < to - 1) return null
    const group = words[i]!.group
    const name = governorClass(group ? word.verb! : word.noun) || governorClass(word.lower)
    if (group || (name !== '' && (i === to - 1 || !isName(word.text)))) {
      return { index: i, lemma: group ? word.verb! : word.noun, class: name, link: 'to', group }
    }
  }
  return null
}

/** "denied attacking", "accused of attacking", "after attacking". */
function beforeGerund(words: Words, start: number): Governor | null {
  const before = words[start - 1]
  if (!before) return null
  if (before.verb && isVerb(words, start - 1)) return verbGovernor(words, start - 1, 'ing')
  if (!isA(before, 'prepositions') || before.lower === 'after') return null
  for (let i = start - 2; i >= 0 && i >= start - 8; i--) {
    const word = words[i]!
    if (word.punctuation || isA(word, 'subordinators')) return null
    if (isVerb(words, i)) return verbGovernor(words, i, 'of')
    const name = governorClass(word.noun)
    if (name !== '') return { index: i, lemma: word.noun, class: name, link: 'of', group: null }
  }
  return null
}

/** "plans for an attack", "prevented the attack", "the planned attack". */
function beforeNoun(words: Words, index: number): Governor | null {
  for (let i = index - 1; i >= 0 && i >= index - 7; i--) {
    const word = words[i]!
    if (word.punctuation || words[i]!.isBoundary) return null
    if (isVerb(words, i)) {
      const link = words.slice(i + 1, index).some((word) => isA(word, 'prepositions')) ? 'of' : 'object'
      return verbGovernor(words, i, link)
    }
    const name = governorClass(word.noun)
    if (name !== '' && (isA(words[i + 1], 'prepositions') || i === index - 1)) {
      return { index: i, lemma: word.noun, class: name, link: 'of', group: null }
    }
  }
  return null
}

/** The verb of saying, knowing or believing in whose clause the word stands. */
function embedding(words: Words, start: number): Governor | null {
  let that = -1
  for (let i = start - 1; i >= 0 && i >= start - 25; i--) {
    const word = words[i]!
    if (/^[;:()—–-]$/.test(word.lower)) return null
    if (EMBEDDING.test(word.lower)) that = i
    else if (isA(word, 'subordinators') && that < 0 && !COMPARING.test(word.lower)) return null
    const name = governorClass(isVerb(words, i) ? word.verb! : word.noun)
    if (name === '' || name === 'does' || name === 'hard') continue
    if (isVerb(words, i)) {
      const group = words[i]!.group!
      if (
        that >= 0 ? that - i <= 8 : isReporting(name) && !words.slice(i, start).some((w) => w.lower === ',')
      ) {
        return { index: i, lemma: word.verb!, class: name, link: 'that', group }
      }
    } else if (that === i + 1) {
      return { index: i, lemma: word.noun, class: name, link: 'that', group: null }
    }
  }
  return null
}

function isReporting(name: string): boolean {
  return REPORTING.has(name)
}

function verbGovernor(words: Words, index: number, link: Governor['link']): Governor {
  const lemma = words[index]!.verb!
  // "called up" and "called off" do not call for anything.
  const phrasal = lemma === 'call' && PARTICLE.test(words[index + 1]?.lower ?? '')
  return {
    index,
    lemma,
    class: phrasal ? '' : governorClass(lemma),
    link,
    group: words[index]!.group!,
  }
}

function isName(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

/** The index of the last word before `index` that is not an adverb. */
export function beforeAdverbs(words: Words, index: number): number {
  let i = index - 1
  while (i >= 0 && isAdverb(words[i])) i--
  return i
}
