import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRecord, type RecordLine } from '../src/record.ts'
import { madeLine } from './made-line.ts'
import { type Ran, type RunOptions, runCli } from './run-cli.ts'

const STORY = `Ferry crews reject offer

GDANSK, 14 May 2024 - "Nobody was asked," said Marta Ellerby, who speaks for the crews.

The ferry company denied on Monday that boats would be sold.
`
const OTHER = `Valletta tests night boats

VALLETTA, 11 February 2025 - The port of Valletta said it would test night boats in March.
`

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'))
  mkdirSync(join(folder, 'pages'))
  writeFileSync(join(folder, 'pages', 'ferry.txt'), STORY)
  writeFileSync(join(folder, 'pages', 'valletta.txt'), OTHER)
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  runCli(args, { cwd: folder, ...options })
const read = (...args: string[]): Promise<Ran> => run(['read', '--tagger', 'light', ...args])
const lines = (text: string): RecordLine[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as RecordLine)

/** A record of its own for a test, with statements that no stage has to find. */
async function madeRecord(name: string): Promise<{ path: string; line: RecordLine }> {
  const path = join(folder, name)
  const line = madeLine({
    name: 'made.txt',
    title: 'Ferry crews reject offer',
    published: '2024-05-14',
    text: 'Marta Ellerby said: "=Nobody was asked" about Gdansk. Jan Low denied it all.',
    places: { Gdansk: 'PL' },
    statements: [
      { who: 'Marta Ellerby', words: '"=Nobody was asked" about Gdansk', verbatim: '"=Nobody was asked"' },
      { who: 'Jan Low', words: 'it all', stance: 'denies' },
    ],
  })
  const store = await openRecord(path, { create: true })
  await store.add(line.page, [line], 'light')
  await store.close()
  return { path, line }
}

