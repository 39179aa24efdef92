import type { TakeNote } from '../types/note.ts'
import { joinContinuations, type Piece } from './continuations.ts'
import { withEditorsNotes } from './editors-notes.ts'
import { noteLeftOut } from './left-out.ts'
import { endsSentence, type LineFeatures, lineFeatures } from './line-features.ts'
import { readLines } from './lines.ts'
import { withLooseProse } from './loose-prose.ts'
import { isSigned, repeatsHeadline } from './own-front.ts'
import { segment, usualGap, type Zone } from './segment.ts'
import type { Story } from './story.ts'
import { withoutStops } from './unstopped.ts'

/**
 * The stories of a plain-text page, in order. Lines between and around them belong to none. On a page with a full
 * story, short pieces are teasers. A note reports text outside every story.
 */
export function storiesOfText(text: string, note: TakeNote): Story[] {
  const lines = withoutStops(readLines(text, note).map(lineFeatures))
  const zones = segment(lines)
  const pieces = withTails(joinContinuations(cut(lines, zones), lines, zones), lines, zones)
  const storyOf = ({ from, to }: Piece): Story => ({
    lines: lines.slice(from, to),
    zones: zones.slice(from, to),
  })
  const full = pieces.filter((piece) => !isTeaser(storyOf(piece)))
  const loose = withLooseProse(full.length > 0 ? full : pieces, lines, zones)
  const stories = withEditorsNotes(loose, lines, zones).map(storyOf)
  const only = stories.length > 0 ? null : onlyStory(lines)
  const told = only ? [only] : stories
  if (told.length > 0) noteLeftOut(lines, told, note)
  return told
}

/**
 * Cuts the lines where a headline, or a body without one, begins, and drops the lines after the last line of a body.
 */
function cut(lines: readonly LineFeatures[], zones: readonly Zone[]): Piece[] {
  const pieces: Piece[] = []
  let from = -1
  let to = -1
  const close = () => {
    if (from >= 0 && to > from) pieces.push({ from, to })
    from = -1
  }
  zones.forEach((zone, i) => {
    if (zone === 'outside' || zone === 'list' || zone === 'headline') close()
    if (zone === 'outside' || zone === 'list') return
    if (from < 0) from = i
    if (zone === 'body' && lines[i]!.role !== 'furniture') to = i + 1
  })
  close()
  return pieces
}

/**
 * The most lines after the last paragraph of a story that can belong to it: a table of results, tour dates, an address.
 */
const LONGEST_TAIL = 60

/**
 * Adds to a story the short lines after it, if a gap wider than usual ends them, no gap or furniture is before them,
 * and the next story or the footer of the page follows.
 */
function withTails(pieces: readonly Piece[], lines: readonly LineFeatures[], zones: Zone[]): Piece[] {
  const usual = usualGap(lines)
  return pieces.map(({ from, to }) => {
    let end = to
    while (lines[end] && end - to < LONGEST_TAIL && zones[end] === 'outside' && isTail(lines[end]!, usual))
      end++
    if (end === to || (lines[end]?.gap ?? 0) <= usual) return { from, to }
    zones.fill('body', to, end)
    return { from, to: end }
  })
}

function isTail({ gap, role }: LineFeatures, usual: number): boolean {
  return gap <= usual && role !== 'furniture'
}

/** A piece with fewer columns of prose than this, and without other signs of a story, is a teaser. */
const TEASER = 450
/** A piece with fewer columns of prose than this is a teaser even with a byline or date. */
const SHORTEST = 200

/** Whether a piece is too short for a story on a page with full ones: it has no byline, date or repeated headline. */
function isTeaser({ lines, zones }: Story): boolean {
  if (repeatsHeadline(lines, zones)) return false
  const signed = isSigned(lines, zones)
  if (!signed && isListOfHeadlines(lines.filter((_, i) => zones[i] === 'body'))) return true
  let told = 0
  for (const { prose, text } of lines) {
    if (prose > 0) told += text.length
    if (told >= TEASER) return false
  }
  return told < SHORTEST || !signed
}

/** Least width of a heading that could be a headline. */
const HEADLINE_WIDTH = 40

/** Whether headlines and single sentences alternate. */
function isListOfHeadlines(lines: readonly LineFeatures[]): boolean {
  const heads = lines.filter(
    ({ heading, width, prose }) => heading === 1 && width >= HEADLINE_WIDTH && prose < 0.8,
  )
  return heads.length > 1 && heads.length >= 0.6 * lines.filter(({ prose }) => prose >= 0.8).length
}

/**
 * The story of a page that is too short for points: from its first line that could be a headline, or its first
 * sentence, to its last sentence. Short sentences count if most lines are sentences, which is not so in a menu.
 */
function onlyStory(lines: readonly LineFeatures[]): Story | null {
  const plain = lines.filter(({ role }) => role === null)
  const closed = plain.filter(({ text }) => endsSentence(text)).length
  const isShort = lines.length <= 5 || 2 * closed >= plain.length
  const told = lines.map(
    (line) => line.prose >= 0.8 || (isShort && line.role === null && endsSentence(line.text)),
  )
  const last = told.lastIndexOf(true)
  if (last < 0) return null
  const sentence = told.indexOf(true)
  const before = sentence - 1
  const headed = before >= 0 && lines[before]!.heading === 1
  const first = headed ? before : sentence
  return {
    lines: lines.slice(first, last + 1),
    zones: lines.slice(first, last + 1).map((_, i) => (headed && i === 0 ? 'headline' : 'body')),
  }
}
