import type { EntityType } from '../../types/entity.ts'
import type { RelationType } from '../../types/relation.ts'

/**
 * A pattern of the words between two mentions and the relation that it gives. All patterns match from the first mention
 * to the second.
 */
export interface Pattern {
  readonly name: string
  readonly type: RelationType
  readonly between: RegExp
  /** `back`: the second side acts: "NATO member Turkey". */
  readonly direction?: 'back'
  /** On which side mentions joined by "and" are sides, too. */
  readonly joint?: 'from' | 'to' | 'both'
  /** Types that the acting side can have; any if absent. */
  readonly actors?: ReadonlySet<EntityType>
  /** Whether the first mention must open its sentence: the words between contain other names. */
  readonly subject?: true
  /** Whether the first mention can be half of a compound: "Iran-backed". */
  readonly compound?: true
}

const POWERS: ReadonlySet<EntityType> = new Set([
  'government',
  'armed-force',
  'bloc',
  'group',
  'organization',
  'place',
])
const STATES: ReadonlySet<EntityType> = new Set(['government', 'bloc', 'place'])
const ADVERB = '(?:(?:also|already|long|now|still|since|openly|\\p{L}+ly)\\s)?'

/** In the order in which they are tried. */
export const PATTERNS: readonly Pattern[] = [
  {
    name: 'is-ally-of',
    type: 'ally',
    joint: 'both',
    between: new RegExp(
      `^\\s(?:is|are|was|were|remains?|remained|became)\\s${ADVERB}(?:(?:the|an?|its|one\\sof\\sthe)\\s)?(?:\\p{L}+\\s){0,3}(?:ally|allies)\\s(?:of|to)\\s(?:the\\s)?$`,
      'iu',
    ),
  },
  {
    name: 'ally-beside',
    type: 'ally',
    actors: STATES,
    between:
      /^(?:['’]s?)?\s(?:close|closest|key|main|longtime|long-time|staunch|chief|military|western|regional)?\s?(?:ally|allies),?\s$/iu,
  },
  {
    name: 'supplies-with',
    type: 'supplies',
    actors: POWERS,
    between: new RegExp(
      `^\\s(?:(?:has|have|had)\\s)?${ADVERB}(?:supplied|supplies|supply|armed|arms|equipped|equips)\\s(?:the\\s)?$`,
      'iu',
    ),
  },
  {
    name: 'supplies-to',
    type: 'supplies',
    actors: POWERS,
    between: new RegExp(
      `^\\s(?:(?:has|have|had)\\s)?${ADVERB}(?:supplied|supplies|supply|sold|sells|sell|provided|provides)\\s[^,.;:"“”]{3,60}\\sto\\s(?:the\\s)?$`,
      'iu',
    ),
  },
  {
    name: 'backs',
    type: 'backs',
    actors: new Set(['government', 'bloc', 'armed-force']),
    between: new RegExp(
      `^\\s(?:(?:has|have)\\s)?${ADVERB}(?:backs|backed|sponsors|sponsored)\\s(?:the\\s)?$`,
      'iu',
    ),
  },
  {
    name: 'has-pact-with',
    subject: true,
    type: 'pact',
    joint: 'to',
    actors: STATES,
    between:
      /^[^.;:"“”]{1,200}\b(?:has|have|had|signed|signs|sign|concluded|ratified)\s(?:an?\s|the\s)?(?:[\p{L}\p{N}-]+\s){0,4}(?:pacts?|treaty|treaties|alliances?|accords?)\swith\s(?:the\s)?$/iu,
  },
  {
    name: 'has-partnership-with',
    subject: true,
    type: 'partnership',
    joint: 'to',
    actors: STATES,
    between:
      /^[^.;:"“”]{1,260}\b(?:has|have|had|signed|signs|sign|as\swell\sas)\s(?:an?\s|the\s)?(?:[\p{L}\p{N}-]+\s){0,3}(?:partnerships?|partnership\sagreements?)\swith\s(?:the\s)?$/iu,
  },
  {
    name: 'is-member-of',
    type: 'member',
    joint: 'from',
    between: new RegExp(
      `^\\s(?:is|are|became|remains?|remained)\\s${ADVERB}(?:an?\\s)?(?:founding\\s|full\\s)?members?\\sof\\s(?:the\\s)?$`,
      'iu',
    ),
  },
  {
    name: 'joined',
    type: 'member',
    actors: STATES,
    between: /^\s(?:(?:has|have|had)\s)?joined\s(?:the\s)?$/iu,
  },
  {
    name: 'member-beside',
    type: 'member',
    direction: 'back',
    compound: true,
    between: /^\s(?:member|member\sstate|members)\s$/iu,
  },
  {
    name: 'succeeds',
    type: 'succeeds',
    actors: new Set(['person']),
    between:
      /^,?\s(?:who\s)?(?:(?:has|have|had|will)\s)?(?:succeeded|succeeds|succeed|replaced|replaces)\s(?:(?:the|Mr|Ms|Mrs)\.?\s)?$/iu,
  },
  {
    name: 'hostile-to',
    type: 'opposes',
    direction: 'back',
    compound: true,
    between: /^,\s(?:such\sas|like|including)\s$/iu,
  },
]

/** What must come directly before the first mention for a pattern to match. */
export const BEFORE: Readonly<Record<string, RegExp>> = {
  'hostile-to': /\bhostile\s(?:to|towards?)\s(?:the\s)?$/iu,
}

/** "Veldania-backed groups Red Oar and": the backer's name, then the words before the sides that are backed. */
export const COMPOUND =
  /(?<![\p{L}-])(\p{Lu}[\p{L}.]{0,60})-(?:backed|supported|sponsored|funded)\s(?:\p{Ll}+\s){0,3}$/u

/** A quick test before all patterns, since most words between two mentions give no relation. */
export const LIKELY_RELATION =
  /all(?:y|ies)\b|suppl|arm|equip|sold|sell|provid|back|sponsor|pact|treat|accord|alliance|partner|member|join|succe|replac|such|like|includ/i

/** Words between two sides of one list: "and", "in Lebanon and the". */
export const JOINS_SIDES =
  /^(?:\s(?:in|of)\s(?:the\s)?[\p{L}\s]{2,24})?,?\s(?:and|or)\s(?:(?:the|its|close|key|fellow)\s|ally\s|allies\s)*$/iu

/** A negation near the end of the words between. */
export const NEGATED_RELATION = /(?:\b(?:not|never|no\s+longer|no)|n['’]t)\s+(?:\S+\s+){0,3}$/iu

/** The object of the relation after the second side: "with drones". */
export const RELATED_OBJECT =
  /^\swith\s([^,.;:"“”]{3,80}?)(?=\s(?:in|since|for|during|to|and|over|after|before)\s|[,.;:]|$)/iu

/** What may come before the first word of a sentence: "But the". */
export const OPENS_SENTENCE = /^["“]?(?:(?:but|and|meanwhile|however),?\s)?(?:the\s)?$/i

/** The object of the relation between the sides: "sold drones to". */
export const OBJECT_BETWEEN =
  /(?:supplied|supplies|supply|sold|sells|sell|provided|provides)\s(.{3,60})\sto\s(?:the\s)?$/iu
