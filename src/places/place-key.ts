import { LEADING_ARTICLE, SHORT_FORMS } from '../languages/en/places.ts'
/**
 * The form of a place name for look-up: lower case, without accents, full stops and apostrophes; any other sequence of
 * punctuation or white space is one space. "Coeur d'Alene" gives "coeur dalene", "N.C." gives "nc".
 */
export function placeKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.'’‘ʻʼ`´]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Other keys to try if a name is not found as written: "st" for "saint", "mt" for "mount", no leading "the". */
export function otherKeys(key: string): string[] {
  const others: string[] = []
  for (const [short, long] of SHORT_FORMS) {
    if (key.startsWith(`${short} `)) others.push(`${long}${key.slice(short.length)}`)
    else if (key.startsWith(`${long} `)) others.push(`${short}${key.slice(long.length)}`)
  }
  if (LEADING_ARTICLE.test(key)) others.push(key.replace(LEADING_ARTICLE, ''))
  return others
}
