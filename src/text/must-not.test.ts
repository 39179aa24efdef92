import { expect, test } from 'vitest'
import { findQuotes } from './quotes.ts'
import { splitSentences } from './sentences.ts'

test.each([
  "James' book and the workers' club",
  "'Tis the season of the '90s and rock 'n' roll",
  'Ireland’s ports and the ports’ owners',
  'the ‘90s were long',
  'He is 6\'2" tall.',
  "It wasn't Anna's, they'd said.",
  'a stray ” mark',
])('no quotation in: %s', (text) => {
  expect(findQuotes(text, [[0, text.length]])).toEqual([])
})

test.each([
  'Gen. A. B. Carter of St. Louis, Mo., met Sen. D. Evans at 5 p.m. EST',
  'The No. 2 at Acme Inc. earned $3.5 million vs. $2.1 million in Sept. 2020',
  '“Why now?” Anna Evans asked',
  'Yahoo! shares rose, e.g. in the U.S. Senate',
])('one sentence: %s', (text) => {
  expect(splitSentences(text, [0, text.length])).toHaveLength(1)
})

test.each(['', ' \n ', '\u00a0\u200b'])('no sentence in white space: %j', (text) => {
  expect(splitSentences(text, [0, text.length])).toEqual([])
})
