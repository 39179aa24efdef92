import { expect, test } from 'vitest'
import type { EventMention } from '../../../src/record.ts'
import { statusesOf, tellers } from './sides.ts'

const mention = (status: EventMention['status'], more: Partial<EventMention> = {}): EventMention => ({
  ...{ at: { article: 'a', id: 'v1' }, words: 'fell', sentence: 'It fell.', status, told: [] },
  ...{ title: null, publisher: null, published: null },
  ...more,
})

test('copies do not make an event more certain', () => {
  const mentions = [mention('planned'), mention('happened'), mention('happened')]
  expect(statusesOf(mentions)).toEqual([
    { name: 'happened', count: 2 },
    { name: 'planned', count: 1 },
  ])
  expect(statusesOf([mention('planned'), mention('happened', { copyOf: 'b' })])).toEqual([
    { name: 'planned', count: 1 },
  ])
})

test('whoever says it twice is told of once', () => {
  const says = { told: [{ who: 'Drina Power', as: 'denies' }] } as const
  expect(tellers([mention('happened', says), mention('happened', says)], 'denies')).toEqual(['Drina Power'])
  expect(tellers([mention('happened', says)], 'asserts')).toEqual([])
})
