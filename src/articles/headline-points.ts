import type { Cohesion } from './cohesion.ts'
import type { LineFeatures } from './line-features.ts'

/**
 * Points for a line as a headline. It gets points if the prose after it uses its words and the prose before it does
 * not, if a copy or a byline follows, and if it has the length of a headline.
 */
export function headlinePoints(
  lines: readonly LineFeatures[],
  i: number,
  cohesion: Cohesion,
  copies: number,
): number {
  const { width, heading, text } = lines[i]!
  let points = 3 * cohesion.after[i]! - 4 * cohesion.before[i]!
  points -= Math.min(4, 20 * Math.max(0, cohesion.across[i]! - 0.06))
  if (copies === 1) points += 3
  // A caption is repeated directly after its headline. A real headline has no line like it above.
  if (copies === 2) points += i > 0 && lines[i - 1]!.heading === 1 ? -1 : 3
  if (copies < 0) points -= 3
  if (width < 16) points -= 3
  else if (width < 25) points -= 1.5
  else if (width >= 40) points += 1
  if (width > 110) points -= 1.5
  // Quotations, questions and results are more often headings of sections than of stories.
  if (/^["“„«‘']/.test(text)) points -= 0.7
  if (/\?["”’»']?$/.test(text)) points -= 0.7
  if (/\d[-–:]\d+$/.test(text)) points -= 1.5
  if (heading < 1) points -= 2.5
  if (i === 0) points += isSignedHead(lines) ? 4 : 1
  return points + frontMatter(lines, i) + breakPoints(lines, i, cohesion)
}

/** Whether nothing but bylines and dates stands between the first line of a page and its first paragraph. */
function isSignedHead([first, ...rest]: readonly LineFeatures[]): boolean {
  const front = rest.findIndex(({ role }) => role !== 'byline' && role !== 'dateline')
  return first!.heading === 1 && front > 0 && rest[front]!.prose >= 0.4
}

/** Lines searched for the nearest prose. */
const NEAREST = 10
/** A share of one or two words. */
const HARDLY = 0.02

/**
 * Points for a break of subject: the nearest prose on either side has no words in common with the prose on the other
 * side of the line.
 */
function breakPoints(lines: readonly LineFeatures[], i: number, { before, after }: Cohesion): number {
  const nearest = (step: 1 | -1) => {
    let n = i + step
    while (lines[n] && Math.abs(n - i) <= NEAREST && lines[n]!.prose < 0.4) n += step
    return lines[n] && Math.abs(n - i) <= NEAREST ? n : -1
  }
  const next = nearest(1)
  const last = nearest(-1)
  return next >= 0 && last >= 0 && before[next]! <= HARDLY && after[last]! <= HARDLY ? 1.2 : 0
}

/** Lines between a headline and its first paragraph. */
const FRONT_READ = 8

/** Points for a byline, date line, caption or credit soon after the line. */
function frontMatter(lines: readonly LineFeatures[], i: number): number {
  let points = 0
  for (let n = i + 1; n < lines.length && n <= i + FRONT_READ; n++) {
    const { role, prose } = lines[n]!
    if (prose >= 0.8) break
    if (role === 'byline' || role === 'dateline') points += 1
    if (role === 'caption' || role === 'credit') points += 0.5
  }
  return Math.min(2, points)
}
