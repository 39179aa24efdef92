import { type Layer, thingAt } from '../../../src/corrections/things.ts'
import { snapshotOf, valuesOf } from '../../../src/corrections/values.ts'
import type { RecordLine, Statement } from '../../../src/index.ts'
import { type EditableField, type FieldName, type FieldOf, fieldsOf } from '../../../src/types/editable.ts'
import { choicesOf } from './choices.ts'
import type { Field, FieldValue } from './field.ts'

/** What forms call the fields that may be corrected, in the order in which they ask for them. */
const LABELS: { readonly [L in Layer]: Readonly<Record<FieldOf<L>, string>> } = {
  article: {
    title: 'Headline',
    publisher: 'Outlet',
    authors: 'Authors, with ; between',
    published: 'Day, such as 2024-05-14',
  },
  statement: {
    holder: 'Who',
    stance: 'Stance',
    mode: 'How given',
    certainty: 'Certainty',
    polarity: 'Polarity',
    content: 'Words',
  },
  entity: { name: 'Name', type: 'Kind' },
  mention: { entity: 'Means', sense: 'Stands for' },
  place: {
    name: 'Name',
    sense: 'Stands for',
    geonames: 'GeoNames id',
    lat: 'Latitude',
    lon: 'Longitude',
    country: 'Country, such as PL',
    admin1: 'Province or state',
    precision: 'Precision',
  },
  time: { value: 'Value, such as 2024-05-14, 2024-05, P3W', from: 'First day', to: 'Last day' },
  quantity: { value: 'Number', min: 'At least', max: 'At most', unit: 'Unit', approx: 'How exact' },
  event: {
    type: 'Kind',
    status: 'Status',
    polarity: 'Polarity',
    actors: 'Who',
    recipients: 'To whom',
    places: 'Where',
    time: 'When',
    factuality: 'How surely, from -3 to 3',
  },
}

/** Inputs by kind of field; what is not here is typed in. */
const INPUTS: Readonly<Partial<Record<EditableField['kind'], Field['kind']>>> = {
  choice: 'choice',
  texts: 'texts',
  'yes-no': 'yes-no',
  holder: 'entities',
  entities: 'entities',
  entity: 'entity',
  index: 'items',
  indexes: 'items',
  words: 'words',
  number: 'number',
  degrees: 'number',
  geonames: 'number',
}

/** What may be corrected of a layer's things. */
export function formFields(layer: Layer): readonly Field[] {
  const known = fieldsOf(layer)
  return (Object.entries(LABELS[layer]) as [FieldName, string][]).map(([name, label]) => {
    const field = known[name]!
    return {
      ...{ name, label },
      kind: INPUTS[field.kind] ?? 'text',
      choices: choicesOf(name, field),
      ...(field.list && { of: { list: field.list, several: field.kind === 'indexes' } }),
      value: (line, id) => valueNow(line, layer, id, name),
    }
  })
}

function valueNow(line: RecordLine, layer: Layer, id: string, name: FieldName): FieldValue {
  const thing = thingAt(line, layer, id)
  if (!thing) return undefined
  if (name === 'content') return (thing.item as Statement).content[0]
  return valuesOf(layer, snapshotOf(thing))[name]
}
