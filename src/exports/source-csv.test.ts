import { expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import type { AuditedSource } from '../record/somebody.ts'
import type { WriteOptions } from './export.ts'
import { sourceCsv } from './source-csv.ts'

const counts = { statements: 3, quoted: 1, articles: 2, origins: 1, publishers: 1 }

async function table(name: string, options: WriteOptions = {}): Promise<string> {
  const source: AuditedSource = { id: 'x', name, type: 'group', ...counts }
  async function* rows(): AsyncGenerator<AuditedSource[]> {
    yield [source]
  }
  return (await collect(sourceCsv.write(rows(), options))).join('')
}

test('a source whose name looks like a formula runs nothing in a spreadsheet', async () => {
  expect((await table('=HYPERLINK("x")')).split('\r\n')).toEqual([
    'id,source,type,statements,quoted,articles,origins,publishers',
    `x,"'=HYPERLINK(""x"")",group,3,1,2,1,1`,
    '',
  ])
})

test('a line end in a name begins no row, and raw leaves cells as they are', async () => {
  for (const end of ['\n', '\r', '\r\n']) {
    const csv = await table(`Port Union${end}=1+1`)
    expect(csv.split('\r\n').slice(1).join('\r\n')).toBe(`x,"Port Union${end}=1+1",group,3,1,2,1,1\r\n`)
  }
  expect(await table(' =1+1')).toContain(`x,' =1+1,group`)
  expect(await table(' =1+1', { raw: true })).toContain(`x, =1+1,group`)
})
