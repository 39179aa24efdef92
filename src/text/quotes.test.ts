import { expect, test } from 'vitest'
import { findQuotes } from './quotes.ts'
import { paragraphs } from './stretches.ts'

function read(text: string) {
  return findQuotes(text, paragraphs(text, [0, text.length]))
}

test.each([
  ['"We won," he said, "and they lost."', ['"We won,"', '"and they lost."']],
  ['He called it “a shame”.', ['“a shame”']],
  ['Elle dit « oui », er sagt „nein“.', ['« oui »', '„nein“']],
  ["'We won,' he said. 'They lost.'", ["'We won,'", "'They lost.'"]],
  ['‘We won,’ he said.', ['‘We won,’']],
  ['He said “it rose to 51 percent.“ She left.', ['“it rose to 51 percent.“']],
  ["'The workers' rights were lost,' she said.", ["'The workers' rights were lost,'"]],
  ['"He told me \'go home\' twice," she said.', ['"He told me \'go home\' twice,"']],
  ['“He said “go” and left,” she said.', ['“He said “go” and left,”']],
  ["``We won,'' he said.", ["``We won,''"]],
  ['«He called it “ours”», she said.', ['«He called it “ours”»']],
])('%s', (text, expected) => {
  const quotes = read(text)
  expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  expect(quotes.every(({ closed }) => closed)).toBe(true)
})

test('a speech of two paragraphs goes on', () => {
  const text = '“We came late.\n\n“We left early,” he said.'
  expect(read(text)).toEqual([
    { start: 0, end: 14, closed: false, continues: true },
    { start: 16, end: 32, closed: true, continues: false },
  ])
})

test('a quotation left open runs to the end of its paragraph and no further', () => {
  const text = 'He said, "we won.\n\nThe crowd left.'
  expect(read(text)).toEqual([{ start: 9, end: 17, closed: false, continues: false }])
})
