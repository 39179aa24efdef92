import type { newsEvent, telling, term } from '../schemas/event.ts'
import type { Of } from '../schemas/parts.ts'

/** Groups of event types that belong to one field of news. */
export const EVENT_GROUPS = [
  'cooperation',
  'conflict',
  'demands',
  'harm',
  'justice',
  'politics',
  'economy',
  'society',
] as const

/** A group of event types. */
export type EventGroup = (typeof EVENT_GROUPS)[number]

/** One event type, with everything that the program knows about it. */
export interface EventTypeRow {
  /** In plain words, as lists show it. */
  readonly label: string
  readonly group: EventGroup
  /** Whether PLOVER has the type (and CAMEO, for SPEECH). The others are general types, for news of every other kind. */
  readonly plover: boolean
}

/**
 * Every event type. First PLOVER's (Open Event Data Alliance), from cooperation to conflict, and SPEECH for CAMEO's
 * public statements, which PLOVER dropped; then the general types, after ACE 2005, Rich ERE and IPTC Media Topics
 * (`data/languages/en/events/SOURCE.md` names the origin of each). A new type is a row here, a file of its words in
 * `data/languages/en/events/kinds`, and the line of that file in `src/languages/en/events/kind-files.ts`.
 */
export const EVENT_TABLE = {
  AGREE: plover('agree', 'cooperation'),
  CONSULT: plover('consult', 'cooperation'),
  SUPPORT: plover('support', 'cooperation'),
  CONCEDE: plover('concede', 'cooperation'),
  COOPERATE: plover('cooperate', 'cooperation'),
  AID: plover('aid', 'cooperation'),
  RETREAT: plover('retreat', 'cooperation'),
  REQUEST: plover('request', 'demands'),
  ACCUSE: plover('accuse', 'demands'),
  REJECT: plover('reject', 'demands'),
  THREATEN: plover('threaten', 'demands'),
  PROTEST: plover('protest', 'conflict'),
  SANCTION: plover('sanction', 'conflict'),
  MOBILIZE: plover('mobilize', 'conflict'),
  COERCE: plover('coerce', 'conflict'),
  ASSAULT: plover('assault', 'conflict'),
  SPEECH: plover('speech', 'demands'),
  DISASTER: general('disaster', 'harm'),
  ACCIDENT: general('accident', 'harm'),
  DEATH: general('death', 'harm'),
  INJURY: general('injury', 'harm'),
  CRIME: general('crime', 'justice'),
  INVESTIGATE: general('investigation', 'justice'),
  ARREST: general('arrest', 'justice'),
  CHARGE: general('charge or lawsuit', 'justice'),
  TRIAL: general('trial', 'justice'),
  VERDICT: general('verdict', 'justice'),
  LEGISLATE: general('law-making', 'politics'),
  ELECTION: general('election', 'politics'),
  OFFICE: general('post or job', 'politics'),
  MOVE: general('journey', 'society'),
  BUSINESS: general('business', 'economy'),
  MARKET: general('market', 'economy'),
  RELEASE: general('release', 'society'),
  AWARD: general('award', 'society'),
  COMPETE: general('contest', 'society'),
  LIFE: general('birth, wedding, graduation', 'society'),
  BUILD: general('building', 'economy'),
  DESTROY: general('destruction', 'harm'),
  DISCOVER: general('discovery', 'society'),
  RESCUE: general('rescue', 'harm'),
  TREAT: general('treatment', 'society'),
  CANCEL: general('cancellation', 'society'),
  OTHER: general('other event', 'society'),
} as const satisfies Readonly<Record<string, EventTypeRow>>

/** The type of an event: PLOVER's, SPEECH, or a general one. */
export type EventType = keyof typeof EVENT_TABLE

/** A type of PLOVER, or SPEECH. */
export type PloverType = {
  [Type in EventType]: (typeof EVENT_TABLE)[Type]['plover'] extends true ? Type : never
}[EventType]

/** Every event type, in the order of the table. */
export const EVENT_TYPES = Object.keys(EVENT_TABLE) as readonly EventType[]

function plover<const Group extends EventGroup>(label: string, group: Group) {
  return { label, group, plover: true } as const
}

function general<const Group extends EventGroup>(label: string, group: Group) {
  return { label, group, plover: false } as const
}

/**
 * An event type in plain words; a type that this version does not know in lower case.
 *
 * @example
 * ```ts
 * eventLabel('OFFICE') // 'post or job'
 * ```
 */
export function eventLabel(type: string): string {
  return Object.hasOwn(EVENT_TABLE, type) ? EVENT_TABLE[type as EventType].label : type.toLowerCase()
}

/** Every status of an event. */
export const EVENT_STATUSES = [
  'happened',
  'ongoing',
  'planned',
  'expected',
  'conditional',
  'did-not-happen',
  'disputed',
  'unknown',
] as const

/**
 * Whether an event happened, according to its own sentence: `conditional` if it depends on something else, `disputed`
 * if one holder asserts and another denies the act itself, `unknown` if it is left open.
 */
export type EventStatus = (typeof EVENT_STATUSES)[number]

/** The ways in which a statement tells an event. */
export const TELLINGS = ['asserts', 'denies', 'mentions'] as const

/** How a statement tells an event. */
export type Telling = Of<typeof telling>

/** Every kind of term. */
export const TERM_KINDS = ['duration', 'clause'] as const

/** A term of an agreement: its duration, or what it involves. */
export type Term = Of<typeof term>

/** An event that happened, happens or may happen according to a statement. */
export type NewsEvent = Of<typeof newsEvent>
