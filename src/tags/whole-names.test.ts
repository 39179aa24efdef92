import { expect, test } from 'vitest'
import type { TaggedName } from '../types/tags.ts'
import { wholeNames } from './whole-names.ts'

/** The names of a text in which `[…]` marks persons that a tagger found. */
function whole(marked: string): string[] {
  const names: TaggedName[] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const start = text.length
    text += part.replace(/^\[|\]$/g, '')
    if (part.startsWith('[')) names.push({ start, end: text.length, type: 'person', score: 1 })
  }
  return wholeNames(text, names).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['April [Stokes] said that was theft.', ['April Stokes']],
  ['"Nobody asked," said June [Ballard], a lifeguard.', ['June Ballard']],
  ['Summer [Dale], her daughter, said so.', ['Summer Dale']],
  ['He met [Raymond] "Ducky" [Pell] there.', ['Raymond "Ducky" Pell']],
  ['He met [Raymond] “[Ducky]” [Pell] there.', ['Raymond “Ducky” Pell']],
])('%s', (marked, names) => {
  expect(whole(marked)).toEqual(names)
})

test.each([
  ['In April [Stokes] said no.', ['Stokes']],
  ['On 5 May [Turnbull] left.', ['Turnbull']],
  ['Late last June [Ballard] fell ill.', ['Ballard']],
  ['The [Stokes] family left.', ['Stokes']],
  ['Police said [Stokes] left.', ['Stokes']],
  ['May [Ada Turnbull] rest.', ['Ada Turnbull']],
  ['[Raymond] said "no" to [Pell].', ['Raymond', 'Pell']],
])('adds nothing in: %s', (marked, names) => {
  expect(whole(marked)).toEqual(names)
})
