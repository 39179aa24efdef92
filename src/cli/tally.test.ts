import { expect, test } from 'vitest'
import { emptyTally } from './read-paths.ts'
import { failuresText, tallyText } from './tally.ts'

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
  expect(failuresText(failures)).toBe(`3 pages could not be read:
  Cannot read "a.pdf": it is a PDF.
  Cannot read "b.pdf": it is a PDF.
  → Turn it into text.
  Cannot read "c": no such file.
  → Check the name.`)
})
