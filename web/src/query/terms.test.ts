import { expect, test } from 'vitest'
import { completed, hasSpan, hasTerm, toggled, toggledSpan } from './terms.ts'

test.each([
  ['', 'stance', 'denies', 'stance:denies'],
  ['bridge', 'who', 'Dawit Wolde', 'bridge who:"Dawit Wolde"'],
  ['who:"Dawit Wolde" bridge', 'who', 'dawit wolde', 'bridge'],
  ['"a phrase" stance:denies', 'stance', 'denies', '"a phrase"'],
  ['', 'who', 'The "Rock" Dan', 'who:"The  Rock  Dan"'],
])('ticking in %j: %s is %s gives %j', (query, key, value, next) => {
  expect(toggled(query, key, value)).toBe(next)
})

test('an address within the words is no term', () => {
  expect(hasTerm('https://example.org', 'https', '//example.org')).toBe(false)
})

test('ticking twice changes nothing', () => {
  const once = toggled('bridge', 'place', "Mek'ele")
  expect(hasTerm(once, 'place', "Mek'ele")).toBe(true)
  expect(toggled(once, 'place', "Mek'ele")).toBe('bridge')
})

test('another month takes the place of the one before', () => {
  const may = toggledSpan('bridge', '2024-05', '2024-05')
  const june = toggledSpan(may, '2024-06', '2024-06')
  expect(june).toBe('bridge since:2024-06 until:2024-06')
  expect(hasSpan(june, '2024-05', '2024-05')).toBe(false)
  expect(toggledSpan(june, '2024-06', '2024-06')).toBe('bridge')
})

test.each([
  ['stance:den', 'stance:denies', 'stance:denies'],
  ['bridge who:"Daw', 'who:"Dawit Wolde"', 'bridge who:"Dawit Wolde"'],
  ['bridge ', 'stance:denies', 'bridge stance:denies'],
])('completing %j with %j gives %j', (typed, whole, query) => {
  expect(completed(typed, whole)).toBe(query)
})