describe('onrecord read', () => {
  test('--json prints one article a line, and nothing else', async () => {
    const { code, out, err } = await read('--json', 'pages')
    expect(code).toBe(0)
    expect(lines(out).map(({ title }) => title)).toEqual([
      'Ferry crews reject offer',
      'Valletta tests night boats',
    ])
    for (const line of lines(out)) {
      expect(Object.keys(line)).not.toContain('tokens')
      for (const { content } of line.statements) {
        for (const [start, end] of content) expect(line.text.slice(start, end)).not.toBe('')
      }
    }
    expect(err).toMatch(/^2 pages, 2 articles, \d+ statements/)
  })

  test('prints what people can read otherwise', async () => {
    const { code, out, err } = await read('pages/ferry.txt')
    expect(code).toBe(0)
    expect(out).toMatch(/^Ferry crews reject offer\n2024-05-14 · pages\/ferry\.txt · [0-9a-f]{16}-0\n\n/)
    expect(err).toBe('Read by rules (the light tagger).\n')
  })

  test('takes a page from standard input', async () => {
    const { code, out } = await run(['read', '--tagger', 'light', '--json', '-'], { input: STORY })
    expect(code).toBe(0)
    expect(lines(out)[0]).toMatchObject({ title: 'Ferry crews reject offer', page: { name: '-' } })
  })

  test('--into puts articles on record that come out as --json prints them, and adds nothing the second time', async () => {
    const first = await read('--json', '--into', 'twice.db', 'pages')
    const second = await read('--json', '--into', 'twice.db', 'pages')
    expect([first.code, second.code]).toEqual([0, 0])
    expect(second.out).toBe(first.out)
    expect(second.err).toMatch(/^2 pages \(2 on record already\), 0 articles, 0 statements → twice\.db/)
    const exported = await run(['export', '--record', 'twice.db'])
    // What only `load` needs of a page is no part of the record's lines.
    expect(exported.out).toBe(first.out.replaceAll(',"articles":1}', '}'))
    const direct = await read('--json', 'pages')
    expect(direct.out).toBe(first.out)
  })

  test('goes on after a page that cannot be read, tells which and why at the end, and exits with 1', async () => {
    writeFileSync(join(folder, 'pages', 'empty.txt'), '')
    const { code, out, err } = await read('--json', 'pages', 'no-such-file.txt')
    rmSync(join(folder, 'pages', 'empty.txt'))
    expect(code).toBe(1)
    expect(lines(out)).toHaveLength(2)
    expect(err).toMatch(/2 pages could not be read:\n.*empty\.txt.*\n.*no-such-file\.txt/s)
    expect(err).not.toMatch(/\bat .*:\d+:\d+/)
  })

  test('says which pages gave no article and why, each time, and exits with 1', async () => {
    writeFileSync(join(folder, 'menu.txt'), 'Home\nNews\nSport\nContact us\n')
    for (const known of ['', ' (1 on record already)']) {
      const { code, out, err } = await read('--json', '--into', 'menu.db', 'menu.txt')
      expect([code, out]).toEqual([1, ''])
      expect(err).toContain(`1 page${known}, 0 articles`)
      expect(err).toMatch(/1 page gave no article:\n {2}"menu\.txt": the page holds menus, .*\n {2}→ /)
    }
    const { out } = await run(['info', '--record', 'menu.db'])
    expect(out).toMatch(/^noted +1\n +menu\.txt: no article; the page holds menus/m)
    const shown = await run(['show', 'menu.txt'])
    expect([shown.code, shown.out]).toEqual([1, ''])
    expect(shown.err).toContain('1 page gave no article')
  })

  test.each([
    ['an empty list', '[]', /it holds no articles/],
    ['an object without a text', '{"count": 0}', /"text" is missing/],
    ['a list of addresses', '<?xml version="1.0"?><urlset></urlset>', /it is a list of addresses/],
  ])('%s is no article, and said so: from a file and from standard input', async (_what, input, expected) => {
    writeFileSync(join(folder, 'odd.page'), input)
    for (const ran of [
      await read('--json', 'odd.page'),
      await run(['read', '--tagger', 'light', '-'], { input }),
    ]) {
      expect([ran.code, ran.out]).toEqual([1, ''])
      expect(ran.err).toMatch(expected)
    }
  })

  test('tells what it skips in a folder, by kind, and takes no offence at it', async () => {
    mkdirSync(join(folder, 'mixed'))
    writeFileSync(join(folder, 'mixed', 'ferry.txt'), STORY)
    for (const name of ['a.xls', 'b.pptx', 'c.dat', 'd.dat']) writeFileSync(join(folder, 'mixed', name), 'x')
    const { code, err } = await read('--into', 'mixed.db', 'mixed')
    expect(code).toBe(0)
    expect(err).toMatch(
      /^1 page, 1 article, .*\n4 skipped \(--list names each\):\n {2}2 DAT: mixed\/c.dat and 1 more\n {2}1 PPTX: mixed\/b.pptx\n {2}1 XLS: mixed\/a.xls\n$/,
    )
    const all = await read('--into', 'mixed.db', '--list', 'mixed')
    expect(all.err).toContain('\n4 skipped:\n  2 DAT\n    mixed/c.dat\n    mixed/d.dat\n  1 PPTX\n')
  })

  test('fetches nothing from this machine unless it is allowed', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/x-ndjson')
      response.end(
        `${JSON.stringify({ id: 'a', text: STORY })}\n${JSON.stringify({ id: 'b', text: OTHER })}\n`,
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news`
    const refused = await read('--json', address)
    expect([refused.code, refused.out]).toEqual([1, ''])
    expect(refused.err).toMatch(/127\.0\.0\.1 is no address on the public internet\.\n.*--allow-private/)
    const allowed = await read('--json', '--allow-private', address)
    expect(allowed.code).toBe(0)
    expect(lines(allowed.out).map(({ id }) => id)).toEqual(['a', 'b'])
    server.close()
  })

  test('reads a list of addresses, and the pages that a feed links to', async () => {
    const feed = (origin: string): string =>
      `<rss version="2.0"><channel><title>Wire</title><link>${origin}/</link><description>-</description>
      <item><title>Ferry crews reject offer</title><link>${origin}/story</link><pubDate>Mon, 03 Mar 2025 08:00:00 GMT</pubDate>
      <description>Crews said no…</description></item></channel></rss>`
    let origin = ''
    const server = createServer(({ url }, response) => {
      response.setHeader('content-type', url === '/feed' ? 'application/rss+xml' : 'text/plain')
      response.end(url === '/feed' ? feed(origin) : STORY)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    writeFileSync(join(folder, 'list.txt'), `# invented\n${origin}/feed\n\nno address\n`)
    const ran = await read('--json', '--allow-private', '--urls', 'list.txt')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('Cannot read line 4 of "list.txt": "no address" is no address')
    expect(lines(ran.out)).toMatchObject([
      { page: { url: `${origin}/story` }, title: 'Ferry crews reject offer' },
    ])
    const teaser = await read('--json', '--allow-private', '--no-fetch-links', `${origin}/feed`)
    expect(lines(teaser.out)[0]!.text).toContain('Crews said no…')
    writeFileSync(join(folder, 'feed.xml'), feed(origin))
    const ofFile = await read('--json', '--allow-private', 'feed.xml')
    expect(lines(ofFile.out)[0]).toMatchObject({ page: { name: 'feed.xml#1' } })
    const linked = await read('--json', '--allow-private', '--fetch-links', 'feed.xml')
    expect(lines(linked.out)[0]).toMatchObject({ page: { name: `${origin}/story` } })
    server.close()
    const neither = await read()
    expect([neither.code, neither.err]).toEqual([2, expect.stringContaining('Nothing is named to read.')])
  })

  test('refuses to write into a file that is no record', async () => {
    writeFileSync(join(folder, 'notes.db'), 'Only notes. '.repeat(200))
    const { code, out, err } = await read('--into', 'notes.db', 'pages')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/"notes\.db": it is not a SQLite file\.\nName a record/)
    expect(readFileSync(join(folder, 'notes.db'), 'utf8')).toMatch(/^Only notes/)
  })

  test('says so when the disk that it prints to is full', async () => {
    if (!existsSync('/dev/full')) return
    const full = openSync('/dev/full', 'w')
    const { code, err } = await run(['read', '--tagger', 'light', '--json', 'pages'], { stdout: full })
    closeSync(full)
    expect(code).toBe(1)
    expect(err).toMatch(/Cannot write to standard output: the disk is full\.\nMake room/)
  })

  test('stops quietly when nobody reads on', async () => {
    const { code, err } = await run(['read', '--tagger', 'light', '--json', 'pages'], {
      during: (child) => child.stdout!.destroy(),
    })
    expect([code, err]).toEqual([0, ''])
  })

  test.each(['1', '3'])(
    'finishes the page in hand on Ctrl-C, says what was done, and goes on next time: %s workers',
    async (workers) => {
      const [pages, record] = [`many-${workers}`, `stopped-${workers}.db`]
      mkdirSync(join(folder, pages))
      for (let page = 0; page < 80; page++)
        writeFileSync(join(folder, pages, `${page}.txt`), `${STORY}\n${page}\n`)
      const args = ['--workers', workers, '--into', record, pages]
      const stopped = await run(['read', '--tagger', 'light', ...args], {
        during: async (child) => {
          while (pagesOn(join(folder, record)) < 1) await new Promise((resolve) => setTimeout(resolve, 5))
          child.kill('SIGINT')
        },
      })
      expect(stopped.code).toBe(130)
      expect(stopped.err).toMatch(/Stopping after the page in hand\. Press Ctrl-C again/)
      expect(stopped.err).toMatch(
        /pages?, \d+ articles?, .* → stopped-\d\.db.*\nStopped\. Run the same command again/,
      )
      const done = pagesOn(join(folder, record))
      expect(done).toBeLessThan(80)
      const again = await read(...args)
      expect(again.code).toBe(0)
      expect(again.err).toContain(`80 pages (${done} on record already)`)
    },
  )

  test.each(['1', '2'])(
    'gives up a page that takes longer than it may, says so at the end, and reads it next time: %s workers',
    async (workers) => {
      const args = ['--workers', workers, '--into', `slow-${workers}.db`, 'pages']
      const slow = await read('--page-seconds', '0.001', ...args)
      expect(slow).toMatchObject({
        code: 1,
        err: expect.stringMatching(
          /0 pages.*\n\n2 pages could not be read:\n.*ferry\.txt.*longer than 0\.001 seconds/,
        ),
      })
      expect(await read(...args)).toMatchObject({
        code: 0,
        err: expect.stringMatching(/2 pages, 2 articles/),
      })
    },
  )

  test('leaves no record behind of which nothing could be read, and one that was there as it is', async () => {
    writeFileSync(
      join(folder, 'noise.pdf'),
      new Uint8Array(400).map((_, i) => (i * 37) % 256),
    )
    const nothing = await read('noise.pdf', '--into', 'nothing.db')
    expect(nothing).toMatchObject({ code: 1, err: expect.stringContaining('and no nothing.db is made') })
    expect(nothing.err).toContain('by its name or type it is PDF, and its bytes are not')
    expect(readdirSync(folder).filter((name) => name.startsWith('nothing.db'))).toEqual([])
    await read('pages/ferry.txt', '--into', 'kept.db')
    await read('noise.pdf', '--into', 'kept.db')
    expect(pagesOn(join(folder, 'kept.db'))).toBe(1)
  })

  test.each([['0'], ['-1'], ['soon']])('takes no budget of %s seconds', async (seconds) => {
    expect(await read('--page-seconds', seconds, 'pages')).toMatchObject({ code: 2 })
  })

  test('refuses an article of more words than the limit', async () => {
    expect(await read('--article-words', '10', 'pages/ferry.txt')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/ferry\.txt.*the limit is 10 words an article[\s\S]*--article-words \d+/),
    })
  })

  test('prints the same with several workers, in the same order', async () => {
    mkdirSync(join(folder, 'several'))
    for (let page = 0; page < 20; page++) {
      const text =
        page % 7 === 6 ? '' : `${(page % 3 === 0 ? STORY : OTHER).repeat((page % 4) + 1)}\n${page}\n`
      writeFileSync(join(folder, 'several', `${page}.txt`), text)
    }
    const one = await read('--json', '--workers', '1', 'several')
    const three = await read('--json', '--workers', '3', 'several')
    expect([one.code, three.code]).toEqual([1, 1])
    expect(three.out).toBe(one.out)
    const failures = ({ err }: Ran): string => err.slice(err.indexOf('could not be read'))
    expect(failures(three)).toBe(failures(one))
  })

  test('--again reads again what another tagger has read, and nothing else', async () => {
    const store = await openRecord(join(folder, 'again.db'), { create: true })
    const { out: read1 } = await read('--json', 'pages/ferry.txt')
    const [line] = lines(read1)
    await store.add(line!.page, [{ ...line!, statements: [] }], 'another')
    await store.close()
    await read('--into', 'again.db', 'pages/valletta.txt')
    const known = await read('--into', 'again.db', 'pages')
    expect(known.err).toMatch(/^2 pages \(2 on record already\), 0 articles/)
    const again = await read('--into', 'again.db', '--again', 'pages')
    expect(again.err).toMatch(/^2 pages \(1 on record already\), 1 article, [1-9]/)
    const exported = await run(['export', '--record', 'again.db'])
    // How many articles the page has is for those who load lines.
    const { articles: _articles, ...page } = line!.page as RecordLine['page'] & { articles?: number }
    expect(lines(exported.out).find(({ id }) => id === line!.id)).toEqual({ ...line!, page })
    expect((await read('--into', 'again.db', '--again', 'pages')).err).toMatch(/\(2 on record already\)/)
  })
})

