import { type Cohesion, measureCohesion } from './cohesion.ts'
import { headlinePoints } from './headline-points.ts'
import { type LineFeatures, mayBeHeadline } from './line-features.ts'
import { findCopies } from './repeats.ts'

/** The part of a page to which a line belongs. Headline, front, body and aside are parts of a story. */
export type Zone = 'outside' | 'list' | 'headline' | 'front' | 'body' | 'aside'

const ZONES: readonly Zone[] = ['outside', 'list', 'headline', 'front', 'body', 'aside']
const OUTSIDE = 0
const LIST = 1
const HEADLINE = 2
const FRONT = 3
const BODY = 4
const ASIDE = 5
const NEVER: number = -1e9

/**
 * Which zone may follow which, and at what price. A story begins with a headline, can continue with captions, bylines
 * and the like (`front`), and has a body, which lists of other stories can interrupt (`aside`). A body without a
 * headline has a high price, and so has a story directly after a list of other stories.
 */
const MOVES: readonly (readonly [from: number, to: number, price: number])[] = [
  [OUTSIDE, OUTSIDE, 0],
  [OUTSIDE, LIST, 0],
  [OUTSIDE, HEADLINE, 0],
  [OUTSIDE, BODY, 6],
  [LIST, LIST, 0],
  [LIST, OUTSIDE, 2],
  [LIST, HEADLINE, 2.5],
  [HEADLINE, FRONT, 0],
  [HEADLINE, BODY, 0],
  [FRONT, FRONT, 0],
  [FRONT, BODY, 0],
  [BODY, BODY, 0],
  [BODY, ASIDE, 1.5],
  [ASIDE, ASIDE, 0],
  [ASIDE, BODY, 0],
  [BODY, OUTSIDE, 0],
  [BODY, LIST, 0],
  [BODY, HEADLINE, -2],
]

/** The points that an article needs: a teaser of one sentence has fewer. */
const ARTICLE = 5.5

/**
 * The most probable zone of every line: the best path through the zones (Viterbi 1967), where each line gives or costs
 * points in each zone. Linear in the number of lines.
 */
export function segment(lines: readonly LineFeatures[], articlePrice = ARTICLE): Zone[] {
  if (lines.length === 0) return []
  const usual = usualGap(lines)
  const copies = findCopies(lines)
  const cohesion = measureCohesion(lines, copies)
  const back: Uint8Array[] = ZONES.map(() => new Uint8Array(lines.length))
  let best = ZONES.map((_, zone): number => (zone === OUTSIDE ? 0 : NEVER))
  for (let i = 0; i < lines.length; i++) {
    const points = score(lines, i, cohesion, copies[i]!, articlePrice)
    const wide = Math.min(3, Math.max(0, lines[i]!.gap - usual))
    const next = ZONES.map(() => NEVER)
    for (const [from, to, price] of MOVES) {
      if (to === LIST && from !== LIST && lines[i]!.furniture !== 'aside') continue
      const free = from === LIST && to === OUTSIDE && lines[i]!.furniture === 'menu'
      const total =
        best[from]! -
        (free ? 0 : i === 0 && to === BODY ? 3 : price) +
        points[to]! +
        gapPoints(from, to, wide)
      if (total > next[to]!) {
        next[to] = total
        back[to]![i] = from
      }
    }
    best = next
  }
  let zone = [BODY, LIST, OUTSIDE].reduce((a, b) => (best[b]! > best[a]! ? b : a))
  const path: Zone[] = []
  for (let i = lines.length - 1; i >= 0; i--) {
    path.push(ZONES[zone]!)
    zone = back[zone]![i]!
  }
  return resumed(lines, path.reverse(), cohesion)
}

/**
 * Number of lines of prose read at the start of a body without a headline, and how much they must repeat the words
 * before.
 */
const RESUMED_READ = 4
const RESUMED_KIN = 0.08

/**
 * Joins a body without a headline, further down the page, to the story before it: the story continues after a list of
 * other stories.
 */
