import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/example-record.ts'
import { parseQuestion } from '../record.ts'
import { loadRenderer, reportData, sealReport } from './report.ts'

let record: ExampleRecord

beforeAll(async () => {
  record = await exampleRecord()
})
afterAll(() => record.close())

const made = new Date('2024-05-14T09:00:00Z')
const options = { version: '0.1.0', made }

describe('the data of a report', () => {
  test('is what fits its query', async () => {
    const data = await reportData(record.store, parseQuestion('stance:denies'), options)
    expect(data).toMatchObject({
      title: 'stance:"denies"',
      query: 'stance:"denies"',
      made: '2024-05-14T09:00:00.000Z',
      record: { name: 'record.db', pages: 9 },
    })
    expect(data.statements.length).toBeGreaterThan(1)
    expect(new Set(data.statements.map(({ stance }) => stance))).toEqual(new Set(['denies']))
    expect(data.facets.total).toBe(data.statements.length)
    const ids = new Set(data.articles.map(({ id }) => id))
    for (const { article } of [...data.statements, ...data.timeline.statements, ...data.map.unlocated]) {
      expect(ids).toContain(article)
    }
    // where the record's own file lies is nobody's business
    expect(JSON.stringify(data)).not.toContain(join(tmpdir(), 'onrecord-'))
  })

  test('is no more than asked for, and says how much there would be', async () => {
    const data = await reportData(record.store, parseQuestion(''), { ...options, limit: 3, title: 'All' })
    expect(data).toMatchObject({ title: 'All', query: '', statements: { length: 3 } })
    expect(data.facets.total).toBeGreaterThan(50)
  })
})

describe('a report', () => {
  const html = (body: string): string =>
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><style>p{color:red}</style></head><body>${body}</body></html>`

  test('is sealed by a policy that lets in its own style and nothing else', () => {
    // openssl: printf 'p{color:red}' | openssl dgst -sha256 -binary | base64
    expect(sealReport(html('<p>a'))).toContain(
      `<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='; img-src data:; base-uri 'none'; form-action 'none'"><meta charset`,
    )
  })

  test.each([
    html('<script>alert(1)</script>'),
    html('<IFRAME src=x>'),
    html('<base href=x>'),
    '<p>only a part</p>',
    '',
  ])('is not written when it holds what it must not: %s', (broken) => {
    expect(() => sealReport(broken)).toThrow(/cannot be written/)
  })

  test('may hold such words as text', () => {
    expect(() => sealReport(html('<p>&lt;script>alert(1)&lt;/script>'))).not.toThrow()
  })

  test('is made by the built pages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
    await expect(loadRenderer(folder)).rejects.toMatchObject({
      code: 'server/no-renderer',
      hint: expect.stringContaining('npm run build:web'),
    })
    writeFileSync(join(folder, 'report.js'), 'export const renderReport = ({ title }) => title')
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    const render = await loadRenderer(folder)
    expect(render(await reportData(record.store, parseQuestion('talks'), options))).toBe('"talks"')
    rmSync(folder, { recursive: true })
  })
})
