import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/invented-article.ts'
import type { Article } from '../types/article.ts'
import { events } from './stage.ts'

/**
 * "word: time's words (basis)" of each event. Parts of the text that "|" divides are its blocks; `{Friday}` is a time,
 * and each has another day as its value.
 */
async function read(
  marked: string,
  first: Article['blocks'][number]['kind'] = 'paragraph',
): Promise<string[]> {
  const plain = inventedArticle(marked)
  const { text } = plain
  const ends = [...text.matchAll(/\|/g)].map(({ index }) => index)
  const blocks = [...ends, text.length].map((end, index) => ({
    kind: index === 0 ? first : ('paragraph' as const),
    start: index === 0 ? 0 : ends[index - 1]! + 1,
    end,
  }))
  const times = plain.times.map((time, index) => ({ ...time, value: `2024-05-0${index + 1}` }))
  const { events: found } = await events.run({ ...plain, blocks, times }, () => {})
  return found.map(({ trigger, time, bases }) => {
    const when = time === null ? '-' : text.slice(times[time]!.start, times[time]!.end)
    return `${text.slice(...trigger)}: ${when} (${bases.time})`
  })
}

test('a headline has the time that its story gives the act', async () => {
  const found = await read(
    '[Veldania|government] attacks [Korrund|government] with drones.|[Veldania|government] attacked [Korrund|government] with drones on {Friday}.',
    'headline',
  )
  expect(found).toEqual(['attacks: Friday (resolved)', 'attacked: Friday (stated)'])
})

test('what is told next in the paragraph is of the same day', async () => {
  const found = await read(
    'On {Friday} [Veldania|government] attacked [Korrund|government] with drones. [Ostmark|government] bombed a [Norrland|government] base with drones.',
  )
  expect(found).toEqual(['attacked: Friday (stated)', 'bombed: Friday (inferred)'])
})

test.each([
  ['in another paragraph', '.|[Ostmark|government] bombed a [Norrland|government] base with drones.', '-'],
  ['that was before', '. [Ostmark|government] had bombed a [Norrland|government] base with drones.', '-'],
  ['that is to come', '. [Ostmark|government] will bomb a [Norrland|government] base with drones.', '-'],
  [
    'that has a time of its own',
    '. On {Sunday} [Ostmark|government] bombed a [Norrland|government] base with drones.',
    'Sunday',
  ],
])('but not one %s', async (_which, rest, when) => {
  const [, second] = await read(
    `On {Friday} [Veldania|government] attacked [Korrund|government] with drones${rest}`,
  )
  expect(second!.split(': ')[1]!.split(' ')[0]).toBe(when)
})

test('tellings of two days, or of other parties, give a headline no time', async () => {
  const [twice] = await read(
    '[Veldania|government] attacks [Korrund|government] with drones.|[Veldania|government] attacked [Korrund|government] with drones on {Friday}. [Veldania|government] attacked [Korrund|government] with drones on {Sunday}.',
    'headline',
  )
  expect(twice).toBe('attacks: - (unknown)')
  const [other] = await read(
    '[Veldania|government] attacks [Korrund|government] with drones.|[Ostmark|government] attacked [Norrland|government] with drones on {Friday}.',
    'headline',
  )
  expect(other).toBe('attacks: - (unknown)')
})
