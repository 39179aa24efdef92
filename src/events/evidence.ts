import { WORD_CLASSES } from '../languages/en/events/kinds.ts'
import type { EntityType } from '../types/entity.ts'
import { EVENT_TABLE, type EventType } from '../types/event.ts'
import { contextsOf } from './contexts.ts'
import type { Words } from './words.ts'

/** How much shows that words of fighting are meant literally. */
export type Evidence = 'none' | 'violence' | 'arms'

const ARMS = WORD_CLASSES.arms!
const FORCE = WORD_CLASSES.force!

/**
 * The evidence in a sentence: `arms` for arms and armies; `violence` for the dead, borders or police. The words from
 * index `start` to `end` are no evidence: "injured" is none for itself.
 */
export function sentenceEvidence(words: Words, start = 0, end = start): Evidence {
  let violence = false
  for (const [index, { noun, lower }] of words.entries()) {
    if (start <= index && index < end) continue
    // "rebel-held", "Islamist-led": the first half of a compound counts.
    const first = lower.split('-', 1)[0]!
    if (ARMS.has(noun) || ARMS.has(first)) return 'arms'
    if (FORCE.has(noun) || FORCE.has(first)) violence = true
  }
  return violence ? 'violence' : 'none'
}

/** Whether a sentence is about candidates and what they say about each other. */
export function isPolitics(words: Words): boolean {
  return words.some(({ noun }) => WORD_CLASSES.politics!.has(noun))
}

/** Least number and share of sentences about candidates in an article about a campaign. */
const CAMPAIGN = { sentences: 3, share: 0.15 }
/** The same of an article about sport. */
const SPORT = { sentences: 3, share: 0.2 }

/** Whether an article is about a campaign: candidates, polls, donors. */
export function isCampaign(sentences: readonly Words[]): boolean {
  const about = sentences.filter(isPolitics).length
  return about >= CAMPAIGN.sentences && about >= sentences.length * CAMPAIGN.share
}

/** Whether an article is about sport: reports of matches, previews, tables. */
export function isSport(sentences: readonly Words[]): boolean {
  const about = sentences.filter((words) => contextsOf(words).some(({ name }) => name === 'sport')).length
  return about >= SPORT.sentences && about >= sentences.length * SPORT.share
}

/** Whether a party is a state or its forces. */
export function isState({ type }: { readonly type: EntityType }): boolean {
  return STATES.has(type)
}

const STATES: ReadonlySet<EntityType> = new Set(['government', 'armed-force', 'bloc'])

/**
 * Whether an event of such a type is everyday: it has no party at all, or in a campaign no party that is a state or its
 * forces.
 */
export function isDomestic(
  type: EventType,
  parties: readonly { readonly type: EntityType }[],
  campaign: boolean,
): boolean {
  if (!EVENT_TABLE[type].everyday) return false
  return parties.length === 0 || (campaign && !parties.some(isState))
}

/** The evidence in the parties themselves: states and armed forces fight. */
export function partyEvidence(types: readonly EntityType[]): Evidence {
  if (types.includes('armed-force')) return 'arms'
  const states = types.filter((type) => type === 'government' || type === 'bloc').length
  if (states > 1) return 'arms'
  return states > 0 && types.includes('place') ? 'arms' : states > 0 ? 'violence' : 'none'
}

/** Whether one of `found` is enough for `needed`. */
export function suffices(needed: 'violence' | 'arms', ...found: Evidence[]): boolean {
  return found.some((evidence) => evidence === 'arms' || evidence === needed)
}
