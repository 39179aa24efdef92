import type { ThreadStatus } from '../types/across.ts'
import type { EventType } from '../types/event.ts'
import type { Question } from './question.ts'

/** The texts by which statements are found. */
export type TextField = 'content' | 'about' | 'holder' | 'place' | 'title'

/** Every text, in the order in which stores keep them. */
export const TEXT_FIELDS = ['content', 'about', 'holder', 'place', 'title'] as const satisfies TextField[]

/** How much a word counts in each text: the words themselves count most, the title least. */
export const WEIGHTS: Readonly<Record<TextField, number>> = {
  ...{ content: 4, about: 2, holder: 3, place: 2, title: 1 },
}

/** Words that must stand in some texts of a statement. */
export interface TextTerm {
  readonly fields: readonly TextField[]
  /** One of these must be met: a list of phrases, each of which must stand in one of the texts. */
  readonly any: readonly (readonly string[])[]
}

/**
 * What a question asks of a statement: every condition must be met. Each store turns conditions into its own language;
 * what they mean is told here, once.
 */
export type Condition =
  /** Its texts contain every term; matches are ranked by how well they do. */
  | { readonly is: 'text'; readonly terms: readonly TextTerm[] }
  /** One of these identities holds it, or its texts contain the term. */
  | { readonly is: 'held'; readonly by: readonly string[]; readonly or: TextTerm | null }
  | { readonly is: 'among'; readonly field: 'stance' | 'mode'; readonly values: readonly string[] }
  /** The name of its publisher holds every word of one of these names. */
  | { readonly is: 'published'; readonly like: readonly string[] }
  /** It is in a thread of one of these statuses. */
  | { readonly is: 'in-thread'; readonly statuses: readonly ThreadStatus[] }
  /** It tells of an event of one of these types. */
  | { readonly is: 'tells'; readonly types: readonly EventType[] }
  /** Its last day is this day or later; its first day is this day or earlier. Its day is when it was said or, if that is unknown, when it was published. */
  | { readonly is: 'since' | 'until'; readonly day: string }

/** What a store knows of the names in a question. */
export interface Names {
  /** Whether this is the id of an identity. */
  isIdentity(value: string): boolean
  /** Other names of those who bear a name. */
  othersOf(name: string): readonly string[]
}

/** The conditions of a question; none for an empty one. */
export function conditionsOf(question: Question, names: Names): readonly Condition[] {
  const { stance, mode, publisher, status, event, since, until } = question
  // An id means one identity and no other of the same name; with names beside ids, any of them may match.
  const by = question.who.filter((value) => names.isIdentity(value))
  const who = question.who.filter((value) => !by.includes(value))
  const holder = who.length === 0 ? null : holderTerm(who, names)
  const terms = [
    ...question.words.map((word): TextTerm => ({ fields: TEXT_FIELDS, any: [[word]] })),
    ...(holder && by.length === 0 ? [holder] : []),
    ...termOf(['content', 'about', 'title'], question.about, (value) => [value]),
    ...termOf(['place'], question.place, wordsOf),
  ]
  const some = <T>(values: readonly T[], condition: Condition): readonly Condition[] =>
    values.length === 0 ? [] : [condition]
  return [
    ...some(terms, { is: 'text', terms }),
    ...some(by, { is: 'held', by, or: holder }),
    ...some(stance, { is: 'among', field: 'stance', values: stance }),
    ...some(mode, { is: 'among', field: 'mode', values: mode }),
    ...some(publisher, { is: 'published', like: publisher }),
    ...some(status, { is: 'in-thread', statuses: status }),
    ...some(event, { is: 'tells', types: event }),
    ...(since === null ? [] : [{ is: 'since', day: since } as const]),
    ...(until === null ? [] : [{ is: 'until', day: until } as const]),
  ]
}

/** What a list of groups asks: of the groups themselves, and of a statement of theirs. */
export interface GroupQuestion {
  /** For each list, the thread's status must be one of it. */
  readonly statuses: readonly (readonly ThreadStatus[])[]
  /** The type of one of the event's mentions must be one of these; empty for all. */
  readonly types: readonly EventType[]
  /** What a statement of the group must meet; an empty question where none has to. */
  readonly statement: Question
}

/**
 * A question about groups. In a list of threads `status` asks for the thread's own status, in a list of events `event`
 * for the event's own type: no statement has to meet it.
 */
export function groupQuestion(
  layer: 'happening' | 'event' | 'thread',
  question: Question,
  status: readonly ThreadStatus[] = [],
): GroupQuestion {
  if (layer === 'event') return { statuses: [], types: question.event, statement: { ...question, event: [] } }
  if (layer === 'happening') return { statuses: [], types: [], statement: question }
  const statuses = [question.status, status].filter((values) => values.length > 0)
  return { statuses, types: [], statement: { ...question, status: [] } }
}

/** Each word of a name alone: "Jan Novak" is also "Jan P. Novak" and "Novak, Jan". */
function holderTerm(who: readonly string[], names: Names): TextTerm {
  const all = who.flatMap((name) => [name, ...names.othersOf(name)])
  return { fields: ['holder'], any: all.map(wordsOf) }
}

function termOf(
  fields: readonly TextField[],
  values: readonly string[],
  phrasesOf: (value: string) => readonly string[],
): TextTerm[] {
  return values.length === 0 ? [] : [{ fields, any: values.map(phrasesOf) }]
}

function wordsOf(value: string): readonly string[] {
  return value.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [value]
}
