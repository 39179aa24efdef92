import classes from '../../../../data/languages/en/events/classes.json' with { type: 'json' }
import { EVENT_TYPES, type EventType } from '../../../types/event.ts'
import { FAMILIES, LIGHT_VERBS } from '../event-words.ts'
import { lemmaOf } from '../lemmas.ts'
import { singular } from '../nouns.ts'
import * as files from './kind-files.ts'

/** A row of `data/languages/en/events/kinds`: words of an event, and the positions of its parts. */
interface KindRow {
  readonly verb?: readonly string[]
  readonly noun?: readonly string[]
  readonly cameo?: string
  readonly object?: readonly string[]
  readonly near?: readonly string[]
  readonly without?: readonly string[]
  readonly next?: readonly string[]
  readonly to?: readonly string[]
  readonly from?: readonly string[]
  readonly mutual?: boolean
  readonly passive?: boolean
  readonly plural?: boolean
  readonly needs?: Need
}

/**
 * What a trigger needs around it: something that fights, weapons or armies, one side, an actor, both sides, a state or
 * its forces among them, or a sentence or article about sport.
 */
export type Need = 'violence' | 'arms' | 'party' | 'actor' | 'sides' | 'state' | 'sport'

/** In `object`, `near` and `next`: any name, any number. */
export const ANY_NAME = '#name'
export const ANY_NUMBER = '#number'

/** What one trigger means: the event's type, and where its parts are searched. */
export interface Kind {
  /** `NONE`: a phrase with another sense; it wins over shorter triggers and gives no event. */
  readonly type: EventType | 'NONE'
  /** CAMEO code; `null` where CAMEO has none for it. */
  readonly cameo: string | null
  readonly trigger: 'verb' | 'noun'
  /** The trigger's words as in the table: "call on". */
  readonly phrase: string
  /** The trigger's words after the first: verb lemmas, particles, nouns in the singular. */
  readonly tail: readonly string[]
  /** Words of which one must be among the objects (for a noun: anywhere near); `null` if none is needed. */
  readonly object: ReadonlySet<string> | null
  /** Words of which one must be near, on either side; `null` if none is needed. */
  readonly near: ReadonlySet<string> | null
  /** Words in the clause that show another sense. */
  readonly without: ReadonlySet<string> | null
  /** Words of which one must be the next. */
  readonly next: ReadonlySet<string> | null
  /** The position of the recipient: `object`, or prepositions. */
  readonly to: readonly string[]
  /** Prepositions before the actor of a noun. */
  readonly from: readonly string[]
  /** Whether both sides do it to each other: meet, sign, fight. */
  readonly mutual: boolean
  readonly passiveOnly: boolean
  /** Whether the noun counts in the plural only: "talks". */
  readonly pluralOnly: boolean
  readonly needs: Need | null
}

const ROWS = files as Readonly<Record<EventType | 'NONE', unknown>> as Readonly<
  Record<EventType | 'NONE', readonly KindRow[]>
>

/** Sets of nouns in the singular by name, as `@name` in the rows. */
export const WORD_CLASSES: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(classes as Record<string, readonly string[]>).map(([name, words]) => [
    name,
    new Set(words.map(singular)),
  ]),
)

const byVerb = new Map<string, Kind[]>()
const byNoun = new Map<string, Kind[]>()
/** The nouns of more than one word by their last, which is their head: "court hearing". */
const byHead = new Map<string, Kind[]>()

for (const type of [...EVENT_TYPES, 'NONE'] as const) for (const row of ROWS[type]) addRow(type, row)

/** The kinds whose trigger begins with this verb (its plain form). */
export function kindsOfVerb(lemma: string): readonly Kind[] {
  return byVerb.get(lemma) ?? []
}

/** The kinds whose trigger begins with this noun (singular). */
export function kindsOfNoun(noun: string): readonly Kind[] {
  return byNoun.get(noun) ?? []
}

/** The type of a word that tells of an event, and the kind by which it was told. */
export interface TypedTrigger {
  readonly type: EventType
  /** CAMEO code; `null` where CAMEO has none for it. */
  readonly cameo: string | null
  /** `null` where no kind has the word: its type is OTHER. */
  readonly kind: Kind | null
}

/**
 * The best type of a word that is known to tell of an event. A kind is only taken with the other words of its phrase
 * ("birth" of "give birth"), the object and the field that it asks for, and without the words that show another sense;
 * the rest of what it asks for ranks the kinds.
 *
 * @param lemma the word's dictionary form, in lower case: "arrest"
 * @param isVerb whether it is a verb here
 * @param objectLemmas the dictionary forms of its objects, or of whatever is done to; a name also as `#name`, a number as
 *   `#number`
 * @param clauseLemmas those of the words of its clause, without the word itself
 * @param field the type of an event that no kind has, in news of one field: `COMPETE` in sport
 *
 * @example
 * ```ts
 * typeOfTrigger('fire', true, ['manager'], ['club', 'manager']).type // 'OFFICE'
 * ```
 */
