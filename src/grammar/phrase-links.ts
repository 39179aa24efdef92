import { ATTACHING, JOINING, JOINING_WORDS, NOUN_PREPOSITION } from '../languages/en/grammar/phrase-links.ts'
import type { TaggedWords } from '../languages/en/noun-phrases.ts'
import { isTimeWord } from '../languages/en/time-words.ts'
import type { NounPhrase, PhraseLink, VerbGroup } from '../types/grammar.ts'
import type { Arc } from './heads.ts'

/** Most phrases of a list that are read on from its first comma. */
const LONGEST_LIST = 20

/** The words of a text, and the first token of a sentence. */
interface Sentence extends TaggedWords {
  readonly from: number
}

/** What stands between two noun phrases that follow each other. */
type Between = 'joining' | 'comma' | 'preposition' | 'other'

/**
 * The noun phrases of a sentence, each with the one on which it depends: from the tree if the sentence has one,
 * otherwise by what stands between two phrases. `from` is the first token of the sentence.
 */
export function linkedPhrases(
  words: TaggedWords,
  from: number,
  phrases: readonly NounPhrase[],
  arcs: ReadonlyMap<number, Arc>,
  verbs: readonly VerbGroup[],
): NounPhrase[] {
  const text: Sentence = { words: words.words, tags: words.tags, from }
  const links = arcs.size > 0 ? linksOfTree(text, phrases, arcs) : linksByRule(text, phrases, verbs)
  return phrases.map((phrase, at) => (links[at] ? { ...phrase, link: links[at] } : phrase))
}

const KINDS: Readonly<Record<string, PhraseLink['kind']>> = {
  conj: 'joined',
  appos: 'apposed',
  nmod: 'attached',
}

/**
 * The links of the tree: a word of the phrase depends on a word of another one. A phrase to which "and" belongs is joined,
 * whatever its own words depend on; one behind a comma with no "and" in the row is apposed if a comma closes it, unless
 * the tree attaches it.
 */
function linksOfTree(
  text: Sentence,
  phrases: readonly NounPhrase[],
  arcs: ReadonlyMap<number, Arc>,
): (PhraseLink | undefined)[] {
  const phraseOf = new Map<number, NounPhrase>()
  for (const phrase of phrases) for (let at = phrase.start; at < phrase.end; at++) phraseOf.set(at, phrase)
  const links: (PhraseLink | undefined)[] = []
  for (const [at, phrase] of phrases.entries()) {
    const out = outgoing(phrase, arcs, phraseOf)
    const before = phrases[at - 1]
    const between = before ? betweenOf(text, before, phrase) : 'other'
    let link = out.find(({ kind }) => kind !== undefined) as PhraseLink | undefined
    const hasAnd = isAndOf(arcs.get(phrase.start - 1), phrase)
    if (hasAnd && between === 'joining' && link?.kind !== 'joined')
      link = {
        kind: 'joined',
        to: out.find(({ to }) => to < phrase.start)?.to ?? firstOfRow(phrases, links, at - 1, text),
      }
    else if (between === 'comma' && (!link || link.kind === 'joined')) {
      if (!goesOn(text, phrases, at) && isApposed(text, phrases, at))
        link = { kind: 'apposed', to: link?.to ?? firstOfRow(phrases, links, at - 1, text) }
    } else if (!link && between === 'preposition' && text.words[before!.end] === NOUN_PREPOSITION)
      link = { kind: 'attached', to: before!.head }
    links.push(link)
  }
  return links
}

/** Whether this is the arc of an "and" that belongs to a phrase. */
function isAndOf(arc: Arc | undefined, { start, end }: NounPhrase): boolean {
  return (
    arc !== undefined && arc.relation === 'cc' && arc.head !== null && arc.head >= start && arc.head < end
  )
}

/** The arcs from the words of a phrase to words of other phrases, and the kind of link that each gives. */
function outgoing(
  phrase: NounPhrase,
  arcs: ReadonlyMap<number, Arc>,
  phraseOf: ReadonlyMap<number, NounPhrase>,
): { kind: PhraseLink['kind'] | undefined; to: number }[] {
  const found: { kind: PhraseLink['kind'] | undefined; to: number }[] = []
  for (let at = phrase.start; at < phrase.end; at++) {
    const arc = arcs.get(at)
    const other = arc?.head == null ? undefined : phraseOf.get(arc.head)
    if (other && other !== phrase) found.push({ kind: KINDS[arc!.relation.split(':')[0]!], to: other.head })
  }
  return found
}