describe('onrecord show', () => {
  test('shows an article on record by the beginning of its id', async () => {
    const { line } = await madeRecord('show.db')
    const { code, out, err } = await run(['show', line.id.slice(0, 6), '--record', 'show.db'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('said: ["=Nobody was asked" about Gdansk]s1.')
    expect(out).toContain('s2 Jan Low denies: it all')
  })

  test('colours holders when colours are wanted, and says the same otherwise', async () => {
    const { line } = await madeRecord('colour.db')
    const { out } = await run(['show', line.id, '--record', 'colour.db'], {
      env: { FORCE_COLOR: '1', NO_COLOR: '' },
    })
    expect(out).toContain('\u001b[32m')
    expect(out).not.toContain('[\u001b[32m"')
  })

  test('reads a page on the fly', async () => {
    const { code, out } = await run(['show', 'pages/ferry.txt'])
    expect(code).toBe(0)
    expect(out).toContain('Ferry crews reject offer\n2024-05-14 · pages/ferry.txt')
  })

  test('says so when there is no such article', async () => {
    await madeRecord('none.db')
    expect(await run(['show', 'abc', '--record', 'none.db'])).toEqual({
      code: 1,
      out: '',
      err: 'There is no article "abc" in "none.db", and no page of that name.\nFind ids with: onrecord ask WORDS\n',
    })
    expect((await run(['show', 'abc'])).err).toMatch(/no page "abc", and no record at "onrecord\.db"/)
  })
})

describe('onrecord ask', () => {
  test('answers with the words, the holder, the dates and the place in the record', async () => {
    const { line } = await madeRecord('ask.db')
    const { code, out, err } = await run(['ask', '--record', 'ask.db', 'who:Marta Ellerby', 'place:poland'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(
      `Marta Ellerby says: "=Nobody was asked" about Gdansk
  asserts · published 2024-05-14
  Ferry crews reject offer · made.txt
  ${line.id} s1
`,
    )
  })

  test('--json prints one statement a line, and --limit how many', async () => {
    await madeRecord('limit.db')
    const { out, err } = await run(['ask', '--record', 'limit.db', '--json', '--limit', '1'])
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).statement),
    ).toEqual(['s1'])
    expect(err).toBe('There are 2: --limit 5 shows up to 5.\n')
  })

  test('says so when nothing fits', async () => {
    await madeRecord('nothing.db')
    expect(await run(['ask', '--record', 'nothing.db', 'zeppelin'])).toEqual({
      code: 0,
      out: '',
      err: 'No statement on record fits.\n',
    })
  })
})

describe('onrecord export', () => {
  test('writes CSV with a row for each statement, safe for spreadsheets', async () => {
    const { path, line } = await madeRecord('csv.db')
    const { code, out } = await run(['export', '--record', path, '--format', 'csv'])
    expect(code).toBe(0)
    const [header, first, ...more] = out.trim().split('\r\n')
    expect(header).toMatch(/^article,statement,who,role,stance,words,verbatim,/)
    expect(first).toMatch(
      new RegExp(`^${line.id},s1,Marta Ellerby,,asserts,"""=Nobody was asked"" about Gdansk",`),
    )
    expect(more).toHaveLength(1)
  })

  test('writes cells to the letter when asked, and only of CSV', async () => {
    const { path } = await madeRecord('raw.db')
    const raw = await run(['export', '--record', path, '--format', 'csv', '--raw'])
    expect([raw.code, raw.out.trim().split('\r\n').length]).toEqual([0, 3])
    expect((await run(['export', '--record', path, '--raw'])).err).toMatch(
      /"--raw" is about the cells of CSV/,
    )
    const marked = await run(['export', '--record', path, '--format', 'csv', '--raw', '--bom'])
    expect(marked.out).toBe(`\ufeff${raw.out}`)
    expect((await run(['export', '--record', path, '--bom'])).err).toMatch(/"--bom" is about CSV/)
  })

  test('writes Web Annotations, whole, into a file', async () => {
    const { path } = await madeRecord('annotations.db')
    const { code, out } = await run(['export', '--record', path, '--format', 'annotations', '-o', 'a.jsonld'])
    expect([code, out]).toEqual([0, ''])
    const page = JSON.parse(readFileSync(join(folder, 'a.jsonld'), 'utf8'))
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' })
    expect(page.items).toHaveLength(2)
    expect(existsSync(join(folder, 'a.jsonld.part'))).toBe(false)
  })

  test('takes along what is in one article, and a workbook into a file', async () => {
    const { path, line } = await madeRecord('one.db')
    const events = await run(['export', '--record', path, '--format', 'events', '--article', line.id])
    expect(events.code).toBe(0)
    expect(events.out).toMatch(/^article,event,trigger,type,/)
    const book = await run(['export', '--record', path, '--format', 'xlsx', 'Gdansk', '-o', 'book.xlsx'])
    expect([book.code, book.out]).toEqual([0, ''])
    expect(readFileSync(join(folder, 'book.xlsx')).subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
    expect(existsSync(join(folder, 'book.xlsx.part'))).toBe(false)
    const about = JSON.parse((await run(['export', '--record', path, '--format', 'datasette'])).out)
    expect(Object.keys(about.databases)).toEqual(['one'])
  })

  test.each([
    [['--thread', 'nothing/s1', '-o', 'x.xlsx'], 'There is no thread of this id'],
    [['--event', 'nothing/v1'], 'There is no event of this id'],
    [['--article', 'nothing'], 'There is no article "nothing"'],
    [['--article', 'nothing', 'Gdansk'], 'each choose the rows'],
    [['--article', 'nothing', '--superseded'], 'is of current pages'],
    [['--format', 'sources', '--article', 'nothing'], 'Sources are counted over what a question finds'],
    [['--format', 'corrections', 'Gdansk'], 'no query chooses among them'],
    [['--format', 'xlsx', '--bom', '-o', 'x.xlsx'], '"--bom" is about CSV'],
  ])('%j is told what is wrong, and leaves no file', async (args, message) => {
    const { path } = await madeRecord('wrong.db')
    const { code, err, out } = await run(['export', '--record', path, ...args])
    expect([code === 0, out]).toEqual([false, ''])
    expect(err).toContain(message)
    expect(existsSync(join(folder, 'x.xlsx.part'))).toBe(false)
  })

  test('does not write over the record itself, nor into a folder that is not there', async () => {
    const { path } = await madeRecord('safe.db')
    expect((await run(['export', '--record', 'safe.db', '-o', path])).err).toMatch(/is the record itself/)
    expect(await run(['export', '--record', 'safe.db', '-o', 'no/where.csv'])).toMatchObject({
      code: 1,
      err: 'Cannot write to "no/where.csv": its folder does not exist.\nWrite somewhere else.\n',
    })
  })
})

test('onrecord info tells what a record holds', async () => {
  await madeRecord('info.db')
  const { code, out } = await run(['info', '--record', 'info.db'])
  expect(code).toBe(0)
  expect(out).toMatch(
    /^record +info\.db, \d+ kB, schema \d+\npages +1\narticles +1\nstatements +2, 1 with words/,
  )
  expect(out).toMatch(/most cited +Jan Low 1, Marta Ellerby 1\n/)
})

describe('wrong usage exits with 2 and says what is right:', () => {
  test.each([
    [[], /Usage: onrecord/],
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['read'], /Nothing is named to read/],
    [['read', '--jsn', 'pages'], /unknown option '--jsn'.*Did you mean --json/s],
    [['ask', '--limit', 'many'], /--limit.*'many' is invalid. It must be a whole number/],
    [['serve', '--record', 'a.db', '--port', '99999'], /--port.*whole number from 1 to 65535/],
    [['ask', 'stance:lies'], /no stance "lies".\nOne of these: asserts, /],
    [['export', '--format', 'pdf'], /Allowed choices are jsonl, csv, /],
  ])('%j', async (args, expected) => {
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(expected)
  })
})

test.each([['--help'], ['--version']])('%s exits with 0', async (flag) => {
  const { code, out, err } = await run([flag])
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/onrecord|^\d+\.\d+\.\d+\n$/)
})

test('a record that is not there is asked for, not made', async () => {
  expect(await run(['info', '--record', 'missing.db'])).toEqual({
    code: 1,
    out: '',
    err: 'No record at "missing.db".\nMake one with: onrecord read PATH --into missing.db\n',
  })
  expect(existsSync(join(folder, 'missing.db'))).toBe(false)
})

function pagesOn(path: string): number {
  if (!existsSync(path)) return 0
  const db = new DatabaseSync(path, { readOnly: true, timeout: 1_000 })
  try {
    return Number(db.prepare('SELECT count(*) AS count FROM pages').get()?.count)
  } catch {
    return 0
  } finally {
    db.close()
  }
}
