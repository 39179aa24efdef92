import { OnrecordError } from '../base/errors.ts'
import { noSuchArticle } from '../base/no-such-article.ts'
import type { AskedChange, GroupLayer, Pointer, RecordLine, RecordStore } from '../record.ts'
import { ADDABLE_LAYERS, type EditableField, fieldsOf } from '../types/editable.ts'

type Thing = Pointer['layer']

/** The layer of each letter of an id. */
const LAYERS: Readonly<Record<string, Thing>> = {
  s: 'statement',
  e: 'entity',
  v: 'event',
  p: 'place',
  t: 'time',
  q: 'quantity',
}

/** The group layer of each layer. */
const GROUPS: Readonly<Partial<Record<Thing, GroupLayer>>> = {
  statement: 'thread',
  entity: 'identity',
  event: 'event',
}

/** The changes that a command line asks for: one, or two for a move from one group to another (leave, then join). */
export async function readChanges(
  store: RecordStore,
  verb: string,
  given: readonly string[],
  group?: string,
): Promise<readonly AskedChange[]> {
  // With --group, whole articles are meant, whose ids may look like "s1".
  const things = group === undefined ? withIds(given) : given
  switch (verb) {
    case 'accept':
    case 'reject': {
      const [one] = exactly(verb, things, 'THING')
      return [{ do: verb, target: await pointer(store, one!) }]
    }
    case 'edit': {
      const [one, ...fields] = things
      if (one === undefined || fields.length === 0) throw usage(verb, 'THING FIELD=VALUE...')
      const target = one.includes('/') ? await pointer(store, one) : await articlePointer(store, one)
      const line = await findOne(store, target.article)
      return [
        {
          do: 'edit',
          target,
          set: Object.fromEntries(fields.map((field) => readField(line, target.layer, field))),
        },
      ]
    }
    case 'add': {
      const [article, ...rest] = things
      const named = ADDABLE_LAYERS.find((one) => one === rest[0] && !rest[1]?.includes('='))
      const [words, ...fields] = named ? rest.slice(1) : rest
      if (article === undefined || words === undefined || fields.length === 0)
        throw usage(verb, 'ARTICLE [KIND] WORDS FIELD=VALUE...')
      const layer = named ?? 'event'
      const line = await findOne(store, article)
      return [
        {
          do: 'add',
          target: { layer, article: line.id, span: spanOf(line, words) },
          set: Object.fromEntries(fields.map((field) => readField(line, layer, field))),
        },
      ]
    }
    case 'retag': {
      const [one, tag] = exactly(verb, things, 'THING', 'WORD')
      const target = await pointer(store, one!)
      const line = await findOne(store, target.article)
      const [field, value] = readField(line, target.layer, `${tagOf(target.layer)}=${tag}`)
      return [{ do: 'edit', target, set: { [field]: value } }]
    }
    case 'merge':
    case 'split': {
      const [one, other] = await sides(store, exactly(verb, things, 'ONE', 'OTHER'))
      return [{ do: verb, layer: layerOf(one, other, group), one: one.at, other: other.at }]
    }
    case 'move': {
      const [one, to] = exactly(verb, things, 'THING', 'TO')
      return move(store, one!, to!, group)
    }
    case 'undo': {
      const [number] = exactly(verb, things, 'NUMBER')
      if (!/^[1-9]\d{0,8}$/.test(number!)) throw usage(verb, 'NUMBER')
      return [{ do: 'undo', correction: Number(number) }]
    }
    default:
      throw new OnrecordError(
        'cli/unknown-verb',
        `There is no verb "${verb}".`,
        'It is one of: accept, reject, edit, add, retag, merge, split, move, undo, log.',
      )
  }
}

/** `3f2a9c s3`, as other commands write it, as `3f2a9c/s3`. */
function withIds(given: readonly string[]): readonly string[] {
  const things: string[] = []
  for (const word of given) {
    const last = things.at(-1)
    const isId = /^(?:e\d+\/\d+|[sevptq]\d+)$/.test(word)
    if (isId && last !== undefined && !last.includes('=') && parse(last) === null) {
      things[things.length - 1] = `${last}/${word}`
    } else things.push(word)
  }
  return things
}

function exactly(verb: string, things: readonly string[], ...names: readonly string[]): readonly string[] {
  if (things.length === names.length) return things
  throw usage(verb, names.join(' '))
}

function usage(verb: string, names: string): OnrecordError {
  return new OnrecordError(
    'cli/wrong-usage',
    `It takes: onrecord correct ${verb} ${names}`,
    'See examples with: onrecord help correct',
  )
}

interface Side {
  readonly at: { readonly article: string; readonly id: string }
  readonly kind: Thing | null
}

async function sides(store: RecordStore, [one, other]: readonly string[]): Promise<[Side, Side]> {
  return [await side(store, one!), await side(store, other!)]
}