function linksByRule(
  text: Sentence,
  phrases: readonly NounPhrase[],
  verbs: readonly VerbGroup[],
): (PhraseLink | undefined)[] {
  const opens = new Set(verbs.flatMap(({ subject }) => subject.range?.[0] ?? []))
  const [first] = verbs
  const links: (PhraseLink | undefined)[] = []
  for (const [at, phrase] of phrases.entries()) {
    const before = phrases[at - 1]
    const between = before ? betweenOf(text, before, phrase) : 'other'
    // "She met the mayor and the union left."
    const isSubject = opens.has(phrase.start) && first !== undefined && first.head < phrase.start
    if (between === 'preposition') links.push({ kind: 'attached', to: before!.head })
    else if (between === 'joining' && !isSubject)
      links.push({ kind: 'joined', to: firstOfRow(phrases, links, at - 1, text) })
    else if (between === 'comma' && goesOn(text, phrases, at) && !isSubject)
      links.push({ kind: 'joined', to: firstOfRow(phrases, links, at - 1, text) })
    else if (between === 'comma' && isApposed(text, phrases, at))
      links.push({ kind: 'apposed', to: firstOfRow(phrases, links, at - 1, text) })
    else links.push(undefined)
  }
  return links
}

function betweenOf({ words, tags }: Sentence, before: NounPhrase, phrase: NounPhrase): Between {
  const first = words[before.end]!
  const [from, to] = [first === ',' ? before.end + 1 : before.end, phrase.start]
  if (from === to) return first === ',' ? 'comma' : 'other'
  if (JOINING.test(words[from]!) && to === from + 1) return 'joining'
  if (JOINING_WORDS.every((word, at) => words[from + at] === word) && to === from + JOINING_WORDS.length)
    return 'joining'
  const isPreposition = tags[from] === 'IN' || tags[from] === 'TO'
  return to === from + 1 && first !== ',' && isPreposition && ATTACHING.has(first) ? 'preposition' : 'other'
}

/**
 * The head of the phrase to which a later one is joined or apposed: the first of the row, and not a phrase that a
 * preposition attaches to it if the same preposition stands behind the later one: "head of the union and mayor of Ovruch".
 */
function firstOfRow(
  phrases: readonly NounPhrase[],
  links: readonly (PhraseLink | undefined)[],
  last: number,
  { words }: Sentence,
): number {
  const later = words[phrases[last + 1]!.end]
  let at = last
  for (let link = links[at]; link; link = links[at]) {
    if (link.kind === 'attached' && words[phrases[at]!.start - 1] !== later) break
    if (link.kind === 'apposed' && words[phrases[last]!.end] !== ',') break
    const { to } = link
    const other = phrases.findLastIndex(({ head }, index) => index < at && head === to)
    if (other < 0) break
    at = other
  }
  return phrases[at]!.head
}

/**
 * Whether the comma before a phrase parts the items of a list: "and" or "or" joins the next item. Behind a phrase with
 * "of" it joins within the item, unless a comma stands before it: "Brandt, head of the union and mayor of Ovruch,"; so it
 * does in a description of a name: "Brandt, the lawyer and author, said".
 */
function goesOn(text: Sentence, phrases: readonly NounPhrase[], at: number): boolean {
  let isWithin = false
  for (let i = at + 1; i < Math.min(phrases.length, at + LONGEST_LIST); i++) {
    const before = phrases[i - 1]!
    const between = betweenOf(text, before, phrases[i]!)
    if (between === 'other') return false
    const comma = text.words[before.end] === ','
    if (between === 'joining')
      return (
        comma || !(isWithin || (i === at + 1 && describes(text, phrases, at) && isClosed(text, phrases, i)))
      )
    isWithin = !comma
  }
  return false
}

/** Whether a phrase behind a comma is one of two for the same: a name and a description, closed by a comma or stop. */
function isApposed(text: Sentence, phrases: readonly NounPhrase[], at: number): boolean {
  const [before, phrase] = [phrases[at - 1]!, phrases[at]!]
  // "In Kyiv, the mayor, …"
  if (before.start - 1 === text.from && text.tags[text.from] === 'IN') return false
  if (isTimeWord(text.words[before.head]!) || isTimeWord(text.words[phrase.head]!)) return false
  if (text.tags[phrase.head] === 'PRP' || text.tags[before.head] === 'PRP') return false
  return isClosed(text, phrases, at)
}

/** Whether a phrase for no name follows a phrase for a name. */
function describes({ tags }: Sentence, phrases: readonly NounPhrase[], at: number): boolean {
  return tags[phrases[at - 1]!.head] === 'NNP' && tags[phrases[at]!.head] !== 'NNP'
}

/** Whether a comma or stop follows a phrase with all that prepositions and conjunctions add to it. */
function isClosed(text: Sentence, phrases: readonly NounPhrase[], at: number): boolean {
  let last = at
  for (; phrases[last + 1]; last++) {
    const between = betweenOf(text, phrases[last]!, phrases[last + 1]!)
    if (between !== 'preposition' && (between !== 'joining' || text.words[phrases[last]!.end] === ',')) break
  }
  const behind = text.words[phrases[last]!.end]
  return behind === undefined || /^[,.;:)]$/.test(behind)
}
