import { mayBeOnePerson, nameWords } from '../base/person-names.ts'
import type { HolderHead, RecordStore } from '../record.ts'
import type { likelyPairs } from '../schemas/answers-review.ts'
import type { Of } from '../schemas/parts.ts'

export type LikelyPairsAnswer = Of<typeof likelyPairs>
type Pair = LikelyPairsAnswer['items'][number]

const PAGE = 500
/** Most names that share a word, for them to be compared: more of them say nothing about each other. */
const MOST_ALIKE = 60

/** Identities that may be one and about which nobody has decided, those with most statements first. */
export async function likelyPairsIn(store: RecordStore, limit: number): Promise<LikelyPairsAnswer> {
  const holders = await everyHolder(store)
  const decided = await keptApart(store)
  const pairs = candidates(holders).filter(
    ({ one, other }) => !decided.has(keyOf(one.id, other.id)) && one.id !== other.id,
  )
  pairs.sort((a, b) => weight(b) - weight(a))
  return { items: pairs.slice(0, limit), total: pairs.length }
}

async function everyHolder(store: RecordStore): Promise<HolderHead[]> {
  const all: HolderHead[] = []
  let after: string | null = null
  do {
    const { items, next } = await store.holders({ limit: PAGE, after })
    // Only identities can be joined; a name without one has itself for an id.
    all.push(...items.filter(({ id, name }) => id !== name))
    after = next
  } while (after !== null)
  return all
}

/** Two that somebody has taken apart. */
async function keptApart(store: RecordStore): Promise<ReadonlySet<string>> {
  const apart = new Set<string>()
  let after: string | null = null
  do {
    const { items, next } = await store.corrections({ state: 'in-force', limit: PAGE, after })
    for (const { change } of items) {
      if (change.do !== 'split' || change.layer !== 'identity') continue
      const [one, other] = await Promise.all([identityOf(store, change.one), identityOf(store, change.other)])
      if (one && other) apart.add(keyOf(one, other))
    }
    after = next
  } while (after !== null)
  return apart
}

async function identityOf(
  store: RecordStore,
  { article, id }: { readonly article: string; readonly id: string },
): Promise<string | null> {
  const known = await store.identitiesIn(article)
  return known.find(({ entity }) => entity === id)?.id ?? null
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`
}

function weight({ one, other }: Pair): number {
  return Math.min(one.statements, other.statements) * 1_000 + other.statements
}

/** Compares only names that share a word, a beginning of one, or initials. */
function candidates(holders: readonly HolderHead[]): Pair[] {
  const alike = new Map<string, HolderHead[]>()
  for (const holder of holders)
    for (const key of keysOf(holder)) alike.set(key, [...(alike.get(key) ?? []), holder])
  const found = new Map<string, Pair>()
  for (const group of alike.values()) {
    if (group.length > MOST_ALIKE) continue
    for (const [index, a] of group.entries())
      for (const b of group.slice(index + 1)) {
        const why = likeness(a, b)
        if (why === null) continue
        const [one, other] = a.statements < b.statements ? [a, b] : [b, a]
        found.set(keyOf(a.id, b.id), { one, other, why })
      }
  }
  return [...found.values()]
}

function keysOf({ name, type }: HolderHead): string[] {
  const words = nameWords(name)
  const last = words.at(-1) ?? ''
  const initials = words.map((word) => word[0]).join('')
  return [
    `${type} ${last}`,
    `${type} ${words[0]?.slice(0, 3)} ${last.slice(0, 3)}`,
    ...(type === 'person' || words.length < 3 ? [] : [`letters ${initials}`]),
    ...(words.length === 1 && /^[A-Z]{3,}$/.test(name) ? [`letters ${last}`] : []),
  ]
}

/** Why two may be one; `null` where nothing says so. */
function likeness(a: HolderHead, b: HolderHead): Pair['why'] | null {
  const [one, two] = [nameWords(a.name), nameWords(b.name)]
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  if (short.length === 1 && long.length > 2 && long.map((word) => word[0]).join('') === short[0])
    return a.type === 'person' ? null : 'letters'
  // A surname alone may be anybody's.
  if (a.type !== b.type || short.length < 2) return null
  if (a.type === 'person') {
    const same = mayBeOnePerson(a.name, b.name)
    if (same !== null) return same === 'variant' ? 'variant' : 'part'
  } else if (long.slice(-short.length).join(' ') === short.join(' ')) return 'part'
  if (short.length !== long.length) return null
  const other = short.flatMap((word, index) => (word === long[index] ? [] : [[word, long[index]!] as const]))
  return other.length === 1 && isOneLetterOff(...other[0]!) ? 'spelling' : null
}

/** Whether one letter of a word was changed, left away or added. */
function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 5 || long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.length === long.length
    ? short.slice(at + 1) === long.slice(at + 1)
    : short.slice(at) === long.slice(at + 1)
}
