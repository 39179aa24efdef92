import hedgeRows from '../../../../data/languages/en/units/hedges.json' with { type: 'json' }
import type { Amount } from './amounts.ts'

type Hedge = 'about' | 'least' | 'most'
const HEDGES = hedgeRows as Readonly<Record<string, Hedge>>
const WORDS = Object.keys(HEDGES).sort((a, b) => b.length - a.length)
const BEFORE = new RegExp(`(?<![\\p{L}-])(?<hedge>${WORDS.join('|')})\\s$`, 'iu')
const LEAD =
  /(?<![\p{L}-])(?:an? (?:estimated|unprecedented|additional|extra|further|record|total of|reported|whopping|staggering|massive|mere|combined total of)|another|the other) $/iu
const AFTER = /^ or (?<or>so|more|less|fewer)(?![\p{L}])/iu

/** An amount with the effect of its hedge: "more than 500" has only a lower bound. */
export interface Hedged extends Amount {
  readonly approx: boolean
  /** The length of the hedge in code units, to the left of the number and to the right of the unit. */
  readonly left: number
  readonly right: number
}

/**
 * Reads the hedges on both sides of an amount: "around", "at least", "an unprecedented", "or so". `round`: whether the
 * number is one that nobody counted.
 */
export function hedged(amount: Amount, round: boolean, before: string, after: string): Hedged {
  const lead = LEAD.exec(before)
  const hedge = BEFORE.exec(lead ? before.slice(0, lead.index) : before)
  const or = AFTER.exec(after)
  const kind = hedge ? HEDGES[hedge.groups!.hedge!.toLowerCase()]! : orKind(or?.[1])
  const left = (lead?.[0].length ?? 0) + (hedge?.[0].length ?? 0)
  const right = or?.[0].length ?? 0
  const estimated = lead !== null && /estimated/i.test(lead[0])
  if (kind === null) return { ...amount, approx: estimated || round, left, right }
  if (kind === 'about' || amount.value === null) return { ...amount, approx: true, left, right }
  return {
    value: null,
    min: kind === 'least' ? amount.value : null,
    max: kind === 'most' ? amount.value : null,
    approx: estimated,
    left,
    right,
  }
}

function orKind(word: string | undefined): Hedge | null {
  if (!word) return null
  return /so/i.test(word) ? 'about' : /more/i.test(word) ? 'least' : 'most'
}
