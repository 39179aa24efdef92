import { expect, test } from 'vitest'
import { outletInWords } from './outlet.ts'

test.each([
  ['Hills Daily', 'a/b.txt', 'Hills Daily'],
  [null, 'saved/pages/dam.html', 'dam.html'],
  [null, 'https://news.example.org/2025/dam', 'news.example.org'],
  [null, 'pasted', 'pasted'],
])('%s, read from %s, is %s', (publisher, page, words) => {
  expect(outletInWords(publisher, page)).toBe(words)
})
