import { BEFORE_MONTH, GIVEN_BEFORE, isGivenNameAndWord, NICKNAME } from '../languages/en/tags/whole-names.ts'
import type { TaggedName } from '../types/tags.ts'

/**
 * Makes names of persons whole, in text order: with a nickname in the middle (Raymond "Ducky" Pell), and with a given name
 * that is a word, too ("April Stokes said", but not "in April Stokes said").
 */
export function wholeNames(text: string, names: readonly TaggedName[]): TaggedName[] {
  const found: TaggedName[] = []
  for (const name of names) {
    const whole = name.type === 'person' ? withGiven(text, withNickname(text, found, name)) : name
    while (found.length > 0 && found.at(-1)!.end > whole.start) found.pop()
    found.push(whole)
  }
  return found
}

/** The name with the given name and the nickname before it, which may have been taken for names of their own. */
function withNickname(text: string, before: readonly TaggedName[], name: TaggedName): TaggedName {
  const given = before.findLast(
    ({ type, start, end }) =>
      type === 'person' && start < name.start && NICKNAME.test(text.slice(end, name.start)),
  )
  return given ? { ...name, start: given.start } : name
}

function withGiven(text: string, name: TaggedName): TaggedName {
  if (text[name.start - 1] !== ' ' || /\s/.test(text.slice(name.start, name.end))) return name
  const given = GIVEN_BEFORE.exec(text.slice(Math.max(0, name.start - 20), name.start - 1))?.[1]
  if (!given || !isGivenNameAndWord(given)) return name
  const start = name.start - 1 - given.length
  return BEFORE_MONTH.test(text.slice(Math.max(0, start - 12), start)) ? name : { ...name, start }
}
