import type { RecordLine } from '../record-line.ts'
import { type Word, wordsIn } from './words.ts'

/** A section heading that asks ("Short of doctors?"), with what it asks about and where its section lies. */
export interface Question {
  readonly start: number
  readonly end: number
  readonly stems: readonly string[]
  /** Indexes of the parties it names. */
  readonly about: readonly number[]
}

export function questionsOf(
  { text, blocks, entities }: RecordLine,
  index: ReadonlyMap<string, number>,
): Question[] {
  const headings = blocks.filter(({ kind }) => kind === 'subhead')
  return headings.flatMap((heading, at) => {
    if (!/\?["'”’]?\s*$/.test(text.slice(heading.start, heading.end))) return []
    const inside = (start: number, end: number) => heading.start <= start && end <= heading.end
    const named = entities.filter(({ mentions }) => mentions.some(({ start, end }) => inside(start, end)))
    const names = named.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'name'))
    const words = wordsIn(text, [heading.start, heading.end]).filter(
      ({ start, end, stem }) => stem && !names.some((name) => name.start <= start && end <= name.end),
    )
    return {
      start: heading.end,
      end: headings[at + 1]?.start ?? text.length,
      stems: words.map(({ stem }) => stem!),
      about: named.map(({ id }) => index.get(id)!),
    }
  })
}

/** Share of a question's words that speaks to it without anybody it names; not in an article's own voice. */
const HALF = 0.5

/** The question that a statement of its section speaks to, from 1: with a word of it, and whom it names or another word. */
export function questionOf(
  questions: readonly Question[],
  told: readonly Word[],
  about: readonly number[],
  offset: number,
  ownVoice: boolean,
): number {
  return (
    1 +
    questions.findIndex(({ start, end, stems, about: asked }) => {
      if (offset < start || offset >= end) return false
      const words = stems.filter((stem) => told.some((word) => word.stem === stem)).length
      const names = asked.filter((at) => about.includes(at)).length
      return words > 0 && (names > 0 || (words >= HALF * stems.length && !ownVoice))
    })
  )
}
