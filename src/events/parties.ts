import { WORD_CLASSES } from '../languages/en/events/kinds.ts'
import { DEMONYM_ENDING } from '../languages/en/events/parties.ts'
import { EVENT_TABLE } from '../types/event.ts'
import { clauseAround } from './clause.ts'
import { findGovernors } from './governors.ts'
import type { Mentioned } from './mentions.ts'
import { phraseFrom, phraseUpTo, type Read } from './noun-phrases.ts'
import { subjectOf } from './subject.ts'
import { isPassive, type Trigger } from './triggers.ts'
import { isA, isVerb } from './words.ts'

/** Who acts and on whom, read from the trigger's own clause; a side that the clause does not tell is empty. */
export interface Parties {
  readonly actors: readonly Mentioned[]
  readonly recipients: readonly Mentioned[]
}

/** Reads the two sides of an event. No entity is on both. */
export function readParties(read: Read, trigger: Trigger): Parties {
  const { actors, recipients } = trigger.group ? verbParties(read, trigger) : nounParties(read, trigger)
  const acting = new Set(actors.map(({ entity }) => entity))
  return { actors: once(actors), recipients: once(recipients.filter(({ entity }) => !acting.has(entity))) }
}

function verbParties(read: Read, trigger: Trigger): Parties {
  const group = trigger.group!
  const objects = trigger.kind.to.includes('object')
  if (isPassive(read.words, group)) {
    const subject = group.passive ? subjectOf(read, group) : phraseUpTo(read, group.start - 1)
    const actors = afterPreposition(read, trigger, ['by'])
    const recipients =
      objects && trigger.object === null ? subject : afterPreposition(read, trigger, trigger.kind.to)
    return { actors, recipients: recipients.length > 0 || !objects ? recipients : subject }
  }
  const actors = subjectOf(read, group)
  const preposed = afterPreposition(read, trigger, trigger.kind.to)
  if (preposed.length > 0 && trigger.object !== null) return { actors, recipients: preposed }
  const direct = objects
    ? phraseFrom(read, trigger.end, EVENT_TABLE[trigger.kind.type].verbal ? 'any' : 'parties')
    : []
  return { actors, recipients: direct.length > 0 ? direct : preposed }
}

function nounParties(read: Read, trigger: Trigger): Parties {
  const recipients = afterPreposition(read, trigger, trigger.kind.to)
  const between = afterPreposition(read, trigger, ['between'])
  if (between.length > 1) {
    return trigger.kind.mutual
      ? { actors: between, recipients: [] }
      : { actors: between.slice(0, 1), recipients: between.slice(1) }
  }
  const by = afterPreposition(read, trigger, trigger.kind.from)
  if (by.length > 0) return { actors: by, recipients }
  const accused = accusedOf(read, trigger)
  if (accused.length > 0) return { actors: accused, recipients }
  const own = ownerOf(read, trigger)
  if (own) return { actors: [own], recipients }
  return { actors: lightSubject(read, trigger), recipients }
}

/** The accused: Northfold in "accused Northfold of an attack". */
function accusedOf(read: Read, trigger: Trigger): Mentioned[] {
  const governor = findGovernors(read.words, trigger.start, null)[0]
  if (!governor?.group || governor.link !== 'of' || governor.class !== 'claims') return []
  return phraseFrom(read, governor.group.end, 'none')
}

/**
 * The owner of a noun: "Russian attack", "Russia's attack", "its attack"; but not the town in "Bakhmut battle", nor the
 * seat in "Kremlin visit".
 */
function ownerOf(read: Read, trigger: Trigger): Mentioned | null {
  const { words, mentions } = read
  for (let i = trigger.start - 1; i >= 0 && i >= trigger.start - 5; i--) {
    const mention = mentions[i] ?? null
    const owns =
      mention !== null && (mention.form === 'pronoun' || /^['’]s?$/.test(words[i + 1]?.lower ?? ''))
    if (mention && (owns || !isWhere(mention, words[i]!.lower, trigger))) return mention
    if (mention) continue
    if (words[i]!.punctuation || isA(words[i], 'prepositions') || isA(words[i], 'determiners')) return null
    if (isVerb(words, i)) return null
  }
  return null
}

/** Whether a name directly before the noun gives its place and not its actor. */
function isWhere(mention: Mentioned, word: string, { kind }: Trigger): boolean {
  if (DEMONYM_ENDING.test(word)) return false
  return mention.type === 'place' || kind.type === 'CONSULT'
}

/** The subject of a verb that only carries the noun: "launched an attack", "are holding talks". */
function lightSubject(read: Read, trigger: Trigger): Mentioned[] {
  const { words } = read
  for (let i = trigger.start - 1; i >= 0 && i >= trigger.start - 7; i--) {
    if (words[i]!.punctuation) return []
    if (!isVerb(words, i)) continue
    if (!WORD_CLASSES.lightverb!.has(words[i]!.verb!)) return []
    const group = words[i]!.group!
    return isPassive(words, group) ? [] : subjectOf(read, group)
  }
  return []
}

/** The mentions of the first phrase after one of the prepositions, within the clause. */
function afterPreposition(read: Read, trigger: Trigger, prepositions: readonly string[]): Mentioned[] {
  const { words } = read
  const [, end] = clauseAround(words, trigger.start)
  for (let i = trigger.end; i < Math.min(end, trigger.end + 20); i++) {
    const word = words[i]!
    if (i > trigger.end + 1 && isVerb(words, i) && !isA(word, 'be') && word.pos !== 'VBN') return []
    if (word.lower !== 'object' && prepositions.includes(word.lower)) {
      const found = phraseFrom(read, i + 1, 'parties')
      if (found.length > 0) return found
    }
  }
  return []
}

/** Each entity once. */
export function once(mentions: readonly Mentioned[]): Mentioned[] {
  const seen = new Set<string>()
  return mentions.filter(({ entity }) => !seen.has(entity) && seen.add(entity))
}
