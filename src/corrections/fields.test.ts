import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { EDITABLE, type Edits } from '../types/editable.ts'
import { parseChange } from './asked.ts'
import { checkEdits } from './fields.ts'

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

describe('what can be set', () => {
  const docs = read('docs/corrections.md')

  test.each(Object.entries(EDITABLE))('is listed in docs/corrections.md: %s', (layer, fields) => {
    const row = new RegExp(`^\\| ${layer} \\| (.*) \\|$`, 'm').exec(docs)![1]!
    const listed = [...row.replace(/\([^)]*\)/g, '').matchAll(/`(\w+)`/g)].map((match) => match[1])
    expect(listed).toEqual(Object.keys(fields))
  })

  test.each(docs.match(/^\{ "do".+\}$/gm)!)('is shown there as it is sent: %s', (json) => {
    expect(parseChange(JSON.parse(json))).toEqual(JSON.parse(json))
  })
})

describe('says what is wrong with a change', () => {
  const target = { layer: 'statement', article: 'a', id: 's1' }
  test.each<[change: object, message: string, hint: RegExp]>([
    [{ do: 'accept' }, '"target" must be an object.', /docs\/corrections/],
    [{ do: 'accept', target: { ...target, id: 1 } }, '"target.id" must be a text.', /docs\/corrections/],
    [
      { do: 'accept', target: { ...target, layer: 'verb' } },
      '"target.layer" is none that there is.',
      /mention/,
    ],
    [{ do: 'accept', target, why: 'x' }, 'There is no "why" here.', /^There are: do, target\.$/],
    [{ do: 'accept', target: { ...target, anchor: {} } }, '"target.anchor.location" must be a text.', /docs/],
    [{ do: 'undo', correction: -1 }, '"correction" must be a whole number.', /docs\/corrections/],
    [{ do: 'drop' }, 'A change says what to do: "do".', /"accept", "reject", "edit"/],
  ])('%j', (change, message, hint) => {
    expect(() => parseChange(change)).toThrow(
      expect.objectContaining({ code: 'corrections/bad-change', message, hint: expect.stringMatching(hint) }),
    )
  })
})

describe('values that nothing can have', () => {
  const line = madeLine({
    text: 'The strike began on Monday in Gdansk.',
    places: { Gdansk: 'PL' },
    events: [{ word: 'strike', type: 'BUSINESS', when: ['Monday', '2024-05-13'] }],
  })
  const time = {
    layer: 'time',
    id: '0',
    span: [20, 26],
    item: { ...line.times[0]!, from: '2024-05-13', to: '2024-05-13' },
  } as const
  const quantity = {
    ...{ layer: 'quantity', id: '0', span: [0, 3] },
    item: { start: 0, end: 3, value: 4, min: 3, max: 5, unit: null, approx: false },
  } as const
  const place = { layer: 'place', id: '0', span: [30, 36], item: line.places[0]! } as const
  const article = { layer: 'article', id: '', span: [0, 3], item: line } as const
  const things = { time, quantity, place, article }
  const check = (layer: keyof typeof things, set: Edits) => () =>
    checkEdits(line, things[layer] as never, set)

  test.each<[keyof typeof things, Edits]>([
    ['time', { value: '2025-02-31' }],
    ['time', { value: '2025-02-31T10:00' }],
    ['time', { value: '2025-13' }],
    ['time', { from: '2024-05-14' }],
    ['time', { value: '2024', from: '2024-12-31', to: '2024-01-01' }],
    ['quantity', { min: 6 }],
    ['quantity', { min: 2, max: 1 }],
    ['article', { published: '0000-01-01' }],
    ['article', { published: '2025-02-29' }],
    ['article', { title: 'a\0b' }],
    ['article', { authors: ['Ada', '\udc00'] }],
    ['place', { name: '\ud83d' }],
    ['place', { geonames: 1e20 }],
  ])('are refused: %s %j', (layer, set) => {
    expect(check(layer, set)).toThrow(expect.objectContaining({ code: 'corrections/bad-value' }))
  })

  test.each<[keyof typeof things, Edits]>([
    ['time', { value: '2024-02-29' }],
    ['time', { value: '2024-W20' }],
    ['time', { value: 'P3D' }],
    ['time', { from: '2024-05-01' }],
    // The days of another value go with it.
    ['time', { value: '2025', from: '2025-01-01' }],
    ['quantity', { min: null, max: 1 }],
    ['article', { title: 'Ferry 😀', published: null }],
    ['article', { published: '0001-01-01' }],
  ])('are not these: %s %j', (layer, set) => {
    expect(check(layer, set)).not.toThrow()
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
