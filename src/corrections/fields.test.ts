import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EDITABLE } from '../types/editable.ts'
import { parseChange } from './asked.ts'

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
