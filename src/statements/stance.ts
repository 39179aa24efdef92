import phraseRows from '../../data/stances/phrases.json' with { type: 'json' }
import type { Basis } from '../types/basis.ts'
import type { Stance } from '../types/statement.ts'
import { cueWords } from './cue-words.ts'

const PHRASES = (phraseRows as readonly { phrase: string; stance: Stance }[]).map(({ phrase, stance }) => ({
  pattern: new RegExp(`(?:^|[^a-z])${phrase.replaceAll('*', '[a-z]*').replaceAll(' ', '\\s+')}(?![a-z])`),
  stance,
}))
/** Verbs of a finite will or ability that only lead to the verb that counts. */
const LEADING = new Set([
  'want',
  'continue',
  'refuse',
  'decline',
  'offer',
  'try',
  'repeat',
  'decide',
  'seek',
  'wish',
])

/**
 * What the holder does with the content, read from the cue and, for "declined | to comment", from the word the content
 * opens with; `asserts` (inferred) when the cue does not tell.
 */
export function stanceOf(
  cue: string,
  content: string,
  passive: boolean,
): { readonly stance: Stance; readonly basis: Basis } {
  const leads = /\b(?:declin|refus)\w*(?:\s+to)?$/i.test(cue)
  const opening = leads ? ` ${content.split(/\s+/, 2).join(' ')}` : ''
  const plain = `${cue}${opening}`.toLowerCase().replaceAll('’', "'").replaceAll("n't", ' not')
  const phrase = PHRASES.find(({ pattern }) => pattern.test(plain))
  if (phrase) return { stance: phrase.stance, basis: 'stated' }
  const words = cueWords(cue)
  const word = words.find(({ lemma }, index) => !(LEADING.has(lemma) && index < words.length - 1))
  if (!word) return { stance: 'asserts', basis: 'inferred' }
  if (passive && (word.stance === 'believes' || word.stance === 'expects') && word.lemma !== 'expect') {
    return { stance: 'estimates', basis: 'stated' }
  }
  return {
    stance: word.stance,
    basis: word.stance === 'asserts' && word.lemma !== 'say' ? 'inferred' : 'stated',
  }
}
