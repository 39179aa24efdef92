/** One term of a query as it stands there: `key:value`, `key:"some value"`, `"a phrase"` or `word`. */
export interface Term {
  readonly key: string | null
  readonly value: string
  readonly start: number
  readonly end: number
}

/** The server reads queries; this only finds the terms again, to tick facets and to complete what is being typed. */
const TERM = /(?:([A-Za-z]+):(?!\/\/))?(?:"([^"]*)"?|([^\s"]+))/g

export function termsOf(query: string): Term[] {
  return [...query.matchAll(TERM)].map((match) => ({
    key: match[1]?.toLowerCase() ?? null,
    value: match[2] ?? match[3] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

export function term(key: string, value: string): string {
  const clean = value.replaceAll('"', ' ').trim()
  return /^[\p{L}\p{N}-]+$/u.test(clean) ? `${key}:${clean}` : `${key}:"${clean}"`
}

export function hasTerm(query: string, key: string, value: string): boolean {
  return termsOf(query).some((one) => isTerm(one, key, value))
}

/** The query with this term, or without it where it had it. */
export function toggled(query: string, key: string, value: string): string {
  return hasTerm(query, key, value)
    ? without(query, (one) => isTerm(one, key, value))
    : `${query.trim()} ${term(key, value)}`.trim()
}

/** The query limited to these days, or no longer limited when it was so already. */
export function toggledSpan(query: string, from: string, to: string): string {
  const bare = without(query, ({ key }) => key === 'since' || key === 'until')
  return hasSpan(query, from, to) ? bare : `${bare} since:${from} until:${to}`.trim()
}

export function hasSpan(query: string, from: string, to: string): boolean {
  return hasTerm(query, 'since', from) && hasTerm(query, 'until', to)
}

/** The query with what is being typed at its end replaced by a whole term. */
export function completed(query: string, whole: string): string {
  const last = termsOf(query).at(-1)
  const kept = last && last.end === query.length ? query.slice(0, last.start) : query
  return `${kept.trimEnd()} ${whole}`.trimStart()
}

function without(query: string, unwanted: (term: Term) => boolean): string {
  return termsOf(query)
    .filter((one) => !unwanted(one))
    .map(({ start, end }) => query.slice(start, end))
    .join(' ')
}

function isTerm(one: Term, key: string, value: string): boolean {
  return one.key === key && one.value.toLowerCase() === value.replaceAll('"', ' ').trim().toLowerCase()
}
