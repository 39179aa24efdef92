import pronounWeights from '../../../../data/languages/en/coreference/pronouns.json' with { type: 'json' }
import type { Gender } from './lexicon.ts'

/** What a pronoun says of the entity that it stands for. */
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

/** How the signs of an antecedent are weighed; how they were fitted stands in `data/languages/en/coreference/SOURCE.md`. */
export interface PronounWeights {
  /** Per sentence since the last mention. */
  distance: number
  /** The mention opens its sentence. */
  first: number
  /** Times the logarithm of the number of mentions so far. */
  frequency: number
  named: number
  gender: number
  /** The entity is who speaks in the quotation around the pronoun, and would say "I". */
  quoted: number
  /** The entity is the source of reported words that are not quoted. */
  reported: number
  /** Both are sources of neighbouring attributions. */
  source: number
  /** A pronoun that is itself a source, and a mention within somebody's reported words. */
  inside: number
  /** The mention owns what follows: "Britain's ministry". */
  owner: number
  modifier: number
  pronoun: number
  /** An organisation or force taken up by "they". */
  body: number
  /** A place taken up by "it". */
  place: number
  /** The least score that is enough, by kind of pronoun. */
  leastPerson: number
  leastThing: number
  leastSeveral: number
}

/** The weights that the stage reads with. */
export const WEIGHTS = pronounWeights as PronounWeights
