import { keyOf } from '../../press/headlines.ts'
import type { MetadataDate, PageBlock } from '../../types/page.ts'
import { findDates } from '../metadata/read-date.ts'
import type { DocumentMetadata } from '../metadata/read-metadata.ts'
import type { DraftBlock } from './blocks.ts'

/** The most elements between the last line of the story and a picture below it. */
const BELOW = 15
/** The same above the first line, on a page without a visible headline. */
const ABOVE = 60

/** Puts the blocks of a story in order: headline, byline, date, then its lines, with the captions at their places. */
export function arrange(
  lines: readonly DraftBlock[],
  captions: readonly DraftBlock[],
  about: Pick<DocumentMetadata, 'title' | 'byline' | 'dateLine'>,
  headline: number | null,
): DraftBlock[] {
  const opening: DraftBlock[] = []
  const order = headline ?? 0
  const { byline, dateLine } = about
  if (about.title !== null) opening.push({ kind: 'headline', text: about.title, order })
  if (byline) opening.push({ kind: 'byline', text: byline.text, order })
  const isShown = [byline, ...lines].some(
    (line) => line && dateLine && keyOf(line.text).includes(keyOf(dateLine.text)),
  )
  if (dateLine && !isShown) opening.push({ kind: 'furniture', text: dateLine.text, order })
  return [...opening, ...withCaptions(lines, captions, headline)]
}

/** Puts each caption before the first line that comes after it; pictures of other stories are left out. */
function withCaptions(
  lines: readonly DraftBlock[],
  captions: readonly DraftBlock[],
  headline: number | null,
): DraftBlock[] {
  const firstLine = lines[0]
  if (!firstLine) return [...captions]
  const lastOrder = lines.reduce((most, { order }) => Math.max(most, order), 0)
  const from = headline === null || headline > firstLine.order ? firstLine.order - ABOVE : headline
  const own = captions.filter(({ order }) => order >= from && order <= lastOrder + BELOW)
  const merged: DraftBlock[] = []
  let next = 0
  let reached = 0
  for (const line of lines) {
    // Rearranged lines can have the number of the element around them, which is smaller.
    reached = Math.max(reached, line.order)
    while (next < own.length && own[next]!.order < reached) merged.push(own[next++]!)
    merged.push(line)
  }
  return [...merged, ...own.slice(next)]
}

/** The span of the date's words in the lines near the headline. */
export function dateEvidence(
  text: string,
  blocks: readonly PageBlock[],
  value: string,
  monthFirst: boolean,
): MetadataDate['evidence'] {
  for (const { kind, start, end } of blocks) {
    if (kind !== 'furniture' && kind !== 'byline') continue
    const found = findDates(text.slice(start, end), monthFirst).find((date) => date.value === value)
    if (found) return [[start + found.start, start + found.end]]
  }
  return []
}
