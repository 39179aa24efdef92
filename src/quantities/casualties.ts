const BEFORE =
  /\b(?:kill(?:ed|s|ing)?|wound(?:ed|s|ing)?|injur(?:ed|es|ing)|arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|captur(?:ed|es|ing)|leaving|left|death toll (?:of|to|at|rose to|stands at))\s(?:\p{L}+\s){0,3}$/iu
const AFTER =
  /^\s(?:others?\s|more\s)?(?:(?:were|was|had been|have been|are|is|people)\s)?(?:also\s|reportedly\s)?(?:dead|killed|wounded|injured|hurt|missing|arrested|detained|died)\b/iu
const NOT_PEOPLE = /^\s(?:of|per|percent|%)/i

/** Whether a bare number counts people killed, hurt, missing or taken: "killed 12", "30 were wounded", "12 dead". */
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
