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

test('a line end in a name begins no row, and raw leaves cells as they are', async () => {
  const counts = { statements: 3, quoted: 1, articles: 2, origins: 1, publishers: 1 }
  const source = { id: 'x', name: 'Port Union\n=1+1', type: 'group', ...counts } as const
  for (const end of ['\n', '\r', '\r\n']) {
    const csv = await sourcesToCsv([{ ...source, name: `Port Union${end}=1+1` }])
    expect(csv.split('\r\n').slice(1).join('\r\n')).toBe(`x,"Port Union${end}=1+1",group,3,1,2,1,1\r\n`)
  }
  expect(await sourcesToCsv([{ ...source, name: ' =1+1' }])).toContain(`x,' =1+1,group`)
  expect(await sourcesToCsv([{ ...source, name: ' =1+1' }], { raw: true })).toContain(`x, =1+1,group`)
})
