import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import axe from 'axe-core'
import type { Page, Response } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseQuestion } from '../../src/record.ts'
import { loadRenderer, reportData, sealReport } from '../../src/server/report.ts'
import { attackFiles } from './attack-files.ts'
import { buildWeb, WEB } from './build-web.ts'
import { findBrowser } from './find-browser.ts'
import { type OpenReader, openReader } from './open-reader.ts'
import { serveFiles } from './serve-files.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/pages/', import.meta.url))
const browserPath = findBrowser()
if (browserPath === null) {
  console.warn(
    'The browser tests are skipped: there is no Chromium, Chrome or Edge here. CHROMIUM=/path/to/it names one.',
  )
}

describe.skipIf(browserPath === null)('the reader in a browser', { timeout: 120_000 }, () => {
  let reader: OpenReader
  let page: Page

  beforeAll(async () => {
    buildWeb()
    reader = await openReader(browserPath!)
    page = reader.page
  }, 300_000)
  afterAll(async () => {
    await reader?.close()
  })

  const open = async (path: string): Promise<void> => {
    await page.goto(reader.url + path.replace(/^\//, ''))
  }
  const path = (): string => decodeURIComponent(page.url().slice(reader.url.length - 1))

  test('an empty record says how to fill it', async () => {
    await open('/')
    await page.getByText('Nothing is on record yet.').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Add pages' }).click()
    await page.getByRole('heading', { name: 'Add pages' }).waitFor()
  })

  test('reads files into the record, telling how far it is', async () => {
    await open('/add')
    const files = readdirSync(EXAMPLES).filter((name) => name !== 'README.md')
    await page.locator('input[type=file]').setInputFiles(files.map((name) => join(EXAMPLES, name)))
    await page.getByText(/pages read\./).waitFor({ timeout: 60_000 })
    await page.getByRole('link', { name: /Northern Army Denies/ }).waitFor()
  })

  test('says of a file that is no page what the command line says', async () => {
    await open('/add')
    const name = 'picture.png'
    const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer })
    await page.locator('.failed').getByText(name).waitFor()
  })

  test('follows a statement to its holder, to the timeline, to the map', async () => {
    await open('/articles')
    await page.getByRole('link', { name: /Northern Army Denies/ }).click()
    await page.getByRole('heading', { level: 1, name: /Northern Army Denies/ }).waitFor()
    const face = page.locator('.card-face').filter({ hasText: 'Dawit Wolde' }).first()
    await face.click()
    expect(path()).toMatch(/#s\d+$/)
    expect(await face.getAttribute('aria-expanded')).toBe('true')
    expect(await page.locator('mark.is-selected').first().textContent()).toContain('None of our units')
    await page.getByRole('link', { name: 'All they say' }).click()
    await page.getByRole('heading', { level: 1, name: /Dawit Wolde/ }).waitFor()
    await page.locator('.holder-head').getByRole('link', { name: 'Timeline' }).click()
    await page.getByRole('img', { name: /Timeline of/ }).waitFor()
    expect(path()).toContain('Dawit')
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Map' }).click()
    await page.getByRole('heading', { level: 1, name: /Map|has a place/ }).waitFor({ state: 'attached' })
    await page.goBack()
    await page.getByRole('img', { name: /Timeline of/ }).waitFor()
  })

  test('goes through an article by keyboard alone', async () => {
    await open('/articles')
    await page.getByRole('link', { name: /Northern Army Denies/ }).click()
    await page.locator('.card').first().waitFor()
    await page.keyboard.press('j')
    const first = path()
    await page.keyboard.press('j')
    expect(path()).not.toBe(first)
    await page.keyboard.press('k')
    expect(path()).toBe(first)
    await page.keyboard.press('Escape')
    expect(path()).not.toContain('#')
    await page.keyboard.press('t')
    expect(await page.locator('mark').count()).toBe(0)
    await page.keyboard.press('t')
    await page.locator('mark').first().waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.name')).toBe('q')
  })

  test('a statement leads to its place in the thread that it is in; to be in none is no trouble', async () => {
    const troubles: string[] = []
    const listen = (response: Response) => {
      if (response.status() >= 400) troubles.push(response.url())
    }
    page.on('response', listen)
    await open('/articles')
    await page.getByRole('link', { name: /Northern Army Denies/ }).click()
    const faces = page.locator('.card-face')
    await faces.first().waitFor()
    for (let index = 0; index < (await faces.count()); index++) {
      await faces.nth(index).click()
      await page.waitForLoadState('networkidle')
    }
    expect(troubles).toEqual([])
    page.off('response', listen)
    await faces.filter({ hasText: 'regional administration' }).first().click()
    const words = await page.locator('mark.is-selected').last().textContent()
    await page.getByRole('link', { name: 'Thread: disputed' }).click()
    await page.locator('.position.is-chosen').waitFor()
    const said = await page.locator('.position.is-chosen .position-words').textContent()
    // What was filled in stands in brackets.
    expect(said?.replaceAll(/ \[[^\]]*\]/g, '')).toContain(words)
  })

  test('shows exactly the words of the article, whatever lies over them', async () => {
    await open('/articles')
    await page.getByRole('link', { name: /Northern Army Denies/ }).click()
    for (const layer of ['Names', 'Places', 'Times', 'Events', 'The article’s own voice']) {
      await page.getByRole('checkbox', { name: layer }).check()
    }
    expect(path()).toContain('layers=')
    const id = /\/article\/([^?#]+)/.exec(path())![1]
    const { text, blocks } = (await (await fetch(`${reader.url}api/v1/articles/${id}`)).json()) as {
      text: string
      blocks: { start: number; end: number }[]
    }
    const shown = (await page
      .locator('.text .block')
      .evaluateAll((blocks) => blocks.map((block) => block.textContent))) as string[]
    expect(shown).toEqual(blocks.map(({ start, end }) => text.slice(start, end)))
  })

  test('an address points at exact words', async () => {
    await open('/articles')
    await page.getByRole('link', { name: /Northern Army Denies/ }).click()
    await page.locator('.card').first().waitFor()
    await open(`${path().split('#')[0]}#at=9-13`)
    expect(await page.locator('.spot').allInnerTexts()).toEqual(['Army'])
  })

  test('asks, completes, narrows and hands the answer over as CSV', async () => {
    await open('/')
    const box = page.getByRole('combobox', { name: 'Question' })
    await box.fill('who:Daw')
    await page.getByRole('option').first().waitFor()
    await box.press('ArrowDown')
    await box.press('Enter')
    await page.getByRole('heading', { name: /\d+ statement/ }).waitFor()
    expect(await page.locator('.statement').first().textContent()).toContain('Dawit Wolde')
    await box.fill('shelling OR-nothing-like-it')
    await box.press('Enter')
    await page.getByText('No statement on record fits.').waitFor()
    await box.fill('mode:direct')
    await box.press('Enter')
    await page.locator('.statement').first().waitFor()
    const before = await page.locator('.statement').count()
    await page.locator('.facet').first().getByRole('checkbox').first().check()
    await expect.poll(() => page.locator('.statement').count()).toBeLessThan(before)
    expect(path()).toMatch(/q=mode:direct\+who:/)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'CSV' }).click()
    const csv = readFileSync(await (await download).path(), 'utf8')
    expect(csv.startsWith('\ufeffarticle,')).toBe(true)
    expect(csv.split('\n').length).toBeGreaterThan(1)
  })

  test('takes along what a page shows, in every format that fits it', async () => {
    await open('/?q=stance:denies')
    await page.locator('.statement a.statement-words').first().click()
    await page.waitForURL(/\/article\//)
    await page.getByText('Take along').click()
    await page.getByText('This article', { exact: true }).waitFor()
    expect(await page.getByRole('link', { name: 'Datasette metadata' }).count()).toBe(0)
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'PLOVER', exact: true }).click()
    const lines = readFileSync(await (await download).path(), 'utf8')
      .trimEnd()
      .split('\n')
    const articles = new Set(lines.map((line) => JSON.parse(line).cite_info.citation))
    expect(articles.size).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByText('This article', { exact: true }).waitFor({ state: 'detached' })
  })

  test('says what is wrong with a question, and what to do', async () => {
    await open('/?q=stance:shouts')
    await page.getByRole('alert').getByText('There is no stance "shouts".').waitFor()
  })

  test('the timeline keeps its zoom in the address', async () => {
    await open('/timeline')
    await page.getByRole('img', { name: /Timeline of/ }).waitFor()
    await page.keyboard.press('+')
    await page.waitForURL(/span=/)
    await page.keyboard.press('0')
    await page.waitForURL((url) => !url.search.includes('span='))
  })

  test('a place chosen on the map narrows the list and the timeline through the address', async () => {
    await open('/map')
    await page.locator('.places button').first().click()
    expect(path()).toContain('at=')
    await page.getByRole('button', { name: 'Only what names it' }).click()
    await page.waitForURL(/q=place/)
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Statements' }).click()
    await page.locator('.statement').first().waitFor()
    expect(path()).toContain('place:')
  })

  const VIEWS = [
    '/',
    '/?q=mode:direct',
    '/articles',
    '/who',
    '/threads',
    '/happenings',
    '/events',
    '/sources',
    '/corrections',
    '/timeline',
    '/map',
    '/add',
    '/private/',
    '/nowhere',
  ]

  const CHOSEN = ['an article', 'a person', 'a thread', 'an event', 'a network'] as const

  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    test.each([...VIEWS, ...CHOSEN, 'an open statement'])('%s has no fault that axe finds', async (view) => {
      await page.emulateMedia({ colorScheme })
      await visit(view)
      await page.evaluate(axe.source)
      const faults = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as {
        id: string
        nodes: { html: string; failureSummary: string }[]
      }[]
      expect(faults.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])).toEqual([])
    })
  })

  test.each([...VIEWS, ...CHOSEN])('%s fits a screen 360 pixels wide', async (view) => {
    await page.setViewportSize({ width: 360, height: 740 })
    try {
      await visit(view)
      const width = await page.evaluate('document.documentElement.scrollWidth')
      expect(width).toBeLessThanOrEqual(360)
    } finally {
      await page.setViewportSize({ width: 1280, height: 800 })
    }
  })

  /** Opens a view and waits until it is all there. */
  async function visit(view: string): Promise<void> {
    if (view.startsWith('/')) await open(view)
    else if (view === 'a person') {
      await open('/who')
      await page.locator('.holder-item a').first().click()
      await page.locator('.holder').waitFor()
    } else if (view === 'a thread') {
      await open('/threads')
      await page.locator('.thread-title').first().click()
      await page.locator('.position').first().waitFor()
    } else if (view === 'a network') {
      await open('/who/Northern%20Army')
      await page.getByRole('link', { name: 'Network' }).click()
      await page.locator('.network-picture').waitFor()
    } else if (view === 'an event') {
      await open('/articles')
      await page.getByRole('link', { name: /Northern Army Denies/ }).click()
      await page.locator('.card').first().waitFor()
      await open(`${path()}?layers=events`)
      await page.locator('.text .thing-event').first().click()
      await page.getByRole('link', { name: 'All who tell of it' }).click()
      await page.locator('.mention').first().waitFor()
    } else {
      await open('/articles')
      await page.getByRole('link', { name: /Northern Army Denies/ }).click()
      await page.locator('.card').first().waitFor()
      if (view === 'an open statement') await page.keyboard.press('j')
    }
    await page.waitForLoadState('networkidle')
    if (view === '/private/') await page.getByText('Ready and cut off').waitFor()
  }

  describe('private reading', () => {
    const read = async (address: string): Promise<void> => {
      await page.goto(address)
      await page.getByText('Ready and cut off').waitFor({ timeout: 60_000 })
      const asked: string[] = []
      const note = (request: { url(): string }): void => void asked.push(request.url())
      reader.context.on('request', note)
      await reader.context.setOffline(true)
      try {
        await page.locator('input[type=file]').setInputFiles(join(EXAMPLES, 'mine-closure.html'))
        await page
          .getByRole('heading', { level: 1, name: /Copper mine near Arequipa/ })
          .waitFor({ timeout: 60_000 })
        expect(await page.locator('.card').count()).toBeGreaterThan(5)
        await page.getByText('Read another page').click()
        await page.locator('textarea').fill(readFileSync(join(EXAMPLES, 'two-stories.txt'), 'utf8'))
        await page.getByRole('button', { name: 'Read here' }).click()
        await page.getByRole('navigation', { name: 'Articles read' }).waitFor({ timeout: 60_000 })
        expect(asked).toEqual([])
        await page.keyboard.press('j')
        await page.locator('.card.is-open').waitFor()
        // There is no record to look things up in, or to be corrected.
        expect(await page.locator('a[href^="/"], .card-corrections, .around').count()).toBe(0)
      } finally {
        reader.context.off('request', note)
        await reader.context.setOffline(false)
      }
      expect(await page.evaluate("fetch('/').then(() => 'sent', () => 'refused')")).toBe('refused')
    }

    test('asks for nothing once it is loaded, and could not if it wanted', async () => {
      const before = reader.strays.length
      await read(`${reader.url}private/`)
      // What the page was refused at the end was asked for on purpose.
      reader.strays.splice(before)
    })

    test('works from static files in any folder', async () => {
      const server = await serveFiles(WEB, '/some/where/')
      const before = reader.strays.length
      try {
        await read(`${server.url}private/`)
      } finally {
        await server.close()
        reader.strays.splice(before)
      }
    })
  })

  describe('pages that would like to be programs', () => {
    const HARM =
      'window.harmed === undefined && document.querySelector("img, iframe, object, embed, form[action]") === null'

    test('stay text in every view', async () => {
      await open('/add')
      await page.locator('input[type=file]').setInputFiles(attackFiles())
      await page.getByText(/pages? read/).waitFor({ timeout: 60_000 })
      expect(await page.evaluate(HARM)).toBe(true)
      const articles = (await (await fetch(`${reader.url}api/v1/articles?limit=100`)).json()) as {
        items: { id: string; title: string | null }[]
      }
      const hostile = articles.items.filter(({ title }) => title?.includes('<'))
      expect(hostile.length).toBeGreaterThan(1)
      const holders = (await (await fetch(`${reader.url}api/v1/holders?limit=100`)).json()) as {
        items: { name: string }[]
      }
      const threads = (await (await fetch(`${reader.url}api/v1/threads?limit=100`)).json()) as {
        items: { id: string }[]
      }
      await correctHostile(hostile[0]!.id)
      const views = [
        ...hostile.map(
          ({ id }) => `/article/${encodeURIComponent(id)}?layers=statements,own-voice,names,places,events`,
        ),
        ...holders.items
          .filter(({ name }) => /[<"]/.test(name))
          .map(({ name }) => `/who/${encodeURIComponent(name)}`),
        ...holders.items
          .filter(({ name }) => /[<"]/.test(name))
          .map(({ name }) => `/network/${encodeURIComponent(name)}`),
        ...threads.items.map(({ id }) => `/thread/${encodeURIComponent(id)}`),
        ...hostile.map(({ id }) => `/event/${encodeURIComponent(`${id}/v1`)}`),
        ...[
          '/',
          '/articles',
          '/who',
          '/threads',
          '/happenings',
          '/events',
          '/sources',
          '/corrections',
          '/timeline',
          '/map',
          '/?q=harmed',
          '/?q=%22%3Cimg%20src%3Dx%20onerror%3Dharmed%3D1%3E',
        ],
        '/article/%3Cscript%3Eharmed=1%3C%2Fscript%3E',
        '/who/%22%3E%3Cimg%20src%3Dx%20onerror%3Dharmed%3D1%3E',
      ]
      for (const view of views) {
        await open(view)
        await page.waitForLoadState('networkidle')
        expect(await page.evaluate(HARM), view).toBe(true)
        const links = await page
          .locator('a[href]')
          .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''))
        expect(
          links.filter((href) => !/^(?:[/#]|https?:)/.test(href)),
          view,
        ).toEqual([])
      }
    })

    /** Puts a statement of a hostile page on the log, with a name and a reason that are hostile, too. */
    async function correctHostile(article: string): Promise<void> {
      const post = (change: object) =>
        fetch(`${reader.url}api/v1/corrections`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({
            by: '<img src=x onerror=harmed=1>',
            why: '<script>harmed=1</script>',
            change,
          }),
        })
      const target = { layer: 'statement', article, id: 's1' }
      const response = await post({ do: 'edit', target, set: { stance: 'predicts' } })
      expect(response.status).toBe(201)
    }

    test('stay text when they are read privately', async () => {
      await open('/private/')
      await page.getByText('Ready and cut off').waitFor({ timeout: 60_000 })
      for (const file of attackFiles()) {
        await page.locator('details.private-input').evaluate((details) => details.setAttribute('open', ''))
        await page.locator('input[type=file]').setInputFiles(file)
        await page.getByText(/Read in .* seconds/).waitFor({ timeout: 60_000 })
        expect(await page.evaluate(HARM), file.name).toBe(true)
      }
    })
  })

  test('a report on hostile pages opens without the server, runs nothing and has no fault that axe finds', async () => {
    const data = await reportData(reader.store, parseQuestion(''), {
      ...{ version: '0', made: new Date(), title: '<img src=x onerror=harmed=1>' },
    })
    const renderReport = await loadRenderer(WEB)
    const file = join(reader.folder, 'report.html')
    writeFileSync(file, sealReport(renderReport(data)))
    const before = reader.strays.length
    await page.goto(pathToFileURL(file).href)
    expect(reader.strays.splice(before)).toEqual([pathToFileURL(file).href])
    expect(await page.evaluate('window.harmed === undefined && !document.querySelector("img, script")')).toBe(
      true,
    )
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('<img src=x')
    await page.evaluate(axe.source)
    const faults = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))')
    expect(faults).toEqual([])
  })

  test('the first view loads less than 100 kB of script and style, compressed', () => {
    const html = readFileSync(join(WEB, 'index.html'), 'utf8')
    const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
      (match) => match[1]!,
    )
    expect(files.length).toBeGreaterThan(1)
    const sizes = files.map((file) => gzipSync(readFileSync(join(WEB, file))).length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000)
    expect(existsSync(join(WEB, 'report.js'))).toBe(true)
  })

  test('in all of this, nothing was asked of anybody else', () => {
    expect(reader.strays).toEqual([])
  })
})