export function typeOfTrigger(
  lemma: string,
  isVerb: boolean,
  objectLemmas: readonly string[],
  clauseLemmas: readonly string[],
  field: EventType | null = null,
): TypedTrigger {
  const objects = new Set(objectLemmas)
  const clause = new Set([...clauseLemmas, ...objectLemmas])
  for (const kinds of familyOf(lemma, isVerb)) {
    let chosen: Kind | null = null
    let most = Number.NEGATIVE_INFINITY
    for (const kind of kinds) {
      if (!phraseOf(kind).every((part) => part === lemma || clause.has(part))) continue
      // "give" means nothing without its object.
      if (LIGHT_VERBS.has(lemma) && kind.object && !meets(kind.object, clause)) continue
      if (lacksField(kind, clause)) continue
      if (kind.without && meets(kind.without, clause)) continue
      // "fire" is of offices only with a person, "claim" of deaths only with lives: without them the sense is open.
      if (kind.object && !meets(kind.object, kind.trigger === 'verb' && objects.size > 0 ? objects : clause))
        continue
      const fit = fitOf(kind, objects, clause)
      if (fit <= most) continue
      most = fit
      chosen = kind
    }
    if (chosen && chosen.type !== 'NONE') return { type: chosen.type, cameo: chosen.cameo, kind: chosen }
  }
  return { type: onlyTypeOf(lemma, isVerb, clause) ?? field ?? 'OTHER', cameo: null, kind: null }
}

/** The type of a word that has one alone, whatever stands around it: "investigate"; `null` for others. */
function onlyTypeOf(lemma: string, isVerb: boolean, clause: ReadonlySet<string>): EventType | null {
  const kinds = (isVerb ? kindsOfVerb(lemma) : kindsOfNoun(lemma)).filter(({ tail }) => tail.length === 0)
  const types = new Set(kinds.map(({ type }) => type))
  const [type] = types
  if (types.size !== 1 || type === 'NONE' || kinds.some(({ without }) => without && meets(without, clause)))
    return null
  return type!
}

/** The kinds of the word itself, then those of the same word as the other part of speech, and of its verb. */
function* familyOf(lemma: string, isVerb: boolean): Generator<readonly Kind[]> {
  const asNoun = [...kindsOfNoun(lemma), ...(byHead.get(lemma) ?? [])]
  yield isVerb ? kindsOfVerb(lemma) : asNoun
  // "the vote" is of the verb; "fired" is not of the noun.
  if (isVerb) return
  yield kindsOfVerb(lemma)
  const verb = FAMILIES[lemma] ?? lemmaOf(lemma)
  if (verb !== lemma) yield kindsOfVerb(verb)
}

/** The words of a kind, the first as its dictionary form. */
function phraseOf({ phrase, tail }: Kind): readonly string[] {
  return [phrase.split(' ', 1)[0]!, ...tail]
}

/** Whether the field in which alone the word has this sense is missing: "tied" is of sport only beside words of sport. */
function lacksField(kind: Kind, clause: ReadonlySet<string>): boolean {
  if (kind.near && !meets(kind.near, clause)) return true
  return kind.needs === 'sport' && !meets(WORD_CLASSES.sportword!, clause)
}

/** How well a kind fits: what it asks for and finds counts for it, what it lacks counts less against it. */
function fitOf(kind: Kind, objects: ReadonlySet<string>, clause: ReadonlySet<string>): number {
  let fit = kind.tail.length * 4
  if (kind.object) {
    const around = kind.trigger === 'verb' ? objects : clause
    fit += meets(kind.object, around) ? 3 : meets(kind.object, clause) ? 1 : -3
  }
  if (kind.near) fit += meets(kind.near, clause) ? 2 : -2
  if (kind.next) fit += meets(kind.next, clause) ? 1 : -0.5
  if (kind.needs === 'sport') fit += meets(WORD_CLASSES.sportword!, clause) ? 2 : -1
  return fit
}

function meets(wanted: ReadonlySet<string>, words: ReadonlySet<string>): boolean {
  for (const word of words) if (wanted.has(word)) return true
  return false
}

function addRow(type: EventType | 'NONE', row: KindRow): void {
  const rest = {
    type,
    cameo: row.cameo ?? null,
    object: expand(row.object),
    near: expand(row.near),
    without: expand(row.without),
    next: row.next ? new Set(row.next) : null,
    to: row.to ?? ['object'],
    from: row.from ?? ['by'],
    mutual: row.mutual ?? false,
    passiveOnly: row.passive ?? false,
    pluralOnly: row.plural ?? false,
    needs: row.needs ?? null,
  }
  for (const phrase of row.verb ?? []) {
    const [head, ...tail] = phrase.split(' ')
    push(byVerb, head!, { ...rest, trigger: 'verb', phrase, tail })
  }
  for (const phrase of row.noun ?? []) {
    const [head, ...tail] = phrase.split(' ').map(singular)
    const kind: Kind = { ...rest, trigger: 'noun', phrase, tail }
    push(byNoun, head!, kind)
    if (tail.length > 0) push(byHead, tail.at(-1)!, kind)
  }
}

function push(map: Map<string, Kind[]>, key: string, kind: Kind): void {
  const known = map.get(key)
  if (known) known.push(kind)
  else map.set(key, [kind])
}

function expand(words: readonly string[] | undefined): ReadonlySet<string> | null {
  if (!words) return null
  const set = new Set<string>()
  for (const word of words) {
    if (word.startsWith('@')) for (const member of WORD_CLASSES[word.slice(1)]!) set.add(member)
    else set.add(singular(word))
  }
  return set
}
