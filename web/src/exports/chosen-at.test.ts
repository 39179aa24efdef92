import { expect, test } from 'vitest'
import { chosenAt } from './chosen-at.ts'

test.each([
  ['/', '', {}],
  ['/map', 'stance:denies', { q: 'stance:denies' }],
  ['/article/wire%2F7', 'ferry', { article: 'wire/7' }],
  ['/thread/a%2Fs1', '', { thread: 'a/s1' }],
  ['/event/a%2Fv1', '', { event: 'a/v1' }],
  ['/who/Ada%20Hill', '', { q: 'who:"Ada Hill"' }],
  ['/who', '', {}],
  ['/threads', 'ferry', { q: 'ferry' }],
])('%s with "%s" takes along what it shows', (path, q, chosen) => {
  expect(chosenAt(path, q).chosen).toEqual(chosen)
})
