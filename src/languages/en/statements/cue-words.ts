import adjectiveRows from '../../../../data/languages/en/stances/adjectives.json' with { type: 'json' }
import nounRows from '../../../../data/languages/en/stances/nouns.json' with { type: 'json' }
import verbRows from '../../../../data/languages/en/stances/verbs.json' with { type: 'json' }
import type { Stance } from '../../../types/statement.ts'
import { singular } from '../nouns.ts'
import { verbLemma } from '../verbs.ts'

/** A word of a cue that reports speech or thought. */
export interface CueWord {
  readonly lemma: string
  readonly stance: Stance
  readonly kind: 'verb' | 'noun' | 'adjective'
  /** Where it starts in the cue, in code units. */
  readonly at: number
}

type Entry = Omit<CueWord, 'at'>

const ADJECTIVES = new Map(Object.entries(adjectiveRows as Readonly<Record<string, Stance>>))
const NOUNS = new Map(Object.entries(nounRows as Readonly<Record<string, Stance>>))
const VERBS = new Map(Object.entries(verbRows as Readonly<Record<string, Stance>>))

/** The citing words of a cue, in order: "has declined to confirm" gives decline and confirm. */
export function cueWords(cue: string): CueWord[] {
  return [...cue.toLowerCase().matchAll(/[a-z][a-z-]*/g)].flatMap((match) => {
    const found = entryOf(match[0])
    return found ? [{ ...found, at: match.index }] : []
  })
}

/** The entry of a word. Of several, the verb is preferred to the noun, and the noun to the adjective. */
function entryOf(word: string): Entry | null {
  const verb = verbLemma(word)
  const noun = singular(word)
  return (
    entry('verb', verb, VERBS.get(verb)) ??
    entry('noun', noun, NOUNS.get(noun)) ??
    entry('adjective', word, ADJECTIVES.get(word))
  )
}

function entry(kind: CueWord['kind'], lemma: string, stance: Stance | undefined): Entry | null {
  return stance ? { lemma, stance, kind } : null
}
