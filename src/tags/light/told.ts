import { HEARING, MEANS, TRANSITIVE } from '../../languages/en/tags/cue-words.ts'
import { formOf } from '../../languages/en/verb-forms.ts'
import type { Span } from '../../types/span.ts'
import type { Frame, FrameKind } from './frames.ts'
import type { Reading } from './reading.ts'
import type { VerbCue } from './verb-cue.ts'

/** The rule's name. */
export const TOLD = 'light/told'

const FRAMES: ReadonlySet<FrameKind> = new Set(['that', 'clause', 'question', 'to', 'object-to', 'quote'])

/**
 * Whether the subject of a verb hears the content: "residents were told that", and in a headline "Residents Told Road Is
 * Shut". PolNeAR gives most of these no source, and never the hearer.
 */
export function isTold({ reading, sentence, group }: VerbCue, frame: Frame): boolean {
  if (group.negative || !HEARING.has(group.lemma) || !FRAMES.has(frame.kind)) return false
  const form = formOf(group)
  if (form === 'passive') return true
  const isShort = form === 'ed' || (form === 'past' && reading.isHeadline[sentence]!)
  return isShort && TRANSITIVE.has(group.lemma) && frame.content === group.end
}

/** Whether the words after "by" are what the message came by, and nobody who speaks: "by letter". */
export function isMeans({ words }: Reading, [from, to]: Span): boolean {
  return to === from + 1 && MEANS.has(words[from]!)
}
