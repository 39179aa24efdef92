import type { EventStatus, Telling } from '../../types/event.ts'
import { isPluralHolder } from './stance-words.ts'

/** "The" before a description, as a sentence begins with it; not that of a name. */
const LEADING_ARTICLE = /^The (?=\p{Ll})/u

interface Teller {
  readonly who: string
  readonly as: Telling['as']
}

/** Names of one list that are written out; of more, their number follows. */
const MOST_NAMES = 3

/** Holders without a name, as a sentence names them. */
const UNNAMED: Readonly<Record<string, string>> = {
  article: 'the article',
  anonymous: 'somebody not named',
}

/**
 * Whether an event happened, and according to whom. Nothing is "not happened" in nobody's name: it is denied by
 * somebody, or somebody says so.
 *
 * @example
 * ```ts
 * statusWords('disputed', [{ who: 'Ada Hill', as: 'asserts' }, { who: 'the port', as: 'denies' }])
 * // 'disputed: Ada Hill says so, the port denies it'
 * ```
 */
export function statusWords(status: EventStatus, told: readonly Teller[]): string {
  const [asserts, denies, mentions] = (['asserts', 'denies', 'mentions'] as const).map((as) =>
    namesOf(told, as),
  )
  const label = status.replaceAll('-', ' ')
  if (asserts && denies) return `disputed: ${asserts} ${says(told, 'asserts')}, ${denies} ${deny(told)}`
  if (denies && status === 'did-not-happen') return `did not happen: ${denies} ${says(told, 'denies')}`
  if (denies) return `denied by ${denies}`
  if (asserts) return `${label}: ${asserts} ${says(told, 'asserts')}`
  return mentions ? `${label}: told by ${mentions}` : label
}

function namesOf(told: readonly Teller[], as: Telling['as']): string | null {
  const names = distinct(told, as).map((who) => UNNAMED[who] ?? who.replace(LEADING_ARTICLE, 'the '))
  if (names.length === 0) return null
  const rest = names.length - MOST_NAMES
  return rest > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${rest} more` : names.join(', ')
}

function distinct(told: readonly Teller[], as: Telling['as']): string[] {
  return [...new Set(told.filter((one) => one.as === as).map(({ who }) => who))]
}

function says(told: readonly Teller[], as: Telling['as']): string {
  return isSeveral(told, as) ? 'say so' : 'says so'
}

function deny(told: readonly Teller[]): string {
  return isSeveral(told, 'denies') ? 'deny it' : 'denies it'
}

/** Several tell it, or one who is several: "residents". */
function isSeveral(told: readonly Teller[], as: Telling['as']): boolean {
  const [first, ...others] = distinct(told, as)
  if (first === undefined || others.length > 0) return others.length > 0
  const name = first.replace(LEADING_ARTICLE, '')
  return isPluralHolder(first, /^\p{Lu}/u.test(name) ? 'named' : 'role')
}
