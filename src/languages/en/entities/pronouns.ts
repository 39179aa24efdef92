import pronounWeights from '../../../../data/languages/en/coreference/pronouns.json' with { type: 'json' }
import type { Gender } from './lexicon.ts'

/** What a pronoun tells about its entity. */
export interface Pronoun {
  readonly kind: 'person' | 'thing' | 'several' | 'speaker' | 'speakers'
  readonly gender: Gender | null
}

/** Pronouns by form, lower case. */
export const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map(
  (
    [
      ['he him his himself', 'person', 'm'],
      ['she her hers herself', 'person', 'f'],
      ['it its itself', 'thing', null],
      ['they them their theirs themselves', 'several', null],
      ['i me my mine myself', 'speaker', null],
      ['we us our ours ourselves', 'speakers', null],
    ] as const
  ).flatMap(([words, kind, gender]) => words.split(' ').map((word) => [word, { kind, gender }] as const)),
)

/** Weights of the signs of an antecedent; `data/languages/en/coreference/SOURCE.md` says how they were fitted. */
export interface PronounWeights {
  /** For each sentence since the last mention. */
  distance: number
  /** If the mention opens its sentence. */
  first: number
  /** Times the logarithm of the number of mentions so far. */
  frequency: number
  named: number
  gender: number
  /** If the entity is the speaker of the quotation around the pronoun, who would say "I". */
  quoted: number
  /** If the entity is the source of reported words outside quotation marks. */
  reported: number
  /** If both are sources of neighbouring attributions. */
  source: number
  /** If the pronoun is a source itself, and the mention is inside another's reported words. */
  inside: number
  /** If the mention is the owner of the next noun: "Britain's ministry". */
  owner: number
  modifier: number
  pronoun: number
  /** For an organisation or force as antecedent of "they". */
  body: number
  /** For a place as antecedent of "it". */
  place: number
  /** The least score of an antecedent, by kind of pronoun. */
  leastPerson: number
  leastThing: number
  leastSeveral: number
}

/** The weights that the stage uses. */
export const WEIGHTS = pronounWeights as PronounWeights

/** Acronyms that are pronouns in small letters. */
export const ACRONYMS: ReadonlySet<string> = new Set(['IT', 'US'])
