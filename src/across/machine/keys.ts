import { type CopySketch, copyKeys } from '../copies/copies.ts'
import { type ArticleDigest, happeningKeys, happeningLookups } from '../happenings/happenings.ts'
import type { Digests } from './store.ts'

/** Numbers under which an article is found, each once. */
export function keysOf({ copies, happening }: Digests): number[] {
  return [...new Set([...copyNumbers(copies), ...happeningKeys(happening).map(happeningNumber)])]
}

/** Numbers by which its copies are found. */
export function copyNumbers(copies: CopySketch): number[] {
  return copyKeys(copies).map((key) => numberOf(`c ${key}`))
}

/** Numbers by which other articles about its happening are found. */
export function lookupNumbers(happening: ArticleDigest): number[] {
  return happeningLookups(happening).map(happeningNumber)
}

function happeningNumber(key: string): number {
  return numberOf(`h ${key}`)
}

/**
 * A whole number below 2^53 for a text (cyrb53 by bryc, public domain): a key takes seven bytes. If two keys get one
 * number, two articles are compared needlessly, and nothing else happens.
 */
function numberOf(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
