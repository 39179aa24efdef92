import words from '../../../../data/languages/en/units/casualties.json' with { type: 'json' }

const rows = words as Readonly<Record<'before' | 'after', readonly string[]>>
const BEFORE = new RegExp(`\\b(?:${rows.before.join('|')})\\s(?:\\p{L}+\\s){0,3}$`, 'iu')
const AFTER = new RegExp(
  `^\\s(?:others?\\s|more\\s)?(?:(?:were|was|had been|have been|are|is|people)\\s)?(?:also\\s|reportedly\\s)?(?:${rows.after.join('|')})\\b`,
  'iu',
)
const NOT_PEOPLE = /^\s(?:of|per|percent|%)/i

/**
 * Whether a number without a noun counts people killed, hurt, missing or taken: "killed 12", "30 were wounded", "12
 * dead".
 */
export function casualties(before: string, after: string): boolean {
  if (AFTER.test(after)) return true
  return (
    BEFORE.test(before) &&
    !NOT_PEOPLE.test(after) &&
    /^(?:$|[.,;)]|\s(?:and|in|on|at|near|when|after|during|as|by|others|more|outside|inside|across)\b)/iu.test(
      after,
    )
  )
}
