import { ENTITY_TYPES, SENSES } from './entity.ts'
import { EVENT_STATUSES, EVENT_TYPES } from './event.ts'
import { PRECISIONS } from './place.ts'
import type { Span } from './span.ts'
import { STANCES } from './stance.ts'
import { CERTAINTIES, MODES, POLARITIES, UNNAMED } from './statement.ts'

/** The type of a value, by the kind of its field. */
interface Values {
  /** One item of the field's list. */
  readonly choice: string
  readonly text: string
  readonly texts: readonly string[]
  readonly number: number
  /** From `-most` to `most`. */
  readonly degrees: number
  /** GeoNames id. */
  readonly geonames: number
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** TIMEX3 value. */
  readonly timex: string
  /** ISO 8601. */
  readonly day: string
  readonly 'yes-no': boolean
  /** Index into the field's list of the article. */
  readonly index: number
  readonly indexes: readonly number[]
  /** Id of an entity of the article. */
  readonly entity: string
  readonly entities: readonly string[]
  /** Ids of entities, or one item of the field's list for an unnamed holder. */
  readonly holder: readonly string[]
  /** A span of the article's text. */
  readonly words: Span
}

/** A field that a person can correct. */
export interface EditableField {
  readonly kind: keyof Values
  readonly of?: readonly string[]
  readonly most?: number
  /** The layer that an index counts in. */
  readonly list?: 'place' | 'time'
  /** Whether it can be `null`: not known. */
  readonly orNone?: true
  /** Whether it is the one tag of its layer, which `retag` sets. */
  readonly isTag?: true
}

/** The fields that can be corrected, by layer; anything else is refused. */
export const EDITABLE = {
  article: {
    title: { kind: 'text', orNone: true },
    publisher: { kind: 'text', orNone: true },
    authors: { kind: 'texts' },
    published: { kind: 'day', orNone: true },
  },
  statement: {
    stance: { kind: 'choice', of: STANCES, isTag: true },
    mode: { kind: 'choice', of: MODES },
    certainty: { kind: 'choice', of: CERTAINTIES },
    polarity: { kind: 'choice', of: POLARITIES },
    holder: { kind: 'holder', of: UNNAMED },
    content: { kind: 'words' },
  },
  entity: {
    name: { kind: 'text' },
    type: { kind: 'choice', of: ENTITY_TYPES, isTag: true },
  },
  mention: {
    sense: { kind: 'choice', of: SENSES, isTag: true },
    entity: { kind: 'entity' },
  },
  place: {
    name: { kind: 'text' },
    geonames: { kind: 'geonames', orNone: true },
    lat: { kind: 'degrees', most: 90, orNone: true },
    lon: { kind: 'degrees', most: 180, orNone: true },
    country: { kind: 'country', orNone: true },
    admin1: { kind: 'text', orNone: true },
    precision: { kind: 'choice', of: PRECISIONS },
    sense: { kind: 'choice', of: SENSES, isTag: true },
  },
  time: {
    value: { kind: 'timex', orNone: true, isTag: true },
    from: { kind: 'day', orNone: true },
    to: { kind: 'day', orNone: true },
  },
  quantity: {
    value: { kind: 'number', orNone: true },
    min: { kind: 'number', orNone: true },
    max: { kind: 'number', orNone: true },
    unit: { kind: 'text', orNone: true, isTag: true },
    approx: { kind: 'yes-no' },
  },
  event: {
    type: { kind: 'choice', of: EVENT_TYPES, isTag: true },
    status: { kind: 'choice', of: EVENT_STATUSES },
    polarity: { kind: 'choice', of: POLARITIES },
    actors: { kind: 'entities' },
    recipients: { kind: 'entities' },
    places: { kind: 'indexes', list: 'place' },
    time: { kind: 'index', list: 'time', orNone: true },
    factuality: { kind: 'degrees', most: 3 },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, EditableField>>>>

type Layers = typeof EDITABLE

/** A layer whose things can be corrected one by one. */
export type ThingLayer = keyof Layers

/** Layers whose things can be corrected one by one. */
export const THING_LAYERS = Object.keys(EDITABLE) as readonly ThingLayer[]

/** A layer to which a thing that was missed can be added. */
export type AddableLayer = Exclude<ThingLayer, 'article'>

/** Layers to which a thing that was missed can be added. */
export const ADDABLE_LAYERS = THING_LAYERS.filter((layer): layer is AddableLayer => layer !== 'article')

/** Names of the fields of a layer that can be corrected. */
export type FieldOf<Layer extends ThingLayer> = keyof Layers[Layer]

/** A field of any layer that can be corrected. */
export type FieldName = { [Layer in ThingLayer]: FieldOf<Layer> }[ThingLayer]

type Named<Name> = {
  [Layer in ThingLayer]: Name extends FieldOf<Layer> ? Layers[Layer][Name] : never
}[ThingLayer]
type ValueOf<Field> = Field extends { readonly kind: infer Kind extends keyof Values }
  ? Values[Kind] | (Field extends { readonly orNone: true } ? null : never)
  : never

/** The fields that `edit` can set, with their values. */
export type Edits = { readonly [Name in FieldName]?: ValueOf<Named<Name>> }

/** The fields of a layer by name. */
export function fieldsOf(layer: ThingLayer): Readonly<Partial<Record<FieldName, EditableField>>> {
  return EDITABLE[layer]
}
