import type { Grammar, VerbGroup as GrammarGroup } from '../types/grammar.ts'

/** A verb with its auxiliaries, as the events stage reads it: "has not yet been attacked". Word indexes, half-open. */
export interface VerbGroup {
  readonly start: number
  /** After the main verb; a particle is not included. */
  readonly end: number
  readonly main: number
  /** `infinitive`: after "to"; `gerund`: an -ing form with no auxiliary; `participle`: a past participle with none. */
  readonly shape: 'past' | 'present' | 'future' | 'infinitive' | 'gerund' | 'participle' | 'base'
  readonly modal: string | null
  readonly negated: boolean
  readonly passive: boolean
  readonly progressive: boolean
  readonly perfect: boolean
}

/** The form of "be" after no "to" and no modal: "asked that it be postponed". */
const PLAIN_BE = 'be'

/** Converts a group of the grammar layer: its word indexes count from the token `first`. `isActive`: it has a subject that acts. */
export function verbGroup(
  { words }: Grammar,
  group: GrammarGroup,
  first: number,
  isActive: boolean,
): VerbGroup {
  const { start, head, modal, negative, passive, progressive, perfect } = group
  return {
    start: start - first,
    end: head + 1 - first,
    main: head - first,
    shape: shapeOf(group, words[head]!.pos, words[start]!.form, isActive),
    modal,
    negated: negative,
    passive,
    progressive,
    perfect,
  }
}

function shapeOf(
  { shape, modal, perfect }: GrammarGroup,
  pos: string,
  first: string,
  isActive: boolean,
): VerbGroup['shape'] {
  if (shape === 'infinitive' || shape === 'base') return shape
  if (shape === 'modal') return modal === 'will' || modal === 'shall' ? 'future' : 'base'
  if (shape === 'ing') return 'gerund'
  // A participle with a subject that acts is a past form, whatever the tagger took it for.
  if (shape === 'ed') return pos === 'VBN' && !isActive ? 'participle' : 'past'
  if (first === PLAIN_BE) return 'base'
  return perfect ? 'past' : shape
}
