import corporateWords from '../../../data/languages/en/organizations/corporate-words.json' with {
  type: 'json',
}

/** Why two names mean one organisation or place: same words, acronym, or a short form of the other. */
export function isOneName(a: string, b: string): 'name' | 'acronym' | 'short-form' | null {
  if (a[0]?.toLowerCase() !== b[0]?.toLowerCase() && !mayShorten(a, b) && !mayShorten(b, a)) return null
  const one = plainKey(a)
  const two = plainKey(b)
  if (one === two) return 'name'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (/^[\p{Lu}.&]{2,7}$/u.test(short) && acronyms(long).includes(short.replace(/[.&]/g, '')))
    return 'acronym'
  const words = plainKey(long).split(' ')
  const parts = plainKey(short).split(' ')
  if (parts.length >= words.length || short.length < 4) return null
  if (parts.every((word, at) => words[at] === word) && CORPORATE.test(words.slice(parts.length).join(' '))) {
    return 'short-form'
  }
  const tail = / (?:of|for) (?:the )?(.+)$/s.exec(plainKey(long))?.[1]
  return tail === parts.join(' ') && /^(?:church|society|league|party|bank)/.test(words[0]!)
    ? 'short-form'
    : null
}

/** A quick test, before all others, whether `short` can be in `long` after "of". */
function mayShorten(short: string, long: string): boolean {
  return long.length > short.length && (long.endsWith(short) || /^The /.test(long) || /^The /.test(short))
}

const CORPORATE = new RegExp(`^(?:${(corporateWords as readonly string[]).join('|')})(?: |$)`)

function plainKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[.,'’]/g, '')
    .replace(/^the /, '')
}

/** The initials of the words, with and without the small ones. */
function acronyms(name: string): string[] {
  const words = name.split(/[\s-]+/)
  const initials = (list: readonly string[]) => list.map((word) => word[0]?.toUpperCase() ?? '').join('')
  return [initials(words), initials(words.filter((word) => /^\p{Lu}/u.test(word)))]
}

/**
 * Whether capitals in brackets behind a name can be its short form: their letters stand in the name in their order, the
 * first at its beginning (Schwartz & Hearst 2003).
 */
export function isShortFor(short: string, name: string): boolean {
  if (!/^[\p{Lu}\d][\p{L}\d.&-]{1,9}$/u.test(short) || short.length >= name.length) return false
  const letters = [...short.toLowerCase()].filter((letter) => /[\p{L}\d]/u.test(letter))
  const text = name.toLowerCase().replace(/^the /, '')
  let at = 0
  for (const [index, letter] of letters.entries()) {
    const found = text.indexOf(letter, at)
    if (found < 0 || (index === 0 && found !== 0)) return false
    at = found + 1
  }
  return true
}
