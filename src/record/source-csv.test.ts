import { expect, test } from 'vitest'
import { sourcesToCsv } from './source-csv.ts'

test('a source whose name looks like a formula runs nothing in a spreadsheet', async () => {
  const counts = { statements: 3, quoted: 1, articles: 2, origins: 1, publishers: 1 }
  const csv = await sourcesToCsv([{ id: 'x', name: '=HYPERLINK("x")', type: 'group', ...counts }])
  expect(csv.split('\r\n')).toEqual([
    'id,source,type,statements,quoted,articles,origins,publishers',
    `x,"'=HYPERLINK(""x"")",group,3,1,2,1,1`,
    '',
  ])
})
