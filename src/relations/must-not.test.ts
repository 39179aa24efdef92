import { expect, test } from 'vitest'
import type { Article } from '../types/article.ts'
import type { Entity } from '../types/entity.ts'
import { relations } from './stage.ts'

const NAMES = { Veldania: 'government', Korrund: 'government', 'Mara Ilic': 'person', 'Jon Brandt': 'person' }

test.each([
  'Veldania is not an ally of Korrund.',
  'Veldania never supplied Korrund with boats.',
  'Mara Ilic backs Jon Brandt for mayor.',
  'Mara Ilic sells shoes to Jon Brandt.',
  'Veldania met Korrund for talks on a pact.',
  'Veldania visited the allies, and Korrund left.',
  'Mara Ilic signed a treaty with Jon Brandt.',
  'Veldania and Korrund are members.',
  'Korrund, such as it is, is older than Veldania.',
])('%s', async (text) => {
  const entities = Object.entries(NAMES).map(([name, type], index) => ({
    id: `e${index + 1}`,
    name,
    type,
    mentions: [...text.matchAll(new RegExp(name, 'g'))].map((match) => ({
      start: match.index,
      end: match.index + name.length,
      form: 'name',
      sense: 'literal',
    })),
  })) as unknown as Entity[]
  const article = { text, sentences: [[0, text.length]], entities, statements: [] } as unknown as Article
  expect((await relations.run(article, () => {})).relations).toEqual([])
})
