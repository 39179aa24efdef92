import { expect, test } from 'vitest'
import { emptyTally } from './read-paths.ts'
import { skippedText, tallyText, troubleText } from './tally.ts'

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
    troubleText({ ...emptyTally(), withoutArticle, notes: ['"b.txt": only half was read'] }),
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

test('counts skipped files by kind, and names the first ones', () => {
  const kinds = new Map(Object.entries({ EML: 1, PDF: 1_200, pipe: 2, 'of no known kind': 2 }))
  expect(skippedText({ kinds, first: ['a/b.pdf', 'a/new\nline'] })).toBe(
    `1,205 files skipped: 1,200 PDF, 2 of no known kind, 2 pipes, 1 EML
  a/b.pdf
  a/new\u2424line
  and 1,203 more`,
  )
  expect(skippedText({ kinds: new Map([['PDF', 1]]), first: ['b.pdf'] })).toBe(
    '1 file skipped: 1 PDF\n  b.pdf',
  )
})
