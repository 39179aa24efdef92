import { expect, test } from 'vitest'
import { oppositesOf } from '../../languages/en/threads/opposites.ts'
import { stemOf, type Word, wordsIn } from '../../languages/en/threads/words.ts'
import { kindsIn, withKinds } from './hypernyms.ts'
import { listsIn } from './lists.ts'
import { negatedIn } from './negation.ts'
import { weightOf } from './weights.ts'

function words(text: string): Word[] {
  return wordsIn(text, [0, text.length])
}

function forms(found: readonly Word[]): string[] {
  return found.map(({ form }) => form)
}

test.each([
  ['supplying supplied supplies', 'supply'],
  ['withdrawal withdrew withdrawn', 'withdraw'],
  ['stopped stopping stops', 'stop'],
  ['factories', 'factory'],
  ['evacuation evacuated', 'evacuate'],
  ['delivered furnished', 'supply'],
  ['pact deal', 'treaty'],
])('%s are compared as %s', (others, one) => {
  for (const other of others.split(' ')) expect(stemOf(other)).toBe(stemOf(one))
})

test.each(['the', 'said', 'Monday', 'years', 'would', 'not', 'people'])('"%s" tells nothing', (word) => {
  expect(stemOf(word.toLowerCase())).toBeNull()
})

test('a rare word weighs more than one that stands everywhere, and a number weighs little', () => {
  expect(weightOf(stemOf('sluice')!)).toBeGreaterThan(2 * weightOf(stemOf('government')!))
  expect(weightOf('25')).toBeLessThan(weightOf(stemOf('sluice')!))
})

test.each([
  ['it dumped no oil in the bay', ['oil', 'bay']],
  ['it didn’t dump oil, and paid the fine', ['dump', 'oil']],
  ['the bridge is safe but not for trams', ['trams']],
  ['not only oil but paint', []],
  ['nothing less than the harbour is at stake', []],
  ['it failed to repair the sluice', ['repair', 'sluice']],
])('of "%s" a "not" takes back %j', (text, expected) => {
  expect(forms(negatedIn(text, words(text), 'positive'))).toEqual(expected)
})

test('a statement that is read as negative without a "not" takes back all it says', () => {
  const text = 'a sale of the silos was out of the question'
  expect(forms(negatedIn(text, words(text), 'negative'))).toContain('silos')
})

test.each([
  ['dumping oil and paint', [['oil', 'paint']]],
  ['dumping oil, paint or raw sewage in the bay', [['oil', 'paint', 'sewage']]],
  ['seized and burnt', []],
  ['the mayor and the pilot', []],
])('side by side in "%s" stand %j', (text, expected) => {
  const all = words(text)
  const told = all.filter(({ stem }) => stem)
  expect(listsIn(text, told, all).map(forms)).toEqual(expected)
})

test('what a rare word names is known where the text says so once', () => {
  const text = 'The port bought two zubrik tugs. It has few zubriks left. A wobblish pilots strike went on.'
  const line = {
    text,
    sentences: [
      [0, 32],
      [33, 57],
      [58, text.length],
    ],
  } as never
  const kinds = kindsIn(line)
  expect([...kinds].map(([stem, { form }]) => [stem, form])).toEqual([[stemOf('zubrik'), 'tugs']])
  expect(forms(withKinds(words('few zubriks'), kinds))).toContain('tugs')
})

test('words that turn each other round are opposites both ways', () => {
  expect(oppositesOf(stemOf('safe')!)).toContain(stemOf('dangerous'))
  expect(oppositesOf(stemOf('dangerous')!)).toContain(stemOf('safe'))
  expect(oppositesOf(stemOf('bridge')!)).toEqual([])
})
