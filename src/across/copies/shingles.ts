import type { BlockKind } from '../../types/block.ts'
import type { RecordLine } from '../../types/line.ts'

/** Words in a row that make a shingle: five, as in Broder's study of near-duplicates (SEQUENCES 1997) and since. */
const LENGTH = 5
/** UTF-16 code units of a text that are read: more than any article has. */
const MOST_READ = 500_000
const RUNNING: ReadonlySet<BlockKind> = new Set(['paragraph', 'subhead'])

/** Hashes of every five words in a row of an article's running text, in order; of a shorter text, one of all its words. */
export function shinglesOf(line: RecordLine): Uint32Array {
  const words = wordsOf(runningText(line)).map(hashOf)
  if (words.length === 0) return new Uint32Array(0)
  const length = Math.min(LENGTH, words.length)
  const shingles = new Uint32Array(words.length - length + 1)
  for (let i = 0; i < shingles.length; i++) {
    let value = 0x811c9dc5
    for (let j = 0; j < length; j++) value = mix(Math.imul(value ^ words[i + j]!, 0x01000193))
    shingles[i] = value
  }
  return shingles
}

/** Paragraphs without datelines: headlines, bylines and captions are each outlet's own. */
function runningText({ text, blocks }: RecordLine): string {
  const parts = blocks.filter(({ kind }) => RUNNING.has(kind))
  if (parts.length === 0) return text.slice(0, MOST_READ)
  const words = parts.map(({ start, end, dateline }) => text.slice(dateline?.[1] ?? start, end))
  return words.join('\n').slice(0, MOST_READ)
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** Spreads the bits of a 32-bit number evenly: the finisher of MurmurHash3 (Appleby, public domain). */
export function mix(number: number): number {
  let value = number
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
