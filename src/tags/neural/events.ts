import type { Signals } from '../../types/signals.ts'
import type { TaggedEvent, Tags } from '../../types/tags.ts'

/** Words below this score are left out. */
const LEAST = 0.02

/** The words that the network thinks name a reportable event; nothing if it was not trained on events. */
export function taggedEvents({ words, outputs, config }: Signals): Pick<Tags, 'events'> {
  const classes = config.events?.labels.length
  if (classes === undefined) return {}
  // For each word: TimeML's classes, then two numbers, of which the first is the log odds of a reportable event.
  const width = classes + 2
  const events = words.starts.flatMap((start, word): TaggedEvent[] => {
    const score = 1 / (1 + Math.exp(-outputs.events![word * width + classes]!))
    return score < LEAST ? [] : [{ start, end: words.ends[word]!, score }]
  })
  return { events }
}
