import { firstEndingAfter } from '../../base/spans.ts'
import { type Word, wordsIn } from '../../languages/en/threads/words.ts'
import type { RecordLine } from '../../types/line.ts'
import { type Mentioned, within } from './names-in.ts'

/** A section heading that asks ("Short of doctors?"), with the subject of the question and the span of its section. */
export interface Question {
  readonly start: number
  readonly end: number
  readonly stems: readonly string[]
  /** Indexes of the parties it names. */
  readonly about: readonly number[]
}

export function questionsOf({ text, blocks }: RecordLine, mentions: readonly Mentioned[]): Question[] {
  const headings = blocks.filter(({ kind }) => kind === 'subhead')
  return headings.flatMap((heading, at) => {
    if (!/\?["'”’]?$/.test(text.slice(heading.start, heading.end).trimEnd())) return []
    const named = within(mentions, [heading.start, heading.end])
    const names = named.filter(({ form }) => form === 'name')
    const words = wordsIn(text, [heading.start, heading.end]).filter(
      ({ start, end, stem }) => stem && !names.some((name) => name.start <= start && end <= name.end),
    )
    return {
      start: heading.end,
      end: headings[at + 1]?.start ?? text.length,
      stems: words.map(({ stem }) => stem!),
      about: [...new Set(named.map(({ party }) => party))],
    }
  })
}

/**
 * A statement that names none of a question's parties answers it with this share of its words; not in an article's own
 * voice.
 */
const HALF = 0.5

/**
 * The number, from 1, of the question that a statement in its section answers: it has a word of the question and a
 * party it names, or half of its words.
 */
export function questionOf(
  questions: readonly Question[],
  told: readonly Word[],
  about: readonly number[],
  offset: number,
  ownVoice: boolean,
): number {
  const at = firstEndingAfter(questions, offset)
  const question = questions[at]
  if (!question || offset < question.start) return 0
  const own = new Set(told.map(({ stem }) => stem))
  const words = question.stems.filter((stem) => own.has(stem)).length
  const names = question.about.some((party) => about.includes(party))
  return words > 0 && (names || (words >= HALF * question.stems.length && !ownVoice)) ? at + 1 : 0
}
