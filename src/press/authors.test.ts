import { expect, test } from 'vitest'
import { readAuthors } from './authors.ts'

test.each([
  ['By Ada Boyle and Jan Kos', ['Ada Boyle', 'Jan Kos']],
  ['Analysis By Ada Boyle', ['Ada Boyle']],
  ['Text von Ada Kowal mit Jan Kos', ['Ada Kowal', 'Jan Kos']],
  ['Auteur: Ada Kowal', ['Ada Kowal']],
  ['Reporting by Ada Boyle', ['Ada Boyle']],
  ['Av Ada Boyle och Jan Kos', ['Ada Boyle', 'Jan Kos']],
  ['Ada Boyle, PhD', ['Ada Boyle']],
])('reads the names of %j', (written, names) => {
  expect(readAuthors(written)).toEqual(names)
})

test.each(['admin', 'Die Redaktion', 'https://example.org/ada', 'ada@example.org', 'Issue 2023', ''])(
  'finds nobody in %j',
  (written) => {
    expect(readAuthors(written)).toEqual([])
  },
)

test('does not take the site for a person', () => {
  expect(readAuthors('Ada Boyle, The Cork Courier', new Set(['thecorkcourier']))).toEqual(['Ada Boyle'])
})
