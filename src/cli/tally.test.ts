import { expect, test } from 'vitest'
import { emptyTally } from './read-paths.ts'
import { readFromText, skippedText, tallyText, troubleText } from './tally.ts'

test('tells what was done', () => {
  expect(tallyText({ ...emptyTally(), pages: 1_200, known: 3, articles: 1, statements: 0 })).toBe(
    '1,200 pages (3 on record already), 1 article, 0 statements',
  )
})

test('lists every failure, and each remedy once', () => {
  const failures = [
    { message: 'Cannot read "a.pdf": it is a PDF.', hint: 'Turn it into text.' },
    { message: 'Cannot read "c": no such file.', hint: 'Check the name.' },
    { message: 'Cannot read "b.pdf": it is a PDF.', hint: 'Turn it into text.' },
  ]
  expect(troubleText({ ...emptyTally(), failures })).toBe(`3 pages could not be read:
  Cannot read "a.pdf": it is a PDF.
  Cannot read "b.pdf": it is a PDF.
  → Turn it into text.
  Cannot read "c": no such file.
  → Check the name.`)
})

test('tells pages without an article apart, and what was noted of the others', () => {
  const withoutArticle = [{ message: '"menu.txt": the page holds menus', hint: 'Save the story.' }]
  expect(
    troubleText({ ...emptyTally(), withoutArticle, notes: [{ name: 'b.txt', said: 'only half was read' }] }),
  ).toBe(`1 page gave no article:
  "menu.txt": the page holds menus
  → Save the story.

Noted:
  "b.txt": only half was read`)
})

test('keeps the name of a file on its line, whatever is in it', () => {
  const failures = [
    { message: 'Cannot read "a\n0 pages could\u001b[2J.txt": it is empty.', hint: 'Save it.' },
  ]
  expect(troubleText({ ...emptyTally(), failures })).toBe(`1 page could not be read:
  Cannot read "a\u24240 pages could\u241b[2J.txt": it is empty.
  → Save it.`)
})

test('names the fields of a file that are not read in one line', () => {
  const unknownFields = new Map([['wire.jsonl', new Set(['titel', 'tags'])]])
  expect(troubleText({ ...emptyTally(), unknownFields })).toBe(`Noted:
  "wire.jsonl": not read: the fields "titel", "tags"; what is read: id, text, title, date, url, publisher`)
})

test('names the ids of a file that several articles have in one line', () => {
  const sharedIds = new Map([['wire.jsonl', new Set(['w1'])]])
  expect(troubleText({ ...emptyTally(), sharedIds })).toBe(`Noted:
  "wire.jsonl": the id of several articles is "w1"; on record each goes by an address, which "onrecord show ID" tells`)
})

test('counts what was skipped by kind, and names the first, or on demand all', () => {
  const skipped = new Map([
    ['EML', { count: 1, names: ['a.eml'] }],
    ['picture', { count: 1_200, names: ['a/b.png', 'a/new\nline'] }],
    ['of no known kind', { count: 2, names: ['Makefile', 'x'] }],
    ['feed without items', { count: 2, names: ['a.rss', 'b.rss'] }],
  ])
  expect(skippedText(skipped, false)).toBe(`1,205 skipped (--list names each):
  1,200 pictures: a/b.png and 1,199 more
  2 feeds without items: a.rss and 1 more
  2 of no known kind: Makefile and 1 more
  1 EML: a.eml`)
  expect(skippedText(skipped, true)).toBe(`1,205 skipped:
  1,200 pictures
    a/b.png
    a/new\u2424line
    and 1,198 more
  2 feeds without items
    a.rss
    b.rss
  2 of no known kind
    Makefile
    x
  1 EML
    a.eml`)
})

test('names the first of many failures of a kind, and on demand all', () => {
  const failures = Array.from({ length: 30 }, (_, i) => ({
    message: `Cannot read "${i}".`,
    hint: 'Save it.',
  }))
  const some = troubleText({ ...emptyTally(), failures }, false)
  expect(some).toContain('Cannot read "9".\n  and 20 more (--list names each)\n  → Save it.')
  expect(troubleText({ ...emptyTally(), failures }, true)).toContain('Cannot read "29".')
})

test('says once what is noted of many pages', () => {
  const notes = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, said: 'only a teaser' }))
  const all = [...notes, { name: 'f', said: 'another thing' }]
  expect(troubleText({ ...emptyTally(), notes: all }, false)).toBe(
    'Noted:\n  "a" and 4 more: only a teaser\n  "f": another thing',
  )
  expect(troubleText({ ...emptyTally(), notes: all }, true)).toContain('\n  "e": only a teaser\n')
})

test('tells from what kinds of files pages were read', () => {
  expect(readFromText(new Map(Object.entries({ feeds: 3, PDF: 1_200 })))).toBe(
    'Read from: 1,200 PDF, 3 feeds',
  )
})
