import type { NewsEvent, Place, Statement } from '../../../src/index.ts'
import type { RecordLine } from '../../../src/record.ts'
import { CHOICES, type Choices } from './choices.ts'
import type { Field, FieldValue } from './field.ts'

const statement = (line: RecordLine, id: string) => line.statements.find((one) => one.id === id)
const entity = (line: RecordLine, id: string) => line.entities.find((one) => one.id === id)
const event = (line: RecordLine, id: string): NewsEvent | undefined =>
  line.events.find((one) => one.id === id)
const place = (line: RecordLine, id: string): Place | undefined => line.places[indexIn(id)]
const mention = (line: RecordLine, id: string) => {
  const [owner = '', index] = id.split('/')
  return entity(line, owner)?.mentions[Number(index)]
}

const STATEMENT: readonly Field[] = [
  field('holder', 'Who', 'entities', (line, id) => holderOf(statement(line, id)), CHOICES.holder),
  field('stance', 'Stance', 'choice', (line, id) => statement(line, id)?.stance, CHOICES.stance),
  field('mode', 'How given', 'choice', (line, id) => statement(line, id)?.mode, CHOICES.mode),
  field('certainty', 'Certainty', 'choice', (line, id) => statement(line, id)?.certainty, CHOICES.certainty),
  field('polarity', 'Polarity', 'choice', (line, id) => statement(line, id)?.polarity, CHOICES.polarity),
  field('content', 'Words', 'words', (line, id) => statement(line, id)?.content[0]),
]

/** What may be corrected of each layer's things; what is missing here can only be accepted or rejected. */
export const FIELDS: Readonly<Record<string, readonly Field[]>> = {
  statements: STATEMENT,
  'own-voice': STATEMENT,
  names: [
    field('name', 'Name', 'text', (line, id) => entity(line, id)?.name),
    field('type', 'Kind', 'choice', (line, id) => entity(line, id)?.type, CHOICES.entityType),
  ],
  mentions: [
    field('entity', 'Means', 'entity', (_, id) => id.split('/')[0]),
    field('sense', 'Stands for', 'choice', (line, id) => mention(line, id)?.sense, CHOICES.sense),
  ],
  places: [
    field('name', 'Name', 'text', (line, id) => place(line, id)?.name),
    field('sense', 'Stands for', 'choice', (line, id) => place(line, id)?.sense, CHOICES.sense),
    field('geonames', 'GeoNames id', 'number', (line, id) => place(line, id)?.geonames),
    field('lat', 'Latitude', 'number', (line, id) => place(line, id)?.lat),
    field('lon', 'Longitude', 'number', (line, id) => place(line, id)?.lon),
    field('precision', 'Precision', 'choice', (line, id) => place(line, id)?.precision, CHOICES.precision),
  ],
  times: [
    field(
      'value',
      'Value, such as 2024-05-14, 2024-05, P3W',
      'text',
      (line, id) => line.times[indexIn(id)]?.value,
    ),
    field('from', 'First day', 'text', (line, id) => line.times[indexIn(id)]?.from),
    field('to', 'Last day', 'text', (line, id) => line.times[indexIn(id)]?.to),
  ],
  quantities: [
    field('value', 'Number', 'number', (line, id) => line.quantities[indexIn(id)]?.value),
    field('min', 'At least', 'number', (line, id) => line.quantities[indexIn(id)]?.min),
    field('max', 'At most', 'number', (line, id) => line.quantities[indexIn(id)]?.max),
    field('unit', 'Unit', 'text', (line, id) => line.quantities[indexIn(id)]?.unit),
  ],
  events: [
    field('type', 'Kind', 'choice', (line, id) => event(line, id)?.type, CHOICES.eventType),
    field('status', 'Status', 'choice', (line, id) => event(line, id)?.status, CHOICES.eventStatus),
    field('polarity', 'Polarity', 'choice', (line, id) => event(line, id)?.polarity, CHOICES.polarity),
    field('actors', 'Who', 'entities', (line, id) => event(line, id)?.actors),
    field('recipients', 'To whom', 'entities', (line, id) => event(line, id)?.recipients),
  ],
}

function field(
  name: Field['name'],
  label: string,
  kind: Field['kind'],
  value: Field['value'],
  choices?: Choices,
): Field {
  return { name, label, kind, value, ...(choices && { choices }) }
}

/** Entities, or the kind of somebody who is none. */
function holderOf(one: Statement | undefined): FieldValue {
  if (!one) return undefined
  return one.holder.entities.length > 0 ? one.holder.entities : [one.holder.kind]
}

function indexIn(id: string): number {
  return Number(id.slice(1))
}
