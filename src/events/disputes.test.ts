import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/invented-article.ts'
import type { Stance } from '../types/stance.ts'
import type { Statement } from '../types/statement.ts'
import { events } from './stage.ts'

/** Who says which words, and with which stance; `null` for the article's own voice. */
type Said = readonly [who: string | null, words: string, stance: Stance, answers?: readonly string[]]

/** "word: status, statement telling" of each event that somebody tells. */
async function read(marked: string, ...said: readonly Said[]): Promise<string[]> {
  const article = inventedArticle(marked)
  const { text, entities } = article
  const statements = said.map(([who, words, stance, answers = []], index) => {
    const start = text.indexOf(words)
    expect(start, words).toBeGreaterThanOrEqual(0)
    const holder = entities.find(({ name }) => name === who)
    return {
      id: `s${index + 1}`,
      holder: { kind: who === null ? 'article' : 'named', entities: holder ? [holder.id] : [], spans: [] },
      cue: [],
      content: [[start, start + words.length]],
      stance,
      answers,
      within: null,
    } as unknown as Statement
  })
  const { events: found } = await events.run({ ...article, statements }, () => {})
  return found.flatMap(({ trigger, status, told = [] }) =>
    told.length === 0
      ? []
      : `${text.slice(...trigger)}: ${status}, ${told.map(({ statement, as }) => `${statement} ${as}`).join(', ')}`,
  )
}

test('what one asserts and another denies is disputed, at both places, with both tellers', async () => {
  const found = await read(
    '[Mara Ilic|person] said that [Veldania|government] attacked [Korrund|government] with drones. [Veldania|government] denied that it attacked [Korrund|government].',
    ['Mara Ilic', 'that Veldania attacked Korrund with drones', 'asserts'],
    ['Veldania', 'that it attacked Korrund', 'denies'],
  )
  expect(found).toEqual([
    'attacked: disputed, s1 asserts, s2 denies',
    'attacked: disputed, s2 denies, s1 asserts',
  ])
})

test('what the article itself asserts is disputed, too, if somebody says that it was not so', async () => {
  const found = await read(
    '[Veldania|government] attacked [Korrund|government] with drones. [Veldania|government] did not attack [Korrund|government], [Jon Brandt|person] said.',
    [null, 'Veldania attacked Korrund with drones', 'asserts'],
    ['Jon Brandt', 'Veldania did not attack Korrund', 'asserts'],
  )
  expect(found).toEqual([
    'attacked: disputed, s1 asserts, s2 denies',
    'attack: disputed, s2 denies, s1 asserts',
  ])
})

test('a bare answer denies the act that it answers', async () => {
  const found = await read(
    '[Mara Ilic|person] said that [Veldania|government] attacked [Korrund|government] with drones. [Veldania|government] denied it.',
    ['Mara Ilic', 'that Veldania attacked Korrund with drones', 'asserts'],
    ['Veldania', 'it', 'denies', ['s1']],
  )
  expect(found).toEqual(['attacked: disputed, s1 asserts, s2 denies'])
})

test('a denial of an act that nobody asserts leaves it open, and says who denies it', async () => {
  const found = await read(
    '[Veldania|government] denied that it attacked [Korrund|government] with drones.',
    ['Veldania', 'that it attacked Korrund with drones', 'denies'],
  )
  expect(found).toEqual(['attacked: unknown, s1 denies'])
})

test('what a denial takes for granted stays as it was', async () => {
  const found = await read(
    'The attack on [Korrund|government] with drones came at dawn. [Veldania|government] denied responsibility for the attack on [Korrund|government].',
    [null, 'The attack on Korrund with drones came at dawn', 'asserts'],
    ['Veldania', 'responsibility for the attack on Korrund', 'denies'],
  )
  expect(found.filter((one) => one.startsWith('attack'))).toEqual([
    'attack: happened, s1 asserts',
    'attack: happened, s2 mentions',
  ])
})

test('acts of other parties, or of another day, are not disputed by it', async () => {
  const asserted = [null, 'Veldania attacked Korrund with drones', 'asserts'] as const
  const other = await read(
    '[Veldania|government] attacked [Korrund|government] with drones. [Ostmark|government] denied that it attacked [Norrland|government].',
    asserted,
    ['Ostmark', 'that it attacked Norrland', 'denies'],
  )
  expect(other).toEqual(['attacked: happened, s1 asserts', 'attacked: unknown, s2 denies'])
  const plan = await read(
    '[Veldania|government] attacked [Korrund|government] with drones. [Veldania|government] will not attack [Korrund|government], [Jon Brandt|person] said.',
    asserted,
    ['Jon Brandt', 'Veldania will not attack Korrund', 'asserts'],
  )
  expect(plan[0]).toBe('attacked: happened, s1 asserts')
})

test('nobody disputes what he asserts himself', async () => {
  const found = await read(
    '[Mara Ilic|person] said that [Veldania|government] attacked [Korrund|government] with drones. [Mara Ilic|person] denied that [Veldania|government] attacked [Korrund|government].',
    ['Mara Ilic', 'that Veldania attacked Korrund with drones', 'asserts'],
    ['Mara Ilic', 'that Veldania attacked Korrund.', 'denies'],
  )
  expect(found.map((one) => one.split(',')[0])).not.toContain('attacked: disputed')
})
