import { firstEndingAfter } from '../base/spans.ts'
import { KNOWN, ROLE_NOUNS, typeOfHead } from '../languages/en/entities/lexicon.ts'
import { LEADING_ARTICLE, NAME_TAIL } from '../languages/en/entities/names.ts'
import { isOneName, isShortFor } from '../languages/en/organization-names.ts'
import type { EntityType } from '../types/entity.ts'
import type { NameType, TaggedName } from '../types/tags.ts'
import type { Token } from '../types/token.ts'
import { addName, addRole, type Draft } from './draft.ts'
import { addDraft, addMention, latest, type Reading } from './reading.ts'

const TYPES: Record<NameType, EntityType> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  group: 'group',
  media: 'media',
  weapon: 'weapon',
  work: 'work',
  event: 'other',
  other: 'other',
}

/**
 * Reads a name of anything but a person or a country, and adds it as a mention of the entity of that name. `words` are
 * the words of the name.
 */
export function readOther(reading: Reading, { start, end, type: tagged }: TaggedName, words: string): void {
  const plain = words.replace(LEADING_ARTICLE, '')
  const known = KNOWN.get(plain)
  let type = known?.type ?? TYPES[tagged]
  if (type === 'organization') type = typeOfHead(headWord(plain))
  const before = explainedBy(reading, start, plain)
  if (before) reading.byName.set(`${type} ${plain}`, before)
  const { draft, rule } = before
    ? { draft: before, rule: 'acronym' }
    : organizationCalled(reading, type, plain, known?.name ?? null)
  addName(draft, plain)
  if (plain.includes(' ')) reading.byPlainName.set(plain.toLowerCase(), draft)
  const from = firstEndingAfter(reading.tokens, start)
  const body = isBodyBefore(reading.tokens, from) ? reading.tokens[from - 1]! : null
  if (body) addRole(draft, body.text, [body.start, body.end], 'stated')
  addMention(reading, draft, {
    start: body?.start ?? start,
    end,
    name: [start, end],
    form: 'name',
    sense: 'literal',
    basis: rule === 'name' ? 'stated' : 'resolved',
    rule,
  })
}

/** The entity whose short form stands in brackets directly behind its name: "the Varna Ferry Group (VAFEG)". */
function explainedBy({ text, placed }: Reading, start: number, short: string): Draft | null {
  if (text.slice(start - 2, start) !== ' (') return null
  const long = placed.find(
    ({ mention, draft }) => mention.end === start - 2 && mention.name && draft.type !== 'person',
  )
  return long && isShortFor(short, text.slice(...long.mention.name!)) ? long.draft : null
}

/** Whether a word for an organisation is directly before the name: "the farmers' association Zlatno Polje". */
export function isBodyBefore(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]
  if (!before || before.sentence !== tokens[from]!.sentence || !/^\p{Ll}/u.test(before.text)) return false
  const type = ROLE_NOUNS.get(before.text)?.type
  return type === 'organization' || type === 'media'
}

/** The word that tells the kind of an organisation: the last one, or the one before "of". */
function headWord(name: string): string {
  return (name.split(NAME_TAIL)[0] ?? name).split(' ').at(-1) ?? name
}

function organizationCalled(
  reading: Reading,
  type: EntityType,
  name: string,
  listed: string | null,
): { draft: Draft; rule: string } {
  const key = `${type} ${name}`
  const known = reading.byName.get(key)
  if (known) return { draft: known, rule: 'name' }
  for (const draft of latest(reading)) {
    if (draft.type === 'person' || (draft.type === 'place') !== (type === 'place')) continue
    for (const other of draft.names.keys()) {
      const rule = isOneName(name, other) ?? (listed && KNOWN.get(other)?.name === listed ? 'alias' : null)
      if (!rule) continue
      reading.byName.set(key, draft)
      return { draft, rule }
    }
  }
  const draft = addDraft(reading, type)
  reading.byName.set(key, draft)
  return { draft, rule: 'name' }
}
