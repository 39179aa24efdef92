import type { TakeNote } from '../types/note.ts'
import type { LineFeatures } from './line-features.ts'
import { lineFeatures } from './line-features.ts'
import { readLines } from './lines.ts'
import { plainWords } from './phrases.ts'
import type { Zone } from './segment.ts'
import type { Story } from './story.ts'

/** The one story of a ready article: every line of its text. The first line is the headline if it reads like one. */
export function storyOfArticle(text: string, title: string | null, note: TakeNote): Story {
  const lines = readLines(text, note).map(lineFeatures)
  const headed = lines.length > 1 && isHeadline(lines, title)
  const body = lines.findIndex((line, i) => i >= (headed ? 1 : 0) && isTold(line))
  const zones = lines.map((_, i): Zone => (headed && i === 0 ? 'headline' : i < body ? 'front' : 'body'))
  return { lines, zones }
}

function isHeadline(lines: readonly LineFeatures[], title: string | null): boolean {
  const [first, second] = lines
  if (!first || !second) return false
  if (title !== null && first.key === plainWords(title)) return true
  return (
    first.heading === 1 &&
    first.prose === 0 &&
    /^[^\p{Ll}]/u.test(second.text) &&
    (second.prose > 0 || second.role !== null)
  )
}

function isTold(line: LineFeatures): boolean {
  return line.prose > 0 || (line.role === null && line.heading < 1)
}