async function side(store: RecordStore, text: string): Promise<Side> {
  const named = parse(text)
  if (!named) return { at: { article: (await findOne(store, text)).id, id: '' }, kind: null }
  return {
    at: { article: (await findOne(store, named.article)).id, id: named.id },
    kind: named.layer,
  }
}

function layerOf(one: Side, other: Side, wanted: string | undefined): GroupLayer {
  if (one.kind !== other.kind) {
    throw new OnrecordError(
      'cli/not-alike',
      'The two are of different kinds.',
      'Name two statements, two entities, two events, or two articles.',
    )
  }
  if (one.kind === null && (wanted === 'copy' || wanted === 'happening')) return wanted
  const layer = one.kind === null ? undefined : GROUPS[one.kind]
  if (layer && (wanted === undefined || wanted === layer)) return layer
  throw new OnrecordError(
    'cli/no-such-group',
    one.kind === null
      ? 'Articles are grouped as copies, and by what happened.'
      : `These are not grouped${wanted === undefined ? '' : ` as "${wanted}"`}.`,
    one.kind === null ? 'Say --group copy or --group happening.' : 'Leave --group away.',
  )
}

/** Moves a mention to another entity, or anything else from its group to another. */
async function move(
  store: RecordStore,
  thing: string,
  to: string,
  group: string | undefined,
): Promise<readonly AskedChange[]> {
  const named = parse(thing)
  if (named?.layer === 'mention') {
    const target = await pointer(store, thing)
    const id = /^(?:.*\/)?(e\d+)$/.exec(to)?.[1]
    const entity = id ?? entityOf(await findOne(store, target.article), to)
    return [{ do: 'edit', target, set: { entity } }]
  }
  const [one, other] = await sides(store, [thing, to])
  const layer = layerOf(one, other, group)
  const left = await companionOf(store, layer, one.at)
  const join: AskedChange = { do: 'merge', layer, one: one.at, other: other.at }
  return left ? [{ do: 'split', layer, one: one.at, other: left }, join] : [join]
}

/** Another member of its group; `null` when it is alone. */
async function companionOf(
  store: RecordStore,
  layer: GroupLayer,
  one: Side['at'],
): Promise<Side['at'] | null> {
  const name = `${one.article}/${one.id}`
  const all: readonly Side['at'][] =
    layer === 'thread'
      ? ((await store.thread(name))?.positions.map(({ statement }) => statement) ?? [])
      : layer === 'event'
        ? ((await store.event(name))?.mentions.map(({ at }) => at) ?? [])
        : layer === 'identity'
          ? ((await store.who(name))?.merges.flatMap(({ a, b }) => [a, b]) ?? [])
          : await articlesWith(store, layer, one.article)
  return all.find(({ article, id }) => article !== one.article || id !== one.id) ?? null
}

async function articlesWith(
  store: RecordStore,
  layer: GroupLayer,
  article: string,
): Promise<readonly Side['at'][]> {
  const around = await store.around(article)
  const others = layer === 'copy' ? around?.copies : around?.same
  return (others ?? []).map(({ id }) => ({ article: id, id: '' }))
}

function parse(
  text: string,
): { readonly article: string; readonly id: string; readonly layer: Thing } | null {
  const [, article, id] = /^(.+)\/(e\d+\/\d+|[sevptq]\d+)$/.exec(text) ?? []
  if (article === undefined || id === undefined) return null
  const layer = id.includes('/') ? 'mention' : LAYERS[id[0]!]!
  const isIndex = ['place', 'time', 'quantity'].includes(layer)
  return { article, id: isIndex ? id.slice(1) : id, layer }
}

async function pointer(store: RecordStore, text: string): Promise<Pointer> {
  const named = parse(text)
  if (named) return { ...named, article: (await findOne(store, named.article)).id }
  throw new OnrecordError(
    'cli/no-thing',
    `"${text}" does not say which thing of an article is meant.`,
    'Write the article and the thing, such as 3f2a9c/s3. See: onrecord help correct',
  )
}

/** What is told of an article itself: its headline, outlet, authors, day. */
async function articlePointer(store: RecordStore, text: string): Promise<Pointer> {
  return { layer: 'article', article: (await findOne(store, text)).id, id: '' }
}

/** The only article with this id, or whose id begins with it. */
export async function findOne(store: RecordStore, id: string): Promise<RecordLine> {
  const found = await store.find(id)
  const ids = [...new Set(found.map((article) => article.id))]
  if (ids.length === 1) return found[0]!
  throw noSuchArticle(id, 'Find ids with: onrecord ask WORDS', { others: ids })
}

/** The one field of a layer that is a tag. */
function tagOf(layer: Thing): string {
  return Object.entries(fieldsOf(layer)).find(([, { isTag }]) => isTag)![0]
}

