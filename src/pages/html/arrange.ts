import { keyOf } from '../../press/headlines.ts'
import type { MetadataDate, PageBlock } from '../../types/page.ts'
import { findDates } from '../metadata/read-date.ts'
import type { DocumentMetadata } from '../metadata/read-metadata.ts'
import type { DraftBlock } from './blocks.ts'

/** How many elements below the last line of the story a picture may stand. */
const BELOW = 15
/** … and above the first, on a page without a visible headline. */
const ABOVE = 60

/** Puts a story together: headline, byline, date, then its lines with the captions where they stood. */
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

/** Puts each caption before the first line that stood after it; pictures of other stories are left out. */
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
    // Rearranged lines may carry the number of the element around them, which is smaller.
    reached = Math.max(reached, line.order)
    while (next < own.length && own[next]!.order < reached) merged.push(own[next++]!)
    merged.push(line)
  }
  return [...merged, ...own.slice(next)]
}

/** Where the words of a date stand in the lines around the headline. */
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
