import { tableOf } from './csv.ts'
import { EVENT_COLUMNS, type EventRow } from './event-row.ts'
import type { Export } from './export.ts'

export const eventCsv: Export<'events'> = {
  name: 'events',
  label: 'CSV of events',
  about:
    'one event a row: trigger, type, status, according to whom, parties, place, time, quantities; cells as in csv',
  mediaType: 'text/csv',
  ending: 'csv',
  of: 'events',
  write: (stretches, options) => tableOf<EventRow>(EVENT_COLUMNS, stretches, options),
}
