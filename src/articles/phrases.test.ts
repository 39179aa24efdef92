import { expect, test } from 'vitest'
import { furnitureOf } from './phrases.ts'

test.each([
  ['TT', 'widget'],
  ['A A A', 'widget'],
  ['Share on Facebook', 'widget'],
  ['12', 'widget'],
  ['https://example.org/a/b', 'widget'],
  ['Contact us', 'menu'],
  ['© 2024 Ostwire. All rights reserved.', 'menu'],
  ['Related Stories', 'aside'],
  ['More from the harbour', 'aside'],
  ['Das könnte Sie auch interessieren', 'aside'],
  ['Читайте также:', 'aside'],
  ['Leia também', 'aside'],
  ['関連記事', 'aside'],
])('knows %j as %s', (line, part) => {
  expect(furnitureOf(line)).toBe(part)
})
