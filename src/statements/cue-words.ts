import irregularRows from '../../data/languages/en/irregular-verbs.json' with { type: 'json' }
import adjectiveRows from '../../data/stances/adjectives.json' with { type: 'json' }
import nounRows from '../../data/stances/nouns.json' with { type: 'json' }
import verbRows from '../../data/stances/verbs.json' with { type: 'json' }
import type { Stance } from '../types/statement.ts'

/** A word of a cue that reports speech or thought. */
export interface CueWord {
  readonly lemma: string
  readonly stance: Stance
  readonly kind: 'verb' | 'noun' | 'adjective'
  /** Where it starts in the cue, in code units. */
  readonly at: number
}

type Entry = Omit<CueWord, 'at'>

const IRREGULAR = irregularRows as Readonly<Record<string, string>>
const FORMS = new Map<string, Entry>()
for (const [lemma, stance] of Object.entries(adjectiveRows as Record<string, Stance>)) {
  FORMS.set(lemma, { lemma, stance, kind: 'adjective' })
}
for (const [lemma, stance] of Object.entries(nounRows as Record<string, Stance>)) {
  for (const form of plural(lemma)) FORMS.set(form, { lemma, stance, kind: 'noun' })
}
for (const [lemma, stance] of Object.entries(verbRows as Record<string, Stance>)) {
  for (const form of [...inflected(lemma), ...(IRREGULAR[lemma]?.split(' ') ?? [])]) {
    FORMS.set(form, { lemma, stance, kind: 'verb' })
  }
}

/** The citing words of a cue, in order: "has declined to confirm" gives decline and confirm. */
export function cueWords(cue: string): CueWord[] {
  return [...cue.toLowerCase().matchAll(/[a-z][a-z-]*/g)].flatMap((match) => {
    const entry = FORMS.get(match[0])
    return entry ? [{ ...entry, at: match.index }] : []
  })
}

function plural(noun: string): string[] {
  return [
    noun,
    noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`,
  ]
}

/** All regular spellings a verb may take; some of them no words at all, which does no harm. */
function inflected(verb: string): string[] {
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1)
    return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`]
  }
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  const forms = [verb, /(?:s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`]
  const last = verb.at(-1)
  return /[^aeiou][aeiou][bdglmnprt]$/.test(verb)
    ? [...forms, `${verb}${last}ed`, `${verb}${last}ing`]
    : forms
}
