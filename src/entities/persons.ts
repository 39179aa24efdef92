import { mayBeOnePerson, nameWords } from '../base/person-names.ts'
import { firstEndingAfter } from '../base/spans.ts'
import { FIRST_NAME_GENDER } from '../languages/en/entities/lexicon.ts'
import type { Span } from '../types/span.ts'
import type { TaggedName } from '../types/tags.ts'
import { addName, addRole, type Draft } from './draft.ts'
import { addDraft, addMention, latest, type Reading } from './reading.ts'
import { appositionAfter, genderOfTitles, officeIn, roleBefore } from './roles.ts'

/**
 * Reads a person's name with its titles, and the office after it, as mentions of one person. `from` and `to` are the
 * tokens of the name.
 */
export function readPerson(reading: Reading, { start, end }: TaggedName, from: number, to: number): void {
  const { text, tokens } = reading
  const words = text.slice(start, end)
  const { from: titleFrom } = roleBefore(reading, from)
  const gender = genderOfTitles(tokens, titleFrom, from) ?? genderOfName(words)
  const { draft, rule } = personCalled(reading, words, gender, tokens[from]!.sentence)
  addName(draft, words)
  draft.gender ??= gender
  const whole: Span = [tokens[titleFrom]!.start, end]
  const office = titleFrom < from ? officeIn(tokens, titleFrom, from) : null
  if (office) addRole(draft, text.slice(...office), office, 'stated')
  addMention(reading, draft, {
    start: whole[0],
    end,
    name: [start, end],
    head: [tokens[to - 1]!.start, end],
    form: 'name',
    sense: 'literal',
    basis: rule === 'name' ? 'stated' : 'resolved',
    rule,
  })
  const apposition = appositionAfter(reading, to)
  if (!apposition) return
  addRole(draft, text.slice(...apposition.span), apposition.span, 'stated')
  draft.gender ??= genderOfTitles(tokens, to, firstEndingAfter(tokens, apposition.span[1]))
  addMention(reading, draft, {
    start: apposition.span[0],
    end: apposition.span[1],
    head: apposition.head,
    form: 'nominal',
    sense: 'literal',
    basis: 'stated',
    rule: 'apposition',
  })
}

function genderOfName(name: string) {
  const first = name.split(' ')
  return first.length > 1 ? (FIRST_NAME_GENDER.get(first[0]!) ?? null) : null
}

/**
 * Whether the person is another than the one of this name, by the full names: "Anna Marsh" is not the "Marsh" who is
 * John Marsh. A longer name that only begins with the short one ("Marsh Harbour" beside "Marsh") excludes nobody.
 */
function isSomebodyElse(name: string, { names }: Draft): boolean {
  if (nameWords(name).length < 2) return false
  const all = [...names.keys()].map(nameWords)
  const short = new Set(all.filter((words) => words.length === 1).map(([word]) => word))
  const full = [...names.keys()].filter((other) => {
    const words = nameWords(other)
    return words.length > 1 && (short.has(words.at(-1)) || !short.has(words[0]))
  })
  return full.length > 0 && !full.some((other) => mayBeOnePerson(name, other))
}

/** The people of the article who bear a surname, by their full names; none if the name is no surname alone. */
function bearersOf(reading: Reading, name: string, gender: Draft['gender']): Draft[] {
  const [surname, ...more] = nameWords(name)
  if (surname === undefined || more.length > 0) return []
  return latest(reading).filter(
    (draft) =>
      draft.type === 'person' &&
      !(gender && draft.gender && gender !== draft.gender) &&
      [...draft.names.keys()].some((other) => {
        const words = nameWords(other)
        return words.length > 1 && words.at(-1) === surname
      }),
  )
}

/** How many sentences a bearer of a surname stays in mind beside another. */
const NEAR = 4

function isNear({ mentions }: Draft, sentence: number): boolean {
  return sentence - Math.max(...mentions.map((mention) => mention.sentence)) <= NEAR
}

/** Whether the text has called the person by one word before, as it goes on to do when another of the name comes. */
function isCalledBySurname({ names }: Draft): boolean {
  return [...names.keys()].some((name) => nameWords(name).length === 1)
}

/** The entity of a surname that several bear: whom it means stays open, and is none of them. */
function unsettled(reading: Reading, name: string): Draft {
  const known = latest(reading).find(
    ({ type, names }) => type === 'person' && names.size === 1 && names.has(name),
  )
  return known ?? addDraft(reading, 'person')
}

/** The person of this name: by the full name, the surname or another spelling; a new one if none fits. */
function personCalled(
  reading: Reading,
  name: string,
  gender: Draft['gender'],
  sentence: number,
): { draft: Draft; rule: string } {
  const key = `person ${gender ?? ''} ${name}`
  const known = reading.byName.get(key)
  if (known && name.includes(' ')) return { draft: known, rule: 'name' }
  const bearers = bearersOf(reading, name, gender).filter((draft) => isNear(draft, sentence))
  if (bearers.length > 1) {
    const [called, other] = bearers.filter(isCalledBySurname)
    return called && !other
      ? { draft: called, rule: 'surname' }
      : { draft: unsettled(reading, name), rule: 'shared-surname' }
  }
  let best: { draft: Draft; rule: string; weight: number } | null = null
  for (const draft of latest(reading)) {
    if (draft.type !== 'person') continue
    if (gender && draft.gender && gender !== draft.gender) continue
    if (isSomebodyElse(name, draft)) continue
    for (const other of draft.names.keys()) {
      const match = mayBeOnePerson(name, other)
      if (!match) continue
      const weight =
        (match === 'same' ? 2e9 : match === 'part' ? 1e9 : 0) +
        (nameWords(name).at(-1) === nameWords(other).at(-1) ? 4e9 : 0) +
        draft.mentions.length * 1e6 -
        draft.mentions[0]!.start
      if (!best || weight > best.weight) {
        best = { draft, rule: match === 'same' ? 'name' : match === 'part' ? 'surname' : 'spelling', weight }
      }
    }
  }
  const { draft, rule } = best ?? { draft: addDraft(reading, 'person'), rule: 'name' }
  reading.byName.set(key, draft)
  return { draft, rule }
}
