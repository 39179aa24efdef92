import type { TakeNote } from '../types/note.ts'
import { joinContinuations, type Piece } from './continuations.ts'
import { noteLeftOut } from './left-out.ts'
import { endsSentence, type LineFeatures, lineFeatures } from './line-features.ts'
import { readLines } from './lines.ts'
import { withLooseProse } from './loose-prose.ts'
import { isSigned, repeatsHeadline } from './own-front.ts'
import { segment, usualGap, type Zone } from './segment.ts'
import type { Story } from './story.ts'
import { withoutStops } from './unstopped.ts'

/**
 * The stories of a plain-text page, in order. What lies between and around them belongs to none: short pieces are teasers
 * where the page tells a story at length, and a note tells of running text.
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
  const stories = withLooseProse(full.length > 0 ? full : pieces, lines, zones).map(storyOf)
  const only = stories.length > 0 ? null : onlyStory(lines)
  const told = only ? [only] : stories
  if (told.length > 0) noteLeftOut(lines, told, note)
  return told
}

/** Cuts the lines where a headline or a body without one begins, and drops what follows the last line of a body. */
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

/** Lines that may follow the last paragraph of a story: a table of results, tour dates, an address. */
const LONGEST_TAIL = 60

/**
 * Gives a story the short lines behind it when a wider gap than usual closes them, no gap or line of furniture stands
 * before it, and the next story or the foot of the page comes after it.
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

/** With fewer columns of prose than this, and nothing else to speak for it, a piece is a teaser. */
const TEASER = 450
/** And with fewer than this, whether or not it has a byline or date. */
const SHORTEST = 200

/** Whether a piece is too short to be a story where others are full: it has no byline, date or repeated headline. */
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

/** Headings as wide as headlines. */
const HEADLINE_WIDTH = 40

/** Whether headlines alternate with single sentences. */
function isListOfHeadlines(lines: readonly LineFeatures[]): boolean {
  const heads = lines.filter(
    ({ heading, width, prose }) => heading === 1 && width >= HEADLINE_WIDTH && prose < 0.8,
  )
  return heads.length > 1 && heads.length >= 0.6 * lines.filter(({ prose }) => prose >= 0.8).length
}

/**
 * A page too short to weigh: from its first line that could be a headline, or its first sentence, to its last sentence.
 * Short sentences count where most lines are sentences, which those of a menu are not.
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
