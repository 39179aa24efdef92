import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { type ExampleRecord, exampleRecord } from '../../test/example-record.ts'
import { madeLine } from '../../test/made-line.ts'
import { createProgram } from '../cli/program.ts'
import { formatQuestion, parseQuestion } from '../record/question.ts'
import { createApp } from '../server/app.ts'
import { openApi } from '../server/openapi.ts'
import { contentTypeOf, fileNameOf, isBinary, parametersOf } from './export.ts'
import { exportRecord } from './export-record.ts'
import { type AnyExport, EXPORTS } from './registry.ts'

const NAME = '=cmd("x")'
/** Everything that a format may have to escape, said by somebody whose name a spreadsheet would run. */
const TEXT = `${NAME} said <b>"no"</b> & 'never'; on\u2028two \u0085lines, 🐢.`
const WORDS = `<b>"no"</b> & 'never'; on\u2028two \u0085lines, 🐢`
/** Corrections and what is about the file are given whole. */
const isWhole = (one: AnyExport) => !parametersOf(one).includes('q')
const asked = (one: AnyExport) => (isWhole(one) ? '' : '?q=never')
/** Formats that hold names only, or no text of the record at all. */
const WORDLESS = ['sources', 'gexf', 'datasette']

let record: ExampleRecord

beforeAll(async () => {
  record = await exampleRecord()
  const line = madeLine({
    text: TEXT,
    statements: [{ who: NAME, words: WORDS }],
    places: { two: { lat: 1.5, lon: -2.25 } },
    events: [{ word: 'never', actors: [NAME], place: 'two' }],
  })
  await record.store.add(line.page, [line], 'light')
  const target = { layer: 'statement', article: line.id, id: 's1' } as const
  await record.store.correct({ do: 'edit', target, set: { stance: 'denies' } }, { by: 'Ada Hill' })
}, 60_000)
afterAll(() => record.close())

async function bytes(one: AnyExport, query?: string): Promise<Buffer> {
  const question = query === undefined ? null : parseQuestion(query)
  const asked = query === undefined ? '' : formatQuestion(parseQuestion(query))
  const site = 'http://localhost/'
  const parts = await collect(await exportRecord(record.store, one, { question, asked, site }))
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
}

async function written(one: AnyExport, query?: string): Promise<string> {
  return (await bytes(one, query)).toString('utf8')
}

/** The values of a file in a format that these tests know; `null` for others. */
function valuesOf(text: string, mediaType: string): unknown[] | null {
  if (/jsonl$/.test(mediaType))
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  if (/\bjson$/.test(mediaType)) return [JSON.parse(text)]
  return mediaType === 'text/csv' ? cellsOf(text) : null
}

/** The rows of a CSV (RFC 4180), read without the code that wrote them. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!)
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('no two exports share a name, and names and endings are fit for addresses and files', () => {
  expect(new Set(EXPORTS.map(({ name }) => name)).size).toBe(EXPORTS.length)
  for (const { name, ending, mediaType, label } of EXPORTS) {
    expect(name).toMatch(/^[a-z][a-z0-9-]*$/)
    expect(ending).toMatch(/^[a-z0-9]+$/)
    expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/)
    expect(label).not.toBe('')
  }
})

describe.each(EXPORTS.map((one) => [one.name, one] as const))('%s', (name, one) => {
  test('writes a whole file of the record, with every character it holds', async () => {
    const text = await written(one)
    const values = valuesOf(text, one.mediaType)
    expect(text.length).toBeGreaterThan(100)
    if (isBinary(one)) return
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toContain('\ufffd')
    if (values === null || one.of === 'file') return
    expect(values.length).toBeGreaterThan(0)
    const all = JSON.stringify(values)
    const holds = (words: string): boolean => all.includes(JSON.stringify(words).slice(1, -1))
    expect(holds(NAME)).toBe(true)
    if (!WORDLESS.includes(name)) expect([`<b>"no"</b> & 'never'`, '🐢'].map(holds)).toEqual([true, true])
  })

  test('lets no terminal obey what it writes, and no spreadsheet run it', async () => {
    const text = await written(one)
    if (/json/.test(one.mediaType)) expect(text).not.toMatch(/[\u0085\u2028]/)
    if (one.mediaType === 'text/csv') {
      const cells = cellsOf(text)
      expect(new Set(cells.map((row) => row.length)).size).toBe(1)
      expect(cells.flat().filter((cell) => /^[=+@-](?![\d.]+$)/.test(cell))).toEqual([])
      expect(cells.flat()).toContain(`'${NAME}`)
    }
  })

  test('gives less to a question, or says that there is none to ask', async () => {
    if (isWhole(one)) {
      await expect(written(one, 'stance:denies')).rejects.toThrow(/no query chooses/)
      return
    }
    const asked = await bytes(one, 'never')
    expect(asked.length).toBeLessThan((await bytes(one)).length)
    expect(asked.length).toBeGreaterThan(0)
  })

  test('is on offer at the command line, over HTTP and in the description of the API', async () => {
    const command = createProgram(() => {}).commands.find((known) => known.name() === 'export')!
    const choices = command.options.find(({ long }) => long === '--format')!.argChoices
    expect(choices).toContain(name)
    let help = ''
    command.configureOutput({ writeOut: (text) => (help += text) })
    command.outputHelp()
    expect(help.replace(/\s+/g, ' ')).toContain(`${name} ${one.about}`)

    const app = createApp(record.store, async () => record.reader)
    const at = `http://localhost/api/v1/export/${name}${asked(one)}`
    const response = await app.request(at, { headers: { host: 'localhost' } })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(contentTypeOf(one))
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${fileNameOf(one)}"`)
    const body = Buffer.from(await response.arrayBuffer())
    expect(body.equals(await bytes(one, isWhole(one) ? undefined : 'never'))).toBe(true)

    const paths = (openApi() as { paths: Record<string, unknown> }).paths
    const described = JSON.stringify(paths['/export/{name}'])
    expect(described).toContain(`"${name}"`)
    expect(described).toContain(`"${one.mediaType}"`)
  })
})
