import designatorRows from '../../../../data/languages/en/units/designators.json' with { type: 'json' }

/** Words whose number is a part of a name: "Article 5". */
export const DESIGNATORS: ReadonlySet<string> = new Set(designatorRows as readonly string[])

/** "between" before a range. */
export const BETWEEN = /\bbetween $/i

/** The number one in words. */
export const ONE = /^one/i

/** An amount that ends with an article or "one". */
export const INDEFINITE = /\b(?:an?|one)$/i

/** A number that is written as a large one. */
export const LARGE_NUMBER = /\d,\d|million|billion|thousand/

/** A bound on a number, which makes it a quantity even without a unit. */
export const BOUND =
  /^(?:at least|more than|up to|as many as|no (?:more|fewer) than|an estimated|fewer than)\b/i

/** "aged" before a number: an age. */
export const AGED = /^(?:aged?)$/i

/** "more than 20 years": a duration belongs to the stage `times`. */
export const TIME_BEHIND =
  /^[\s-](?:(?:more|full|consecutive|straight|long|whole|trading|business|working) )?(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centur)/i
