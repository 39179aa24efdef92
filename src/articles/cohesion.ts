import commonWords from '../../data/pages/lines/common-words.json' with { type: 'json' }
import { type LineFeatures, mayBeHeadline } from './line-features.ts'

/**
 * How much each line shares its words with the prose around it (lexical cohesion: Hearst, Computational Linguistics
 * 23:1, 1997).
 */
export interface Cohesion {
  /** Share of the line's words, weighted by their rarity on the page, that the prose after it uses, 0 to 1. */
  readonly after: Float32Array
  /** The same for the prose before it. */
  readonly before: Float32Array
  /** For a possible headline: how much the prose after it repeats the words of the prose before it, 0 to 1. */
  readonly across: Float32Array
}

/** Lines of prose compared on either side. */
const WINDOW = 8
const WORDS_READ = 60

const COMMON = new Set((commonWords as readonly { word: string }[]).map(({ word }) => word))

/** Measures the cohesion of each line. Its time is linear in the number of words. */
export function measureCohesion(lines: readonly LineFeatures[], copies: Int8Array): Cohesion {
  const terms = lines.map(({ role, text }) => (role === 'furniture' ? [] : contentWords(text)))
  const told = lines.map(({ prose }, i) => prose >= 0.4 && copies[i] === 0)
  const rarities = new Map<string, number>()
  for (const words of terms) for (const word of words) rarities.set(word, (rarities.get(word) ?? 0) + 1)
  for (const [word, count] of rarities) rarities.set(word, Math.log(1 + lines.length / count) ** 2)
  const rarity = (word: string) => rarities.get(word)!
  const forward = sweep(told, terms, rarity, 1)
  return {
    before: forward,
    after: sweep(told, terms, rarity, -1),
    across: compareAcross(lines, told, terms, rarity),
  }
}

/** Lines of prose compared on either side of a possible headline. */
const BEFORE = 10
const AFTER = 6

function compareAcross(
  lines: readonly LineFeatures[],
  told: readonly boolean[],
  terms: readonly string[][],
  rarity: (word: string) => number,
): Float32Array {
  const shares = new Float32Array(lines.length)
  const prose: number[] = []
  const next = new Int32Array(lines.length)
  lines.forEach((_, i) => {
    next[i] = prose.length
    if (told[i]) prose.push(i)
  })
  lines.forEach((line, i) => {
    if (!mayBeHeadline(line)) return
    const middle = next[i]!
    const from = prose[middle] === i ? middle + 1 : middle
    const known = new Set(prose.slice(Math.max(0, middle - BEFORE), middle).flatMap((n) => terms[n]!))
    let shared = 0
    let all = 0
    for (const word of new Set(prose.slice(from, from + AFTER).flatMap((n) => terms[n]!))) {
      const weight = rarity(word)
      all += weight
      if (known.has(word)) shared += weight
    }
    shares[i] = all ? shared / all : 0
  })
  return shares
}

function sweep(
  told: readonly boolean[],
  terms: readonly string[][],
  rarity: (word: string) => number,
  step: 1 | -1,
): Float32Array {
  const shares = new Float32Array(told.length)
  const window: number[] = []
  const held = new Map<string, number>()
  for (let n = 0; n < told.length; n++) {
    const i = step === 1 ? n : told.length - 1 - n
    let shared = 0
    let all = 0
    for (const word of terms[i]!) {
      const weight = rarity(word)
      all += weight
      if (held.has(word)) shared += weight
    }
    shares[i] = all ? shared / all : 0
    if (!told[i]) continue
    window.push(i)
    for (const word of terms[i]!) held.set(word, (held.get(word) ?? 0) + 1)
    if (window.length <= WINDOW) continue
    for (const word of terms[window.shift()!]!) {
      const count = held.get(word)! - 1
      if (count) held.set(word, count)
      else held.delete(word)
    }
  }
  return shares
}

/**
 * The different words of a line, cut to six letters so that inflected forms are equal; for scripts without spaces,
 * pairs of characters.
 */
export function contentWords(text: string): string[] {
  const words = new Set<string>()
  for (const [word] of text
    .slice(0, WORDS_READ * 10)
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]{2,}/gu)) {
    if (/[\u3040-\u9fff\uac00-\ud7af]/.test(word)) {
      for (let i = 0; i + 1 < word.length; i++) words.add(word.slice(i, i + 2))
    } else if (word.length >= 4 && !COMMON.has(word)) words.add(word.slice(0, 6))
  }
  return [...words]
}
