import { expect, test } from 'vitest'
import { taggerInput } from '../../../test/make-article.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import { withCarriedOver, withoutStray } from './carried-over.ts'
import { withSourceByRule } from './source-by-rule.ts'

const input = taggerInput({
  text: '"We are ready," said Ada Marsh. "Nobody will wait."\n\nShips lay in the bay.',
})

function attribution(source: string[], cue: string[], content: string[]): TaggedAttribution {
  const at = (words: string): Span => [input.text.indexOf(words), input.text.indexOf(words) + words.length]
  return {
    source: source.map(at),
    cue: cue.map(at),
    content: content.map(at),
    within: null,
    continues: null,
    score: 0.9,
    by: 'neural',
  }
}

const said = attribution(['Ada Marsh'], ['said'], ['"We are ready,"'])

test('a quotation without a cue goes on from the speaker before it', () => {
  const [, second] = withCarriedOver([said, attribution([], [], ['"Nobody will wait."'])], input.quotes)
  expect(second?.continues).toBe(0)
})

test('words outside quotation marks go on from nobody', () => {
  const [, second] = withCarriedOver([said, attribution([], [], ['Ships lay in the bay'])], input.quotes)
  expect(second?.continues).toBeNull()
})

test('a source that only the rules found is taken over, with its cue where there was none', () => {
  expect(withSourceByRule({ ...said, source: [] }, [said])).toMatchObject({
    source: said.source,
    cue: said.cue,
  })
  expect(withSourceByRule({ ...said, source: [], cue: [] }, [said])).toMatchObject({ cue: said.cue })
  const other = attribution(['Ada Marsh'], ['lay'], ['in the bay'])
  expect(withSourceByRule({ ...said, source: [] }, [other]).source).toEqual([])
})

test("a content that is nobody's is left out, and the others keep whom they go on from", () => {
  const stray = attribution([], [], ['Ships lay in the bay'])
  const goesOn = { ...attribution([], [], ['"Nobody will wait."']), continues: 1 }
  expect(withoutStray([stray, said, goesOn]).map(({ continues }) => continues)).toEqual([null, 0])
})
