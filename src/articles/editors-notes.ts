import { EDITORS_NOTE } from '../languages/en/press.ts'
import type { Piece } from './continuations.ts'
import { endsSentence, type LineFeatures } from './line-features.ts'
import type { Zone } from './segment.ts'

/** The most lines of furniture between a story and its correction. */
const NEAR = 8
/** The most lines of the note that the story has already. */
const OWN = 3
/** The most blank lines before a further sentence of the note. */
const GAP = 1

/**
 * Adds to each story the correction or note of its editors below it, however short its sentences are: without it, the
 * story would still say what the note takes back. Updates `zones`.
 */
export function withEditorsNotes(
  pieces: readonly Piece[],
  lines: readonly LineFeatures[],
  zones: Zone[],
): Piece[] {
  return pieces.map(({ from, to }, n) => {
    const limit = pieces[n + 1]?.from ?? lines.length
    const endFrom = (i: number) => {
      let end = i
      while (end < limit && isOfNote(lines[end]!)) end++
      return end
    }
    let end = lines.slice(Math.max(from, to - OWN), to).some(opensNote) ? endFrom(to) : to
    for (let i = end; i < limit && i < end + NEAR; i++) {
      const isHeading = !endsSentence(lines[i]!.text)
      const stop = opensNote(lines[i]!) ? endFrom(i + 1) : i
      if (stop > i + 1 || (stop > i && !isHeading)) {
        end = stop
        i = stop - 1
      } else if (lines[i]!.role === null) break
    }
    zones.fill('body', to, end)
    return { from, to: end }
  })
}

function opensNote({ text }: LineFeatures): boolean {
  return EDITORS_NOTE.test(text.slice(0, 200))
}

function isOfNote({ role, gap, text }: LineFeatures): boolean {
  return role === null && gap <= GAP && endsSentence(text)
}
