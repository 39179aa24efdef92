import { expect, test } from 'vitest'
import { statusWords } from './event-status.ts'

const who = (as: 'asserts' | 'denies' | 'mentions', ...names: string[]) =>
  names.map((name) => ({ who: name, as }))

test.each([
  ['happened', who('asserts', 'article'), 'happened: the article says so'],
  ['happened', who('asserts', 'Ada Hill', 'Jan Low'), 'happened: Ada Hill, Jan Low say so'],
  [
    'disputed',
    [...who('asserts', 'Ada Hill'), ...who('denies', 'the port')],
    'disputed: Ada Hill says so, the port denies it',
  ],
  ['happened', who('asserts', 'residents'), 'happened: residents say so'],
  ['did-not-happen', who('denies', 'The dockers'), 'did not happen: the dockers say so'],
  ['happened', who('asserts', 'United Nations'), 'happened: United Nations says so'],
  ['unknown', who('denies', 'The army'), 'denied by the army'],
  ['happened', who('asserts', 'The Guardian'), 'happened: The Guardian says so'],
  ['did-not-happen', who('denies', 'the army'), 'did not happen: the army says so'],
  ['planned', who('mentions', 'anonymous'), 'planned: told by somebody not named'],
  ['planned', [], 'planned'],
  ['happened', who('asserts', 'a', 'b', 'c', 'd', 'e'), 'happened: a, b, c and 2 more say so'],
] as const)('%s is shown with who tells it', (status, told, words) => {
  expect(statusWords(status, told)).toBe(words)
})

test('what one asserts and another denies is shown as disputed, whatever single articles say', () => {
  expect(statusWords('happened', [...who('asserts', 'article'), ...who('denies', 'the port')])).toBe(
    'disputed: the article says so, the port denies it',
  )
})
