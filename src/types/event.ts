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

/** What rules ask of an event type. */
export interface EventTraits {
  /**
   * The position of the one that the act is done to, beside the object: the subject of a verb without an object and the
   * owner of a noun ("five died", "his death"), only the owner ("his arrest"), or only behind "of" ("the appointment of").
   */
  readonly undergoer?: 'subject' | 'owner' | 'of'
  /** Whether it is an act of words, addressed to the one whose proposal, decision or deed it is about. */
  readonly verbal?: true
  /** Whether it is political between states and everyday otherwise: to praise, to meet, to agree, to refuse. */
  readonly everyday?: true
  /** Whether the type is left open where neither side is known and nothing else shows it: words of force and law. */
  readonly needsParty?: true
  /** Whether the weapons in its clause are its instruments. */
  readonly armed?: true
  /** Whether a place behind "to" is where it goes. */
  readonly travels?: true
}

/** One event type, with everything that the program knows about it. */
export interface EventTypeRow extends EventTraits {
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
  AGREE: plover('agree', 'cooperation', { verbal: true, everyday: true }),
  CONSULT: plover('consult', 'cooperation', { everyday: true, travels: true }),
  SUPPORT: plover('support', 'cooperation', { verbal: true, everyday: true }),
  CONCEDE: plover('concede', 'cooperation', { everyday: true, armed: true }),
  COOPERATE: plover('cooperate', 'cooperation', { everyday: true, armed: true }),
  AID: plover('aid', 'cooperation', { everyday: true, armed: true, travels: true }),
  RETREAT: plover('retreat', 'cooperation', { needsParty: true, travels: true }),
  REQUEST: plover('request', 'demands', { verbal: true }),
  ACCUSE: plover('accuse', 'demands', { verbal: true, needsParty: true }),
  REJECT: plover('reject', 'demands', { verbal: true, everyday: true }),
  THREATEN: plover('threaten', 'demands', { verbal: true, needsParty: true, armed: true }),
  PROTEST: plover('protest', 'conflict'),
  SANCTION: plover('sanction', 'conflict', { undergoer: 'of', needsParty: true, armed: true }),
  MOBILIZE: plover('mobilize', 'conflict', { needsParty: true, armed: true, travels: true }),
  COERCE: plover('coerce', 'conflict', { undergoer: 'of', needsParty: true }),
  ASSAULT: plover('assault', 'conflict', { undergoer: 'of', needsParty: true, armed: true }),
  SPEECH: plover('speech', 'demands', { verbal: true }),
  DISASTER: general('disaster', 'harm'),
  ACCIDENT: general('accident', 'harm'),
  DEATH: general('death', 'harm', { undergoer: 'subject' }),
  INJURY: general('injury', 'harm', { undergoer: 'subject', needsParty: true }),
  CRIME: general('crime', 'justice'),
  INVESTIGATE: general('investigation', 'justice', { undergoer: 'of' }),
  ARREST: general('arrest', 'justice', { undergoer: 'owner', needsParty: true }),
  CHARGE: general('charge or lawsuit', 'justice', { undergoer: 'owner', needsParty: true }),
  TRIAL: general('trial', 'justice', { undergoer: 'owner' }),
  VERDICT: general('verdict', 'justice', { undergoer: 'owner', needsParty: true }),
  LEGISLATE: general('law-making', 'politics', { undergoer: 'of' }),
  ELECTION: general('election', 'politics', { needsParty: true }),
  OFFICE: general('post or job', 'politics', { undergoer: 'of' }),
  MOVE: general('journey', 'society', { travels: true }),
  BUSINESS: general('business', 'economy', { undergoer: 'of' }),
  MARKET: general('market', 'economy'),
  RELEASE: general('release', 'society', { undergoer: 'of' }),
  AWARD: general('award', 'society', { undergoer: 'of' }),
  COMPETE: general('contest', 'society'),
  LIFE: general('birth, wedding, graduation', 'society'),
  BUILD: general('building', 'economy', { undergoer: 'of' }),
  DESTROY: general('destruction', 'harm', { undergoer: 'of' }),
  DISCOVER: general('discovery', 'society', { undergoer: 'of' }),
  RESCUE: general('rescue', 'harm', { undergoer: 'owner' }),
  TREAT: general('treatment', 'society', { undergoer: 'owner' }),
  CANCEL: general('cancellation', 'society', { undergoer: 'of' }),
  OTHER: general('other event', 'society', { travels: true }),
} as const satisfies Readonly<Record<string, EventTypeRow>>

/** The type of an event: PLOVER's, SPEECH, or a general one. */
export type EventType = keyof typeof EVENT_TABLE

/** A type of PLOVER, or SPEECH. */
export type PloverType = {
  [Type in EventType]: (typeof EVENT_TABLE)[Type]['plover'] extends true ? Type : never
}[EventType]

/** Every event type, in the order of the table. */
export const EVENT_TYPES = Object.keys(EVENT_TABLE) as readonly EventType[]

function plover<const Group extends EventGroup>(label: string, group: Group, traits: EventTraits = {}) {
  return { ...traits, label, group, plover: true } as const
}

function general<const Group extends EventGroup>(label: string, group: Group, traits: EventTraits = {}) {
  return { ...traits, label, group, plover: false } as const
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
