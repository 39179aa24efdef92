/**
 * Whether a record is named by the address of a PostgreSQL database, and not as a file.
 *
 * @example
 * ```ts
 * isServerAddress('postgres://desk@db.example.org/news') // true
 * ```
 */
export function isServerAddress(record: string): boolean {
  return SCHEMES.some((scheme) => record.toLowerCase().startsWith(scheme))
}

/** Both are usual. */
const SCHEMES = ['postgres:/', 'postgresql:/']

/** How a record is shown: an address without its password, however it is written and whatever stands in it. */
export function shownRecord(record: string): string {
  if (!isServerAddress(record)) return record
  const [scheme] = /^\w+:\/+/.exec(record)!
  const rest = record.slice(scheme.length)
  // A password may hold any character, also one that ends it elsewhere: it reaches to the last "@".
  const at = rest.lastIndexOf('@')
  const hidden = at < 0 ? rest : `${rest.slice(0, at).replace(/:.*/s, '')}${rest.slice(at)}`
  const [place, ...parameters] = hidden.split(/[?&]/)
  const marks = [...hidden].filter((character) => character === '?' || character === '&')
  return scheme + place + parameters.map((one, at) => marks[at] + hideSecret(one)).join('')
}

/** A parameter is shown without its value where that is a password. */
function hideSecret(parameter: string): string {
  const at = parameter.indexOf('=')
  const isSecret = at >= 0 && parameter.slice(0, at).toLowerCase().includes('pass')
  return isSecret ? `${parameter.slice(0, at)}=…` : parameter
}
