import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerMadeUp } from './answer-made-up.ts'
import { buildWeb } from './build-web.ts'
import { findBrowser } from './find-browser.ts'
import { type OpenReader, openReader } from './open-reader.ts'

const browserPath = findBrowser()

// Pages about several articles, with answers made up so that every kind of tie, status and silence is there.
describe.skipIf(browserPath === null)('what goes across articles, in a browser', { timeout: 60_000 }, () => {
  let reader: OpenReader
  let page: Page

  beforeAll(async () => {
    buildWeb()
    reader = await openReader(browserPath!)
    page = reader.page
    await answerMadeUp(reader.context)
  }, 300_000)
  afterAll(async () => {
    await reader?.close()
  })

  const open = async (path: string): Promise<void> => {
    await page.goto(reader.url + path.replace(/^\//, ''))
  }
  const path = (): string => decodeURIComponent(page.url().slice(reader.url.length - 1))
  const narrowly = async (look: () => Promise<void>): Promise<void> => {
    await page.setViewportSize({ width: 360, height: 740 })
    try {
      await look()
    } finally {
      await page.setViewportSize({ width: 1280, height: 800 })
    }
  }

  test('a thread has a column for each holder, and says where there is nothing', async () => {
    await open('/threads')
    await page.getByRole('link', { name: /opened two gates at night/ }).click()
    await page.getByRole('table').waitFor()
    const heads = await page.getByRole('columnheader').allInnerTexts()
    expect(heads.map((text) => text.trim())).toEqual([
      ...['When', 'Union of River Towns', 'Drina Power', 'Milka Savic', 'Energy Ministry'],
      ...['The articles themselves', 'Flood Watch of Zvornik not heard'],
    ])
    const empty = page.getByRole('cell', { name: 'no statement found in 9 articles' })
    expect(await empty.count()).toBeGreaterThan(5)
    await page.getByText('9 articles').first().waitFor()
    await page.getByText('4 independent origins').waitFor()
    await page.getByText('5 speakers').waitFor()
    await page.getByText('Nothing here says who is right.').waitFor()
  })

  test('what answers what is told in words, and leads there', async () => {
    await open('/thread/drina-0%2Fs1')
    const denial = page.locator('#p3')
    await denial.getByText('answers, wider than').waitFor()
    await denial.getByRole('link', { name: '1 Union of River Towns' }).click()
    expect(path()).toMatch(/#p1$/)
    expect(await page.locator('.is-tied').count()).toBe(2)
    await page.keyboard.press('j')
    expect(path()).toMatch(/#p2$/)
    expect(await page.evaluate('document.activeElement.id')).toBe('p2')
    await page.keyboard.press('Escape')
    expect(path()).not.toContain('#')
    await page.getByText(/Why these belong together/).click()
    await page.getByText('“in the whole week before it”').last().waitFor()
  })

  test('where there is no room for columns, a thread is a list by time', async () => {
    await narrowly(async () => {
      await open('/thread/drina-0%2Fs1')
      await page.locator('.thread-list').waitFor()
      expect(await page.getByRole('table').count()).toBe(0)
      const days = await page.locator('.thread-list h2').allInnerTexts()
      expect(days).toEqual(['2 Mar 2025', '3 Mar 2025', '6 Mar 2025', 'Day not known'])
      await page.getByText('Not heard:').waitFor()
    })
  })

  test('a question asked among threads stays among threads', async () => {
    await open('/threads')
    await page.getByRole('combobox', { name: 'Question' }).fill('gates')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/threads\?q=gates/)
  })

  test('the network of somebody tells the same as a picture and as a table', async () => {
    await open('/network/organization%2Fdrina-power')
    await page.getByRole('img', { name: /Drina Power and 13 others, with 17 lines/ }).waitFor()
    expect(await page.locator('.network-table tbody tr').count()).toBe(17)
    await page.getByRole('checkbox', { name: 'denies' }).uncheck()
    await page.getByRole('img', { name: /with 15 lines/ }).waitFor()
    expect(path()).toContain('without=denies')
    await page.getByRole('checkbox', { name: 'two steps' }).uncheck()
    await page.getByRole('img', { name: /Drina Power and 7 others/ }).waitFor()
    await page.locator('.network-table').getByRole('link', { name: 'Goran Ilic' }).first().focus()
    expect(await page.locator('.network-line.is-lit').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.waitForURL(/network\/person%2Fgoran-ilic/)
  })

  test('sixty names are all there, and none stands outside the picture', async () => {
    await open('/network/large')
    await page.getByRole('img', { name: /57 others/ }).waitFor()
    const outside = await page.evaluate(`(() => {
      const frame = document.querySelector('.network-picture').getBoundingClientRect()
      return [...document.querySelectorAll('.node text')].filter((name) => {
        const box = name.getBoundingClientRect()
        return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom
      }).length
    })()`)
    expect(outside).toBe(0)
  })

  test('copies stand under their origin', async () => {
    await open('/articles')
    await page.getByText('+2 copies').click()
    expect(await page.locator('.article-item').count()).toBe(2)
    await page.locator('.copies').getByRole('link', { name: 'Evening Sava' }).waitFor()
    await open('/?q=gate')
    await page.getByText('+2 copies').waitFor()
    expect(await page.locator('.statement').count()).toBe(2)
  })

  test('who gets quoted can be sorted, and saved as a table that runs nothing', async () => {
    await open('/sources')
    const first = page.locator('.audit-table').first().getByRole('rowheader').first()
    expect(await first.textContent()).toContain('Drina Power')
    await page.getByRole('button', { name: 'To the letter' }).first().click()
    expect(await first.textContent()).toContain('Milka Savic')
    const saved = async (save: Locator): Promise<string[]> => {
      const download = page.waitForEvent('download')
      await save.click()
      return readFileSync(await (await download).path(), 'utf8').split('\r\n')
    }
    const sources = await saved(page.getByRole('link', { name: 'CSV: who gets quoted' }))
    expect(sources[0]).toBe('\ufeffid,source,type,statements,quoted,articles,origins,publishers')
    const outlets = await saved(page.getByRole('button', { name: 'CSV: By outlet' }))
    expect(outlets).toContain(`"'=HYPERLINK(""x"")",1,0,1,0,0,1`)
  })

  test('an event tells who says so, and why its mentions are taken for one', async () => {
    await open('/events')
    await page.getByRole('link', { name: 'flooded' }).click()
    await page.getByRole('heading', { level: 1, name: /flooded/ }).waitFor()
    const mention = page.locator('.mention').first()
    expect(await mention.textContent()).toMatch(/Union of River Towns says so, Drina Power denies it/)
    await page.getByText('“Sunday night”').waitFor()
    await page.getByRole('link', { name: /opened two gates/ }).waitFor()
  })

  test('the log tells what is in force, what was taken back, and what cannot be carried out', async () => {
    await open('/corrections')
    await page.locator('.log-item').first().waitFor()
    expect(await page.locator('.log-item').count()).toBe(4)
    await page.getByText(/stance becomes denies \(was asserts\)/).waitFor()
    await page.getByText('Cannot be carried out: the words are not in the page any more').waitFor()
    await page.getByRole('button', { name: 'Undo no. 1' }).click()
    await page.getByRole('dialog').getByRole('heading', { name: 'Take back no. 1' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  const VIEWS: Readonly<Record<string, () => Promise<void>>> = {
    '/threads': async () => {},
    '/thread/drina-0%2Fs1': async () => page.locator('#p3').waitFor(),
    '/network/organization%2Fdrina-power': async () => page.getByRole('img').first().waitFor(),
    '/sources': async () => page.getByRole('table').first().waitFor(),
    '/happenings': async () => {},
    '/events': async () => page.locator('.event-item').first().waitFor(),
    '/event/drina-0%2Fv1': async () => page.locator('.mention').first().waitFor(),
    '/corrections': async () => page.locator('.log-item').first().waitFor(),
    '/articles': async () => page.getByText('+2 copies').click(),
    '/corrections#undo': async () => page.getByRole('button', { name: 'Undo no. 1' }).click(),
  }

  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    test.each(Object.entries(VIEWS))('%s has no fault that axe finds', async (view, prepare) => {
      await page.emulateMedia({ colorScheme })
      await open(view)
      await page.waitForLoadState('networkidle')
      await prepare()
      await page.evaluate(axe.source)
      const faults = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as {
        id: string
        nodes: { html: string; failureSummary: string }[]
      }[]
      expect(faults.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])).toEqual([])
    })
  })

  test.each(Object.entries(VIEWS))('%s fits a screen 360 pixels wide', async (view, prepare) => {
    await narrowly(async () => {
      await open(view)
      await page.waitForLoadState('networkidle')
      await prepare()
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    })
  })

  test('in all of this, nothing was asked of anybody else', () => {
    expect(reader.strays).toEqual([])
  })
})
