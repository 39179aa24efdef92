import { expect, test } from 'vitest'
import { isNameLine, readByline } from './bylines.ts'

test.each([
  ['By Jane Roe', ['Jane Roe']],
  ['By Jane Roe and John Doe', ['Jane Roe', 'John Doe']],
  ['By Jane Roe, John Doe & Anna van der Berg', ['Jane Roe', 'John Doe', 'Anna van der Berg']],
  ['Written by Jane Roe, MS, on November 14, 2019', ['Jane Roe']],
  ['BY JANE ROE - 2019-04-10', ['JANE ROE']],
  ['By Jane Roe Senior Correspondent', ['Jane Roe']],
  ['Von Jana Roth und Hans Meier', ['Jana Roth', 'Hans Meier']],
  ['Por Joana Silva', ['Joana Silva']],
  ['By Jane Roe - Staff Writer 2019-11-18T23:30:00Z', ['Jane Roe']],
  ['By Jane Roe, Chief Correspondent', ['Jane Roe']],
  ['By Jane Roe Jane Roe', ['Jane Roe']],
  ['By OSTWIRE HERALD STAFF', []],
  ['(Reporting by Jane Roe in Kyiv; writing by John Doe; editing by Max Foe)', ['Jane Roe', 'John Doe']],
  ['Rédigé par Jeanne Roux et Jean Petit', ['Jeanne Roux', 'Jean Petit']],
  ['Verfasst von Jana Roth mit Hans Meier', ['Jana Roth', 'Hans Meier']],
  ['Napsal Jan Novák', ['Jan Novák']],
  ['Автор: Анна Иванова', ['Анна Иванова']],
])('reads the names of %j', (line, authors) => {
  expect(readByline(line)?.authors).toEqual(authors)
})

test('keeps a wire agency apart from persons', () => {
  expect(readByline('By PTI')).toEqual({ authors: [], agency: 'Press Trust of India' })
})

test.each(['Jane Roe', 'Jane Roe, Kyiv', 'J. R. Roe'])('takes %j for a name', (line) => {
  expect(isNameLine(line)).toBe(true)
})

test.each(['Related Topics: Fish', 'Pittsburgh', 'Anchovy catch falls', 'Jane Roe said no.'])(
  'takes %j for no name',
  (line) => {
    expect(isNameLine(line)).toBe(false)
  },
)
