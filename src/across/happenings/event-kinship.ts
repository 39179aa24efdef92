import { FAMILIES, KIN_GROUPS, SENSES } from '../../languages/en/event-words.ts'
/**
 * How two words can name one event. `family`: derived from one verb ("arrival", "arrive"). `kin`: in one group of words
 * that news uses in the same sense. `sense`: with a common synset. `kind`: one is a kind of the other ("murder",
 * "kill").
 */
export type Kinship = 'same' | 'family' | 'kin' | 'sense' | 'kind'

interface Word {
  readonly verb: string
  readonly kin: ReadonlySet<number>
  readonly own: ReadonlySet<string>
  readonly above: ReadonlySet<string>
}

const KIN = new Map<string, Set<number>>()
for (const [group, lemmas] of KIN_GROUPS.entries()) {
  for (const lemma of lemmas) KIN.set(lemma, (KIN.get(lemma) ?? new Set()).add(group))
}
const NO_KIN: ReadonlySet<number> = new Set()
const MOST_REMEMBERED = 20_000
const words = new Map<string, Word>()

/** The kinship of two lemmas; `null` without one. Symmetric. */
export function kinshipOf(one: string, other: string): Kinship | null {
  if (one === other) return 'same'
  const a = wordOf(one)
  const b = wordOf(other)
  if (a.verb === b.verb) return 'family'
  if (meet(a.kin, b.kin)) return 'kin'
  if (meet(a.own, b.own)) return 'sense'
  return meet(a.own, b.above) || meet(a.above, b.own) ? 'kind' : null
}

/** The verb of the word family of an event noun, or the word itself. */
export function familyOf(lemma: string): string {
  return Object.hasOwn(FAMILIES, lemma) ? FAMILIES[lemma]! : lemma
}

/** Whether a lemma is a verb, or a noun whose first sense is an act, event, process or state. */
export function hasEventSense(lemma: string): boolean {
  return Object.hasOwn(SENSES, lemma)
}

/** Whether a noun is derived from a verb. */
export function isDerived(lemma: string): boolean {
  return Object.hasOwn(FAMILIES, lemma)
}

function wordOf(lemma: string): Word {
  const known = words.get(lemma)
  if (known) return known
  if (words.size > MOST_REMEMBERED) words.clear()
  const verb = familyOf(lemma)
  const rows = [...new Set([lemma, verb])].flatMap((form) =>
    Object.hasOwn(SENSES, form) ? [SENSES[form]!] : [],
  )
  const list = (at: 0 | 1) => new Set(rows.flatMap((row) => row[at].split(' ').filter(Boolean)))
  const kin = new Set([...(KIN.get(lemma) ?? NO_KIN), ...(KIN.get(verb) ?? NO_KIN)])
  const word = { verb, kin, own: list(0), above: list(1) }
  words.set(lemma, word)
  return word
}

function meet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  for (const item of one) if (other.has(item)) return true
  return false
}
