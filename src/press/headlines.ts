import { smallWords } from './small-words.ts'

const LEADING_ARTICLE = new RegExp(`^(?:${smallWords('article')})`)
/** The separator between a title and the name of its site. */
const SEPARATOR = /(?<!\s)\s+[|·•»«›–—:-]+\s+|(?<!\s)\s*\|\s*/

/** The letters and digits of a text, in lower case. */
export function keyOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Cuts " | Name of the site" off the start or end of a title, if it is one of the site's names. */
export function withoutSiteName(title: string, siteNames: readonly string[]): string {
  const sites = new Set(siteNames.map(keyOf).filter(Boolean))
  const parts = title.split(SEPARATOR)
  if (parts.length < 2) return title
  const isSite = (part: string) => {
    const key = keyOf(part)
    return sites.has(key) || sites.has(key.replace(LEADING_ARTICLE, ''))
  }
  const last = parts.at(-1)!
  const first = parts[0]!
  if (isSite(last)) {
    return withoutSiteName(
      title.slice(0, title.lastIndexOf(last)).replace(/(?<![\s|·•»«›–—:-])[\s|·•»«›–—:-]+$/, ''),
      siteNames,
    )
  }
  if (isSite(first)) return title.slice(title.indexOf(first) + first.length).replace(/^[\s|·•»«›–—:-]+/, '')
  return title
}
