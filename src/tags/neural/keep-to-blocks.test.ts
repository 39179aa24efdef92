import { expect, test } from 'vitest'
import type { Block } from '../../types/block.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import { keepToBlocks } from './keep-to-blocks.ts'

const TEXT =
  'Riga Says Bridge Is Safe\nWorkers on the bridge.\n"It is safe," said Ada Marsh.\n"It will stay so."'
const lines = TEXT.split('\n')
const blocks = (['headline', 'caption', 'paragraph', 'paragraph'] as const).map((kind, line): Block => {
  const start = TEXT.indexOf(lines[line]!)
  return { kind, start, end: start + lines[line]!.length }
})

function words(cue: string, content: Span): string[] | undefined {
  const at = TEXT.indexOf(cue)
  const attribution: TaggedAttribution = {
    source: [],
    cue: [[at, at + cue.length]],
    content: [content],
    within: null,
    continues: null,
    score: 1,
    by: 'neural',
  }
  return keepToBlocks(attribution, TEXT, blocks)?.content.map(([start, end]) => TEXT.slice(start, end))
}

test('what a headline says does not go on into the caption below it', () => {
  expect(words('Says', [10, blocks[1]!.end])).toEqual(['Bridge Is Safe'])
})

test('speech goes on over paragraphs', () => {
  expect(words('said', [blocks[2]!.start, blocks[3]!.end])).toEqual([
    '"It is safe," said Ada Marsh.',
    '"It will stay so."',
  ])
})

test('an attribution whose content stands in another block altogether is dropped', () => {
  expect(words('said', [0, blocks[0]!.end])).toBeUndefined()
})
