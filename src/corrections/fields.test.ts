import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ENTITY_TYPES, SENSES } from '../types/entity.ts'
import { EVENT_STATUSES, EVENT_TYPES } from '../types/event.ts'
import { PRECISIONS } from '../types/place.ts'
import { STANCES } from '../types/stance.ts'
import { CERTAINTIES, MODES, POLARITIES, UNNAMED } from '../types/statement.ts'
import { parseChange } from './asked.ts'
import { FIELDS } from './fields.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

describe('what can be set', () => {
  const { $defs } = JSON.parse(read('docs/record.schema.json'))
  const { statement, entity, place, event } = $defs

  test.each<[string, readonly string[], { enum: readonly string[] }]>([
    ['stance', STANCES, statement.properties.stance],
    ['mode', MODES, statement.properties.mode],
    ['certainty', CERTAINTIES, statement.properties.certainty],
    ['polarity', POLARITIES, statement.properties.polarity],
    ['type of entity', ENTITY_TYPES, entity.properties.type],
    ['precision', PRECISIONS, place.properties.precision],
    ['sense', SENSES, $defs.sense],
    ['type of event', EVENT_TYPES, event.properties.type],
    ['status', EVENT_STATUSES, event.properties.status],
    ['kind of holder', ['named', ...UNNAMED], statement.properties.holder.properties.kind],
  ])('is what the schema of the record knows: %s', (_name, words, schema) => {
    expect([...words].sort()).toEqual([...schema.enum].sort())
  })

  const docs = read('docs/corrections.md')

  test.each(Object.entries(FIELDS))('is listed in docs/corrections.md: %s', (layer, fields) => {
    const row = new RegExp(`^\\| ${layer} \\| (.*) \\|$`, 'm').exec(docs)![1]!
    const listed = [...row.replace(/\([^)]*\)/g, '').matchAll(/`(\w+)`/g)].map((match) => match[1])
    expect(listed).toEqual(Object.keys(fields))
  })

  test.each(docs.match(/^\{ "do".+\}$/gm)!)('is shown there as it is sent: %s', (json) => {
    expect(parseChange(JSON.parse(json))).toEqual(JSON.parse(json))
  })
})

describe('must not be taken for a change:', () => {
  const target = { layer: 'statement', article: 'a', id: 's1' }
  test.each([
    [null],
    [[]],
    ['accept'],
    [{}],
    [{ do: 'accept' }],
    [{ do: 'accept', target: 's1' }],
    [{ do: 'accept', target: { ...target, layer: 'toString' } }],
    [{ do: 'accept', target: { ...target, id: 1 } }],
    [{ do: 'accept', target, set: { stance: 'denies' } }],
    [{ do: 'edit', target }],
    [{ do: 'edit', target, set: [] }],
    [{ do: 'merge', layer: 'identity', one: target }],
    [{ do: 'merge', layer: 'statement', one: { article: 'a', id: 's1' }, other: { article: 'a', id: 's2' } }],
    [{ do: 'undo' }],
    [{ do: 'undo', correction: -1 }],
    [{ do: 'undo', correction: '1' }],
  ])('%j', (value) => {
    expect(() => parseChange(value)).toThrow(expect.objectContaining({ code: 'corrections/bad-change' }))
  })
})
