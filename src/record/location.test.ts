import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { locationOf } from './location.ts'

const sha256 = 'ab'.repeat(32)

test.each([
  ['pages/a.txt', null, resolve('pages/a.txt')],
  ['./pages/../pages/a.txt', null, resolve('pages/a.txt')],
  ['wire.jsonl:3', null, resolve('wire.jsonl:3')],
  ['a.html', 'https://example.org/a', 'https://example.org/a'],
  ['https://example.org/a', null, 'https://example.org/a'],
  ['-', null, `stdin:${sha256}`],
  ['-:3', null, `stdin:${sha256}`],
  ['-3.txt', null, resolve('-3.txt')],
])('a page named %s with the URL %s stands at %s', (name, url, expected) => {
  expect(locationOf({ name, url, sha256 })).toBe(expected)
})
