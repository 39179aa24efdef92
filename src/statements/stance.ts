import { singular } from '../languages/en/nouns.ts'
import { type CueWord, cueWords } from '../languages/en/statements/cue-words.ts'
import {
  AS,
  BARE_INFINITIVE,
  CLAUSE_WORD,
  DENIED_GRANT,
  DOER_AND_INFINITIVE,
  INSTRUCTING,
  LEADING,
  LEADS_IN,
  MEASUREMENT,
  MEASURING,
  NEGATED_BEFORE,
  NOUN_ENDS,
  OF_ONE,
  PHRASES,
  QUOTE_OR_CLAUSE,
  REFUSES,
  REFUSES_TO,
  TURNED_DOWN,
  TURNING_DOWN,
} from '../languages/en/statements/stance.ts'
import type { Basis } from '../types/basis.ts'
import { type Stance, stancesThat } from '../types/stance.ts'

const SPOKEN = stancesThat('spoken')

/** A stance, its basis, and in plain words what it was read from. */
export interface ReadStance {
  readonly stance: Stance
  readonly basis: Basis
  readonly from: string
}

/** Whether the words of a cue are a set phrase with a stance, such as "could not be reached". */
export function isPhrase(cue: string): boolean {
  const plain = cue.toLowerCase().replaceAll('’', "'").replaceAll("n't", ' not')
  return PHRASES.some(({ pattern }) => pattern.test(plain))
}

/**
 * The stance of the holder on the content, read from the cue and, if the cue is cut short, from the first word of the
 * content ("declined | to comment", "asked | the crowd to wait"). It is `asserts`, inferred, if the cue does not tell.
 *
 * @param source The words that name the holder, up to their head; empty if nobody is named. @param tells Whether a finite verb stands in
 * the first so many code units of the content.
 */
export function stanceOf(
  cue: string,
  content: string,
  source: string,
  tells: (length: number) => boolean,
): ReadStance {
  const leads = REFUSES.test(cue)
  const opening = leads ? ` ${content.split(/\s+/, 2).join(' ')}` : ''
  const plain = `${cue}${opening}`.toLowerCase().replaceAll('’', "'").replaceAll("n't", ' not')
  const phrase = PHRASES.find(({ pattern }) => pattern.test(plain))
  if (phrase) return { stance: phrase.stance, basis: 'stated', from: `the phrase "${phrase.phrase}"` }
  const word = tellingWord(plain)
  if (!word) return { stance: 'asserts', basis: 'inferred', from: 'no word of saying or thinking' }
  const from = `the ${word.kind} "${word.lemma}"`
  if (word.stance === 'believes' && (word.kind !== 'verb' || word.at > 0) && LEADS_IN.test(plain))
    return {
      stance: 'asserts',
      basis: 'inferred',
      from: `words spoken behind a colon, whatever ${from} tells`,
    }
  if (SPOKEN.has(word.stance) && isLeftUnsaid(plain, word))
    return { stance: 'silent', basis: 'stated', from: `${from}, negated` }
  if (word.kind === 'verb' && turnsDown(word.lemma, content)) {
    const stance = isLeftUnsaid(plain, word) ? 'silent' : 'rejects'
    return { stance, basis: 'stated', from: `${from} of an offer, a request or a plan` }
  }
  if (INSTRUCTING.test(word.lemma) && isInstruction(content, word.lemma === 'want', tells))
    return { stance: 'urges', basis: 'stated', from: `${from} with somebody who should act` }
  if (word.lemma === 'question' && word.kind === 'verb' && isThing(content, tells))
    return { stance: 'characterises', basis: 'stated', from: `${from} of a thing` }
  if (word.lemma === 'describe' && isSight(cue, content))
    return { stance: 'reports', basis: 'stated', from: `${from} of something seen` }
  if (source === '' && word.kind === 'verb' && word.stance === 'believes')
    return { stance: 'estimates', basis: 'stated', from: `${from} of nobody named` }
  if (isMeasurement(source) && MEASURING.has(word.lemma))
    return { stance: 'assesses', basis: 'stated', from: `${from} of a source that measures` }
  return {
    stance: word.stance,
    basis: word.stance === 'asserts' && word.lemma !== 'say' ? 'inferred' : 'stated',
    from,
  }
}

/** Whether the words of a source up to its head are those of a poll, a study or the like: "A poll". */
export function isMeasurement(source: string): boolean {
  return MEASUREMENT.test(source)
}

/**
 * The word of the cue that decides the stance: not a verb that only leads to it, and an adjective only if there is
 * nothing else.
 */
function tellingWord(cue: string): CueWord | undefined {
  const words = cueWords(cue)
  const full = words.filter(({ kind }) => kind !== 'adjective')
  const own = full.length > 0 ? full : words
  return own.find(({ lemma }, index) => !(LEADING.has(lemma) && index < own.length - 1))
}

/** Whether the cue says that the act did not take place: "has not endorsed", "refused to apologise". */
function isLeftUnsaid(cue: string, { at }: CueWord): boolean {
  const before = cue.slice(0, at)
  return NEGATED_BEFORE.test(before) || REFUSES_TO.test(before)
}

/**
 * Whether something seen is described: "described | a long line of lorries at the gate"; but "described it as a
 * disgrace" judges.
 */
function isSight(cue: string, content: string): boolean {
  return !AS.test(`${cue} ${content}`) && content.split(/\s+/).length > 3
}

/** Whether a content is a phrase, and neither a clause nor a quotation: "the validity of the invoices". */
function isThing(content: string, tells: (length: number) => boolean): boolean {
  return !CLAUSE_WORD.test(content) && !/^\s*["“‘«]/.test(content) && !tells(content.length)
}

/**
 * Whether something is turned down, and no claim denied: "rejected | the union's latest offer"; not "rejected | the
 * suggestion that he knew", "denied | making an offer".
 */
function turnsDown(lemma: string, content: string): boolean {
  const noun = content.split(NOUN_ENDS, 1)[0]!.toLowerCase()
  if (QUOTE_OR_CLAUSE.test(noun)) return false
  const head = singular(
    noun
      .split(/\s+/)
      .at(-1)!
      .replace(/(?<![."”’])[."”’]+$/, ''),
  )
  if (TURNING_DOWN.test(lemma)) return TURNED_DOWN.has(head)
  return lemma === 'deny' && DENIED_GRANT.test(head) && OF_ONE.test(content)
}

/** Whether the content says who should do something, without a verb of its own before that: "the crowd to wait". */
function isInstruction(content: string, needsDoer: boolean, tells: (length: number) => boolean): boolean {
  const lead = DOER_AND_INFINITIVE.exec(content)
  if (needsDoer && BARE_INFINITIVE.test(content)) return false
  return lead !== null && !CLAUSE_WORD.test(content) && !tells(lead[0].length - 4)
}
