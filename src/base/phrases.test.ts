import { expect, test } from 'vitest'
import { inventedArticle } from '../../test/invented-article.ts'
import { headEnd, joinedParts } from './phrases.ts'

test.each([
  ['The head of the union spoke.', 'The head of the union', 'The head'],
  ['Ada Marsh (Varna) spoke.', 'Ada Marsh (Varna)', 'Ada Marsh'],
  ['Ada Marsh, an aide to the mayor, spoke.', 'Ada Marsh, an aide to the mayor,', 'Ada Marsh'],
  ["The mayor's aide spoke.", "The mayor's aide", "The mayor's aide"],
  ["The mayor's claim was wrong.", "The mayor's", 'The mayor'],
  [
    'A Harbour Post/Radio Varna poll put it first.',
    'A Harbour Post/Radio Varna poll',
    'A Harbour Post/Radio Varna poll',
  ],
  ['Some of the ministers spoke.', 'Some of the ministers', 'Some'],
])('in %j the head of %j ends behind %j', (text, description, head) => {
  const start = text.indexOf(description)
  const end = headEnd(inventedArticle(text), [start, start + description.length])
  expect(text.slice(start, end)).toBe(head)
})

test.each([
  [
    'Ovruch and the union agreed.',
    'Ovruch and the union',
    [
      ['Ovruch', null],
      ['the union', null],
    ],
  ],
  ['Ada Marsh, an aide, left.', 'Ada Marsh, an aide,', [['Ada Marsh', 'an aide']]],
  [
    'The mayor of Varna and Ovruch left.',
    'The mayor of Varna and Ovruch',
    [['The mayor of Varna and Ovruch', null]],
  ],
  [
    'An aide who saw the mayor and Ada Marsh left.',
    'An aide who saw the mayor and Ada Marsh',
    [['An aide', null]],
  ],
  ['Nearby, it rained.', 'Nearby', [['Nearby', null]]],
])('in %j the parts of %j are %j', (text, description, parts) => {
  const start = text.indexOf(description)
  const found = joinedParts(inventedArticle(text), [start, start + description.length])
  expect(found.map(({ span, apposed }) => [text.slice(...span), apposed && text.slice(...apposed)])).toEqual(
    parts,
  )
})
