import { describe, expect, test } from 'vitest'
import type { Article } from '../types/article.ts'
import type { Entity, EntityType } from '../types/entity.ts'
import { relations } from './stage.ts'

const WORLD: Readonly<Record<string, EntityType>> = {
  Veldania: 'government',
  Korrund: 'government',
  Odmark: 'government',
  'the Sound League': 'organization',
  'Red Oar': 'group',
  'Grey Sail': 'group',
  'Mara Ilic': 'person',
  'Jon Brandt': 'person',
}

async function read(text: string) {
  const entities = Object.entries(WORLD).map(([name, type], index) => ({
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
  const statements = [{ id: 's1', content: [[0, text.length]] }]
  const article = { text, sentences: [[0, text.length]], entities, statements } as unknown as Article
  const { relations: found } = await relations.run(article, () => {})
  const name = (id: string) => entities.find((entity) => entity.id === id)!.name
  return found.map(({ type, from, to, object }) =>
    [name(from), type, name(to), ...(object ? [text.slice(...object)] : [])].join(' | '),
  )
}

describe('is found', () => {
  test.each([
    [
      'Veldania and Korrund were the main allies of Odmark.',
      ['Veldania | ally | Odmark', 'Korrund | ally | Odmark'],
    ],
    [
      'Veldania has supplied Korrund with patrol boats in the past.',
      ['Veldania | supplies | Korrund | patrol boats'],
    ],
    ['Veldania sells diesel engines to Korrund.', ['Veldania | supplies | Korrund | diesel engines']],
    [
      'Veldania-backed groups Red Oar and Grey Sail left.',
      ['Veldania | backs | Red Oar', 'Veldania | backs | Grey Sail'],
    ],
    [
      'Veldania has strategic pacts with Korrund and close ally Odmark.',
      ['Veldania | pact | Korrund', 'Veldania | pact | Odmark'],
    ],
    ['Veldania signed a partnership agreement with Korrund.', ['Veldania | partnership | Korrund']],
    ['Korrund is a founding member of the Sound League.', ['Korrund | member | the Sound League']],
    ['Mara Ilic, who succeeded Jon Brandt, left.', ['Mara Ilic | succeeds | Jon Brandt']],
    ['Countries hostile to Veldania, such as Korrund, stayed away.', ['Korrund | opposes | Veldania']],
  ])('%s', async (text, expected) => {
    expect(await read(text)).toEqual(expected)
  })
})

test('it belongs to the statement that says so', async () => {
  const text = 'Korrund is a member of the Sound League.'
  const entities = [
    {
      id: 'e1',
      name: 'Korrund',
      type: 'government',
      mentions: [{ start: 0, end: 7, form: 'name', sense: 'literal' }],
    },
    {
      id: 'e2',
      name: 'Sound League',
      type: 'organization',
      mentions: [{ start: 23, end: 39, form: 'name', sense: 'literal' }],
    },
  ]
  const statements = [{ id: 's1', content: [[0, text.length - 1]] }]
  const article = { text, sentences: [[0, text.length]], entities, statements } as unknown as Article
  expect((await relations.run(article, () => {})).relations).toMatchObject([{ id: 'r1', statements: ['s1'] }])
})
