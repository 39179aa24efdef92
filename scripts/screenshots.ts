import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from 'playwright-core'
import { openRecord, parseQuestion } from '../src/record.ts'
import { startServer } from '../src/server/start.ts'
import { BROWSER_ARGUMENTS, findBrowser } from '../test/browser/find-browser.ts'

// Pictures of every view of the reader, light and dark, wide and narrow, to be looked at:
//   node scripts/screenshots.ts RECORD FOLDER [VIEW ...]
//   node scripts/screenshots.ts --small RECORD docs/screens      the three of the README
// The record is only read; `onrecord read examples/pages --into RECORD` makes one. Build the pages before.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { small: { type: 'boolean', default: false } },
})
const [recordFile, folder, ...wanted] = positionals
const executablePath = findBrowser()
if (!recordFile || !folder || !executablePath) {
  console.error(
    'Usage: node scripts/screenshots.ts [--small] RECORD FOLDER [VIEW ...], where there is a Chromium',
  )
  process.exit(2)
}

interface Size {
  readonly width: number
  readonly height: number
  readonly scale: number
}

const SIZES: Readonly<Record<string, Size>> = values.small
  ? { small: { width: 1240, height: 760, scale: 0.7 } }
  : { wide: { width: 1440, height: 900, scale: 1 }, narrow: { width: 390, height: 844, scale: 1 } }
const COLOURS = values.small ? (['light'] as const) : (['light', 'dark'] as const)
const SMALL = ['article-open', 'results', 'map']

interface View {
  readonly path: string
  /** What to do before the picture is taken. */
  readonly prepare?: (page: Page) => Promise<void>
}

const record = await openRecord(recordFile)
const server = await startServer(record, { port: 0, host: '127.0.0.1', pool: { tagger: 'light' } })
// An article in which somebody is accused has most to show.
const { items: accusations } = await record.statements(parseQuestion('stance:accuses'), { limit: 1 })
const { items: articles } = await record.heads(parseQuestion(''), { limit: 1 })
const article = accusations[0]?.article ?? articles[0]?.id
const { items: holders } = await record.holders({ limit: 1 })
const { items: threads } = await record.threads(parseQuestion(''), { limit: 1 })
const { items: events } = await record.events(parseQuestion(''), { limit: 1 })
// Whoever is accused has most around them.
const { items: spokenOf } = await record.holders({ limit: 40 })
const network = await mostTies(spokenOf.map(({ id }) => id))
const articlePath = `/article/${encodeURIComponent(article ?? '')}`
const whoPath = `/who/${encodeURIComponent(holders[0]?.name ?? '')}`

const press =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }

const VIEWS: Readonly<Record<string, View>> = {
  home: { path: '/' },
  results: { path: '/?q=mode:direct' },
  'nothing-found': { path: '/?q=stance:denies+nonsense' },
  trouble: { path: '/?q=stance:shouts' },
  suggestions: {
    path: '/',
    prepare: async (page) => page.getByRole('combobox').pressSequentially('stance:d'),
  },
  articles: { path: '/articles' },
  article: { path: articlePath },
  'article-open': { path: articlePath, prepare: press('j', 'j', 'j') },
  'article-layers': {
    path: `${articlePath}?layers=statements,own-voice,names,places,times,quantities,events`,
    prepare: press('j'),
  },
  'article-plain': { path: articlePath, prepare: press('t') },
  help: { path: articlePath, prepare: press('?') },
  who: { path: '/who' },
  holder: { path: whoPath },
  threads: { path: '/threads' },
  thread: { path: `/thread/${encodeURIComponent(threads[0]?.id ?? '')}` },
  'thread-position': {
    path: `/thread/${encodeURIComponent(threads[0]?.id ?? '')}`,
    prepare: press('j', 'j'),
  },
  event: { path: `/event/${encodeURIComponent(events[0]?.id ?? '')}` },
  events: { path: '/events' },
  happenings: { path: '/happenings' },
  network: { path: `/network/${encodeURIComponent(network)}` },
  sources: { path: '/sources' },
  correct: { path: articlePath, prepare: press('j', 'e') },
  join: {
    path: whoPath,
    prepare: async (page) => {
      // On a narrow page it is folded away with all else that is known of somebody.
      const more = page.locator('.holder-more')
      if ((await more.getAttribute('open')) === null) await more.locator('summary').first().click()
      await page.locator('.join summary').click()
      await page.locator('.join input[type=search]').pressSequentially('a')
      await page.locator('.candidates input').first().check()
      await page.locator('.join').scrollIntoViewIfNeeded()
    },
  },
  corrections: { path: '/corrections' },
  timeline: { path: '/timeline' },
  map: { path: '/map', prepare: async (page) => page.locator('.places button').first().click() },
  add: { path: '/add' },
  private: { path: '/private/', prepare: readPrivately },
}

/** Of these the one whose network has most ties. */
async function mostTies(ids: readonly string[]): Promise<string> {
  let most = { id: ids[0] ?? '', ties: -1 }
  for (const id of ids) {
    const ties = (await record.network(id))?.edges.length ?? 0
    if (ties > most.ties) most = { id, ties }
  }
  return most.id
}

async function readPrivately(page: Page): Promise<void> {
  await page.getByText('Ready and cut off').waitFor({ timeout: 60_000 })
  const text = readFileSync(new URL('../examples/pages/harbour-talks.txt', import.meta.url), 'utf8')
  await page.locator('textarea').fill(text)
  await page.getByRole('button', { name: 'Read here' }).click()
  await page.locator('.card').first().waitFor({ timeout: 60_000 })
}

const chosen = wanted.length === 0 && values.small ? SMALL : wanted
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS })
for (const [size, { scale, ...viewport }] of Object.entries(SIZES)) {
  for (const colorScheme of COLOURS) {
    const context = await browser.newContext({
      viewport,
      deviceScaleFactor: scale,
      colorScheme,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    for (const [name, { path, prepare }] of Object.entries(VIEWS)) {
      if (chosen.length > 0 && !chosen.includes(name)) continue
      await page.goto(new URL(path, server.url).href)
      await page.waitForLoadState('networkidle')
      await prepare?.(page)
      await page.waitForTimeout(400)
      await page.screenshot({
        path: join(folder, values.small ? `${name}.png` : `${name}-${size}-${colorScheme}.png`),
      })
    }
    await context.close()
  }
}
await browser.close()
await server.close()
await record.close()
