import { expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { searchTexts } from './search-text.ts'

const made = madeLine({
  title: 'Mine stays open',
  text: 'Ada Hill told Bert Low that he should leave Bytom. Moscow agreed.',
  roles: { 'Ada Hill': 'told' },
  places: { Bytom: 'PL', Moscow: 'RU' },
  statements: [
    { who: 'Ada Hill', words: 'that he should leave Bytom' },
    { who: 'Bert Low', words: 'Moscow agreed' },
  ],
})
const he = { ...made.entities[1]!.mentions[0]!, start: 28, end: 30, form: 'pronoun' as const }
const [ada, bert] = made.entities
const line: typeof made = {
  ...made,
  entities: [ada!, { ...bert!, aliases: ['Old Low'], mentions: [...bert!.mentions, he] }],
  places: [
    { ...made.places[0]!, admin1: 'Silesia' },
    { ...made.places[1]!, sense: 'metonym' },
  ],
}
const [first, second] = searchTexts(line)

test('a statement is found by its words, its title and every name and role of its holder', () => {
  expect(first).toMatchObject({
    content: 'that he should leave Bytom',
    holder: 'Ada Hill | told',
    title: 'Mine stays open',
  })
})

test('a statement is about those whom it only calls "he"', () => {
  expect(first!.about).toBe('Bert Low | Old Low')
  expect(second!.about).toBe('')
})

test('a place is found by its name, province and country', () => {
  expect(first!.place).toBe('Bytom | Silesia | Poland')
})

test('a government called by its capital is no place', () => {
  expect(second!.place).toBe('')
})
