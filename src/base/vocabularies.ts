import type { ThreadStatus } from '../types/across.ts'
import type { EntityType, Mention } from '../types/entity.ts'
import type { EventStatus, EventType } from '../types/event.ts'
import type { Place } from '../types/place.ts'
import type { Certainty, HolderKind, Mode, Stance, Statement } from '../types/statement.ts'

/** Every word of a closed list, so that the compiler tells when one is missing. */
function all<Word extends string>(words: Readonly<Record<Word, true>>): readonly Word[] {
  return Object.keys(words) as Word[]
}

/** Every stance. */
export const STANCES = all<Stance>({
  asserts: true,
  reports: true,
  announces: true,
  denies: true,
  accuses: true,
  'declines-to-confirm': true,
  acknowledges: true,
  praises: true,
  characterises: true,
  estimates: true,
  assesses: true,
  predicts: true,
  expects: true,
  believes: true,
  perceives: true,
  urges: true,
  plans: true,
  silent: true,
  threatens: true,
  warns: true,
  apologises: true,
  retracts: true,
  confirms: true,
  'claims-responsibility': true,
  'declines-to-comment': true,
  'did-not-respond': true,
})

/** Every mode. */
export const MODES = all<Mode>({
  direct: true,
  indirect: true,
  mixed: true,
  fragment: true,
  'anonymous-passive': true,
  hearsay: true,
  imputed: true,
  perception: true,
  silence: true,
  narrator: true,
  caption: true,
  headline: true,
})

/** Surest first. */
export const CERTAINTIES = all<Certainty>({ certain: true, probable: true, possible: true, unknown: true })

/** Of statements and of events. */
export const POLARITIES = all<Statement['polarity']>({ positive: true, negative: true })

/** Kinds of holders that nobody's name stands for. */
export const UNNAMED = all<Exclude<HolderKind, 'named'>>({
  role: true,
  collective: true,
  anonymous: true,
  media: true,
  article: true,
})

/** Every type of entity. */
export const ENTITY_TYPES = all<EntityType>({
  person: true,
  organization: true,
  government: true,
  'armed-force': true,
  bloc: true,
  place: true,
  group: true,
  media: true,
  weapon: true,
  work: true,
  other: true,
})

/** Of mentions and of places. */
export const SENSES = all<Mention['sense']>({ literal: true, metonym: true, modifier: true })

/** Of places, finest first. */
export const PRECISIONS = all<Place['precision']>({
  address: true,
  town: true,
  vicinity: true,
  area: true,
  region: true,
  country: true,
  continent: true,
  unknown: true,
})

/** In PLOVER's order, from cooperation to conflict; public speech last. */
export const EVENT_TYPES = all<EventType>({
  AGREE: true,
  CONSULT: true,
  SUPPORT: true,
  CONCEDE: true,
  COOPERATE: true,
  AID: true,
  RETREAT: true,
  REQUEST: true,
  ACCUSE: true,
  REJECT: true,
  THREATEN: true,
  PROTEST: true,
  SANCTION: true,
  MOBILIZE: true,
  COERCE: true,
  ASSAULT: true,
  SPEECH: true,
})

/** Every status of an event. */
export const EVENT_STATUSES = all<EventStatus>({
  happened: true,
  ongoing: true,
  planned: true,
  expected: true,
  conditional: true,
  'did-not-happen': true,
  unknown: true,
})

/** Every status of a thread. */
export const THREAD_STATUSES = all<ThreadStatus>({
  uncontested: true,
  disputed: true,
  denied: true,
  'partly-acknowledged': true,
  unanswered: true,
})
