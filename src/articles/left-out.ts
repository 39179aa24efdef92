import type { TakeNote } from '../types/note.ts'
import { isTold, type LineFeatures } from './line-features.ts'
import type { Story } from './story.ts'

/** Running text before, between or after the stories with fewer characters is a teaser or a line about the site. */
const FEWEST = 200
/**
 * A line of at least this many columns is a paragraph even if it stands alone; a shorter one can be a teaser under its
 * headline.
 */
const PARAGRAPH = 300

/**
 * Notes running text outside every story, `articles/left-out`: one note for each section before, between and after the
 * stories, from its first paragraph to its last. Menus, headings and captions are not running text. Single sentences
 * under their headlines and lines that a story repeats are not noted either.
 */
export function noteLeftOut(lines: readonly LineFeatures[], stories: readonly Story[], note: TakeNote): void {
  const known = new Set(stories.flatMap((story) => story.lines.map(({ key }) => key)))
  const isRunning = (line: LineFeatures | undefined) =>
    line !== undefined && isTold(line) && !known.has(line.key)
  let stretch: LineFeatures[] = []
  const close = () => {
    const characters = stretch.reduce((sum, { text }) => sum + text.length, 0)
    if (characters >= FEWEST) {
      const message = `${characters.toLocaleString('en')} characters of running text stand in no article of the page and are not read: if they belong to one, save that article as a page of its own`
      note('articles/left-out', stretch[0]!.start, stretch.at(-1)!.end, message)
    }
    stretch = []
  }
  let n = 0
  lines.forEach((line, i) => {
    while (n < stories.length && stories[n]!.lines.at(-1)!.end < line.start) n++
    if (n < stories.length && stories[n]!.lines[0]!.start <= line.start) close()
    else if (
      isRunning(line) &&
      (line.text.length >= PARAGRAPH || isRunning(lines[i - 1]) || isRunning(lines[i + 1]))
    )
      stretch.push(line)
  })
  close()
}
