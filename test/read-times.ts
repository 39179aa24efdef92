import { noteTaker } from '../src/base/notes.ts'
import { times as stage } from '../src/times/stage.ts'
import type { ArticleText, Layers } from '../src/types/article.ts'
import type { Block } from '../src/types/block.ts'
import type { Note } from '../src/types/note.ts'
import type { Span } from '../src/types/span.ts'
import type { Time } from '../src/types/time.ts'

/** For tests: the times of a text whose sentences stand one a line, in an article of this date. */
export function timesOf(
  text: string,
  published: string | null = '2023-03-10',
  blocks: readonly Block[] = [],
): { times: readonly Time[]; notes: Note[] } {
  const { notes, note } = noteTaker()
  const sentences: Span[] = []
  let at = 0
  for (const line of text.split('\n')) {
    sentences.push([at, at + line.length])
    at += line.length + 1
  }
  const precision =
    published === null ? null : (['year', 'month', 'day'] as const)[published.split('-').length - 1]!
  const article = {
    text,
    sentences,
    blocks,
    tokens: [],
    grammar: { words: [], phrases: [], verbs: [], clauses: [], by: {} },
    published: { value: published, precision, basis: 'metadata', evidence: [], rule: null },
  } as unknown as ArticleText & Pick<Layers, 'sentences' | 'tokens' | 'grammar'>
  const layers = stage.run(article, note)
  if (layers instanceof Promise) throw new Error('the times stage is synchronous')
  return { times: layers.times, notes }
}

/** For tests: each time as `words = value`, with its modifier behind a slash. */
export function readTimes(text: string, published?: string | null): string[] {
  return timesOf(text, published).times.map(
    ({ start, end, value, mod }) => `${text.slice(start, end)} = ${value}${mod ? `/${mod}` : ''}`,
  )
}
