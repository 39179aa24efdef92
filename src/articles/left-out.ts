import type { TakeNote } from '../types/note.ts'
import { endsSentence, type LineFeatures } from './line-features.ts'
import type { Story } from './story.ts'

/** Headlines and items of lists outside the stories with fewer characters in all, and no sentence, are a menu. */
const FEWEST = 200
/** A line with fewer words and columns, and without a full stop, is a label: a section, a button, a tag. */
const LABEL_WORDS = 4
const LABEL_WIDTH = 30

/**
 * Notes text outside every story, `articles/left-out`: one note for each section before, between and after the stories,
 * from its first line to its last. Every line counts that is not clearly furniture: sentences, headlines, items of
 * lists, rows of tables. Menus, labels, captions, lists of other stories under a heading such as "Related", and lines
 * that a story repeats do not count. A single sentence is noted, lines of other kinds only if they are many.
 */
export function noteLeftOut(lines: readonly LineFeatures[], stories: readonly Story[], note: TakeNote): void {
  const sections = sectionsOf(lines, stories)
  const all = sections.flat()
  if (lengthOf(all) < FEWEST && !all.some(({ text }) => endsSentence(text))) return
  for (const section of sections) {
    const characters = lengthOf(section).toLocaleString('en')
    const message = `${characters} characters of text stand in no article of the page and are not read: if they belong to one, save that article as a page of its own`
    note('articles/left-out', section[0]!.start, section.at(-1)!.end, message)
  }
}

/** The lines outside the stories that count, in sections; none is empty. */
function sectionsOf(lines: readonly LineFeatures[], stories: readonly Story[]): LineFeatures[][] {
  const known = new Set(stories.flatMap((story) => story.lines.map(({ key }) => key)))
  const listed = linesOfLists(lines)
  const sections: LineFeatures[][] = [[]]
  let n = 0
  lines.forEach((line, i) => {
    while (n < stories.length && stories[n]!.lines.at(-1)!.end < line.start) n++
    if (n < stories.length && stories[n]!.lines[0]!.start <= line.start) {
      if (sections.at(-1)!.length > 0) sections.push([])
    } else if (!listed.has(i) && !isFurniture(line) && !known.has(line.key)) sections.at(-1)!.push(line)
  })
  return sections.filter((section) => section.length > 0)
}

function isFurniture({ role, text, width }: LineFeatures): boolean {
  if (role !== null) return true
  if (endsSentence(text) || text.startsWith('|')) return false
  return width < LABEL_WIDTH && text.split(/\s+/, LABEL_WORDS).length < LABEL_WORDS
}

/**
 * The indexes of the lines in lists of other stories: headings below a line such as "Related stories", and single lines
 * of prose below these headings.
 */
function linesOfLists(lines: readonly LineFeatures[]): ReadonlySet<number> {
  const found = new Set<number>()
  let isOpen = false
  lines.forEach((line, i) => {
    if (line.furniture === 'aside') isOpen = true
    else if (line.role === null && !isHeading(line)) {
      const next = lines[i + 1]
      const isTeaser =
        isHeading(lines[i - 1]) && (next === undefined || next.role !== null || isHeading(next))
      isOpen &&= isTeaser
    }
    if (isOpen) found.add(i)
  })
  return found
}

function isHeading(line: LineFeatures | undefined): boolean {
  return line !== undefined && line.heading === 1 && line.prose === 0
}

function lengthOf(lines: readonly LineFeatures[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0)
}
