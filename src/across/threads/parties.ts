import { nameWords, romanised } from '../../base/person-names.ts'
import { AGAINST, LEADING_ARTICLE, NAMED } from '../../languages/en/threads/claims.ts'
import { type Entity, type EntityType, SPEAKING } from '../../types/entity.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Span } from '../../types/span.ts'
import type { Party } from './digest.ts'
import { type Mentioned, mentionsIn, within } from './names-in.ts'

const BODIES: ReadonlySet<EntityType> = new Set(['organization', 'government', 'armed-force', 'bloc'])

/**
 * The parties of an article, and the party of each entity id. A country and its government are one party; the one that
 * can speak represents both.
 */
export function partiesOf(line: RecordLine): {
  readonly parties: readonly Party[]
  readonly index: ReadonlyMap<string, number>
} {
  const parties: Party[] = []
  const index = new Map<string, number>()
  const countries = new Map<string, number>()
  for (const party of everyParty(line)) {
    const country = party.keys.find((key) => key.startsWith('c:'))
    const known = country === undefined ? undefined : countries.get(country)
    if (known === undefined) {
      index.set(party.entity, parties.length)
      if (country !== undefined) countries.set(country, parties.length)
      parties.push(party)
      continue
    }
    index.set(party.entity, known)
    if (party.speaks && !parties[known]!.speaks) parties[known] = party
  }
  return { parties, index }
}

function everyParty(line: RecordLine): Party[] {
  const keys = line.entities.map(keysOf)
  const places = new Map(line.entities.map(({ id }, at) => [id, at]))
  const names = mentionsIn(line, places).filter(
    ({ form, party }) => form === 'name' && keys[party]!.length > 0,
  )
  return line.entities.map((entity, at) => {
    const { own, of } = belongings(line, entity, at, keys, names)
    const first = entity.type === 'person' ? firstName(entity.name) : undefined
    const all = [...new Set([...keys[at]!, ...own])]
    return {
      entity: entity.id,
      name: entity.name,
      keys: all,
      ...(first ? { first } : {}),
      ...(of.length > 0 ? { of } : {}),
      speaks: SPEAKING.has(entity.type),
      ...(BODIES.has(entity.type) ? { body: true as const } : {}),
    }
  })
}

/** A country and its government share a key: a claim about one is about the other. */
function keysOf({ name, type, aliases, links }: Entity): string[] {
  if (links.iso3166) return [`c:${links.iso3166}`]
  if (!NAMED.test(name)) return []
  if (type === 'person') {
    const last = nameWords(name).at(-1)
    return last ? [`p:${romanised(last)}`] : []
  }
  const forms = [name, ...aliases].filter((form) => NAMED.test(form)).map(plain)
  return [...new Set(forms.filter(Boolean))].map((form) => `n:${form}`)
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(LEADING_ARTICLE, '')
    .replace(/['’]s$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

function firstName(name: string): string | undefined {
  const words = nameWords(name)
  return words.length > 1 && NAMED.test(name) ? romanised(words[0]!) : undefined
}

/**
 * Other parties in the words that name an entity: Britain in "Britain's ministry of defense", Marsh in "the spokesman
 * for Marsh". `own` where a mention is only that name.
 */
function belongings(
  line: RecordLine,
  entity: Entity,
  at: number,
  keys: readonly (readonly string[])[],
  names: readonly Mentioned[],
): { own: string[]; of: string[] } {
  const own = new Set<string>()
  const of = new Set<string>()
  const spans: Span[] = [
    ...entity.mentions.filter(({ form }) => form !== 'pronoun').map(({ start, end }): Span => [start, end]),
    ...entity.roles.map(({ start, end }): Span => [start, end]),
  ]
  for (const span of spans) {
    if (AGAINST.test(line.text.slice(...span))) continue
    for (const { party, start, end } of within(names, span)) {
      if (party === at) continue
      const whole = entity.type !== 'person' && span[1] - span[0] - (end - start) <= 2
      const target = whole ? own : of
      for (const key of keys[party]!) target.add(key)
    }
  }
  for (const key of keys[at]!) of.delete(key)
  return { own: [...own], of: [...of].sort() }
}

/** Whether two parties of different articles can be one. */
export function isOneParty(a: Party, b: Party): boolean {
  if (a.first && b.first && a.first !== b.first && !isInitial(a.first, b.first)) return false
  return a.keys.some((key) => b.keys.includes(key))
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0]
}

/** Whether `a` is `b`, or represents it, as its minister or spokeswoman. */
export function speaksFor(a: Party, b: Party): boolean {
  return isOneParty(a, b) || (a.of ?? []).some((key) => b.keys.includes(key))
}