function readField(line: RecordLine, layer: Thing, text: string): readonly [string, unknown] {
  const at = text.indexOf('=')
  const [field, value] = [text.slice(0, at), text.slice(at + 1)]
  if (at <= 0) throw usage('edit', 'THING FIELD=VALUE...')
  if (value === 'null') return [field, null]
  const fields: Readonly<Record<string, EditableField>> = fieldsOf(layer)
  const { kind, of = [], list }: Partial<EditableField> = Object.hasOwn(fields, field) ? fields[field]! : {}
  switch (kind) {
    // "assault" for ASSAULT: what is not in the list is told by the record.
    case 'choice':
      return [field, of.find((one) => one.toLowerCase() === value.toLowerCase()) ?? value]
    case 'holder':
      return [field, of.includes(value) ? [value] : entitiesOf(line, value)]
    case 'entities':
      return [field, entitiesOf(line, value)]
    case 'entity':
      return [field, entityOf(line, value)]
    case 'words':
      return [field, spanOf(line, value)]
    case 'number':
    case 'degrees':
    case 'geonames':
      return [field, /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value]
    case 'index':
    case 'indexes': {
      const found = (value === '' ? [] : value.split(',')).map((one) => itemOf(line, list!, one.trim()))
      return [field, kind === 'index' ? found[0] : found]
    }
    case 'yes-no':
      return [field, /^(?:true|false)$/.test(value) ? value === 'true' : value]
    case 'texts':
      return [field, value === '' ? [] : value.split(';').map((one) => one.trim())]
    default:
      return [field, value]
  }
}

/** The ids of entities that are given with commas between, by ids or names; a name may hold a comma, too. */
function entitiesOf(line: RecordLine, value: string): string[] {
  const whole = value.trim()
  if (whole === '') return []
  if (bearersOf(line, whole).length > 0) return [entityOf(line, whole)]
  return whole.split(',').map((one) => entityOf(line, one.trim()))
}

/** The id of an entity: `e2` itself, or the only one that bears a name. */
function entityOf(line: RecordLine, value: string): string {
  if (/^e\d+$/.test(value)) return value
  const [one, ...others] = bearersOf(line, value)
  if (one && others.length === 0) return one.id
  const choices = (one ? [one, ...others] : line.entities).map(({ id, name }) => `${id} ${name}`)
  const more = choices.length > MOST_CHOICES ? ' …' : ''
  throw new OnrecordError(
    'cli/no-such-entity',
    one
      ? `Several bear the name "${value}" in the article.`
      : `Nobody in the article has the name "${value}".`,
    choices.length > 0
      ? `Name one by its id: ${choices.slice(0, MOST_CHOICES).join(', ')}${more}.`
      : 'The article names nobody at all.',
  )
}

const MOST_CHOICES = 20

/** Who has a name, written as the article has it once; capitals do not count. */
function bearersOf({ text, entities }: RecordLine, value: string): RecordLine['entities'] {
  const wanted = value.toLowerCase()
  const isIt = (name: string): boolean => name.toLowerCase() === wanted
  const whole = entities.filter(({ name }) => isIt(name))
  if (whole.length > 0) return whole
  return entities.filter(
    ({ aliases, mentions }) =>
      aliases.some(isIt) ||
      mentions.some(({ form, start, end }) => form === 'name' && isIt(text.slice(start, end))),
  )
}

/** The index of a place or time: `p3`, `3`, or words that name it in the article, or its name or value. */
function itemOf({ text, places, times }: RecordLine, list: 'place' | 'time', value: string): number {
  const [, index] = /^[pt]?(\d{1,9})$/.exec(value) ?? []
  if (index !== undefined) return Number(index)
  const names = list === 'place' ? places.map(({ name }) => name) : times.map((time) => time.value)
  const items: readonly { readonly start: number; readonly end: number }[] = list === 'place' ? places : times
  const found = items.findIndex(
    ({ start, end }, at) => text.slice(start, end) === value || names[at] === value,
  )
  if (found >= 0) return found
  throw new OnrecordError(
    'cli/no-such-item',
    `The article has no ${list} "${value}".`,
    `Write its index as "onrecord read --json" lists them, such as ${list[0]}0, or its words.`,
  )
}

/** `120-185`, or exact words that stand in the article once. */
function spanOf({ text }: RecordLine, value: string): readonly [number, number] {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(value) ?? []
  if (start !== undefined) return [Number(start), Number(end)]
  const first = text.indexOf(value)
  if (first >= 0 && value !== '' && !text.includes(value, first + 1)) return [first, first + value.length]
  throw new OnrecordError(
    'cli/no-such-words',
    first < 0 || value === ''
      ? 'These words do not stand in the article.'
      : 'These words stand in the article more than once.',
    'Write them exactly as they stand there, or say where they do, such as 120-185.',
  )
}
