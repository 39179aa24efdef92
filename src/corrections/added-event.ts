import type { Edits } from '../types/correction.ts'
import type { NewsEvent } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import type { Span } from '../types/span.ts'
import { freeId } from './replace.ts'

/** An event that a person found in these words: what is not set is not known. */
export function addedEvent(line: RecordLine, trigger: Span, set: Edits): NewsEvent {
  const event: NewsEvent = {
    id: freeId(line.events, 'v'),
    type: 'OTHER',
    cameo: null,
    trigger,
    actors: [],
    recipients: [],
    instruments: [],
    places: [],
    time: null,
    quantities: [],
    status: 'happened',
    polarity: 'positive',
    statements: [],
    told: [],
    confidence: 1,
    bases: { type: 'external', actors: 'external', time: 'external', places: 'external', status: 'external' },
    by: 'correction',
  }
  return { ...event, ...(set as Partial<NewsEvent>) }
}