function resumed(lines: readonly LineFeatures[], path: Zone[], cohesion: Cohesion): Zone[] {
  let end = -1
  path.forEach((zone, i) => {
    const headless = zone === 'body' && (path[i - 1] === 'outside' || path[i - 1] === 'list')
    if (headless && end >= 0) {
      let kin = 0
      let read = 0
      for (let n = i; n < lines.length && path[n] === 'body' && read < RESUMED_READ; n++) {
        if (lines[n]!.prose === 0) continue
        kin += cohesion.before[n]!
        read++
      }
      if (read && kin / read >= RESUMED_KIN) path.fill('aside', end + 1, i)
    }
    if (zone === 'body') end = i
  })
  return path
}

/** Points for a gap wider than usual: it favours the start or end of a story, and not its middle. */
function gapPoints(from: number, to: number, wide: number): number {
  if (wide === 0) return 0
  if (from === BODY && to === HEADLINE) return 1.5 * wide
  if (from === BODY && (to === OUTSIDE || to === LIST)) return 0.8 * wide
  if (from === OUTSIDE && to === HEADLINE) return 0.5 * wide
  if (from === LIST && to === HEADLINE) return wide
  if ((from === BODY || from === ASIDE) && (to === BODY || to === ASIDE)) return -0.7 * wide
  return 0
}

/**
 * Points of one line in each zone, in the order of `ZONES`. All weights of this file and of `headline-points.ts` are
 * set by hand. One point is about the value of one clear sign. A paragraph of prose that shares words with its
 * neighbours gets 1.5 inside a story and -2.4 outside.
 */
function score(
  lines: readonly LineFeatures[],
  i: number,
  cohesion: Cohesion,
  copies: number,
  articlePrice: number,
): number[] {
  const line = lines[i]!
  const { prose, role, furniture } = line
  const before = cohesion.before[i]!
  const after = cohesion.after[i]!
  const kin = Math.min(1, Math.max(before, after) / 0.15)
  const head = mayBeHeadline(line) ? headlinePoints(lines, i, cohesion, copies) - articlePrice : NEVER
  if (furniture === 'aside') return [NEVER, 1, NEVER, -0.4, -1.6, -1.5]
  if (furniture === 'menu') return [1, 0.3, NEVER, -0.3, -1.6, 0]
  if (furniture === 'widget') return [0.3, 0.3, NEVER, 0, -0.6, 0]
  if (role !== null) {
    const picture = role === 'caption' || role === 'credit'
    return [0, 0.2, head, 0.6, picture ? -0.2 : -0.8, picture ? 0 : -0.6]
  }
  if (prose > 0) {
    const stray = -2 * prose * kin - 0.4 * prose
    return [
      stray,
      0.5 * stray,
      head,
      copies !== 0 ? 0.5 : prose * (isIntroduction(lines, i) ? -0.5 : -1.5),
      prose * (1.8 * kin - 0.3),
      -1.2 * prose,
    ]
  }
  const standfirst = line.heading && after > 0.3 && !isProse(lines[i - 1]) ? after + 0.3 : -0.2
  return [0.2, 0.4, head, copies !== 0 ? 0.5 : standfirst, line.heading === 0.5 ? -0.1 : -0.5, -0.1]
}

/** Whether a line stands between a headline and something that only comes before a body, as a standfirst does. */
function isIntroduction(lines: readonly LineFeatures[], i: number): boolean {
  const next = lines[i + 1]
  return !isProse(lines[i - 1]) && next !== undefined && next.role !== null
}

function isProse(line: LineFeatures | undefined): boolean {
  return line !== undefined && line.prose > 0 && line.heading < 1
}

/** The most common number of blank lines before a paragraph of the page. */
export function usualGap(lines: readonly LineFeatures[]): number {
  const counts = [0, 0, 0, 0, 0]
  for (let i = 1; i < lines.length; i++) {
    if (lines[i]!.prose > 0) counts[Math.min(4, lines[i]!.gap)]!++
  }
  return counts.indexOf(Math.max(...counts))
}
