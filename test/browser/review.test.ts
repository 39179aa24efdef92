import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseQuestion } from '../../src/record.ts'
import { buildWeb } from './build-web.ts'
import { findBrowser } from './find-browser.ts'
import { type OpenReader, openReader } from './open-reader.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/pages/', import.meta.url))
const browserPath = findBrowser()
const PATIENCE = { timeout: 15_000, interval: 100 }

describe.skipIf(browserPath === null)('looking at one statement after the other', { timeout: 60_000 }, () => {
  let reader: OpenReader
  let page: Page

  beforeAll(async () => {
    buildWeb()
    reader = await openReader(browserPath!)
    page = reader.page
    for (const name of ['bridge-denial', 'harbour-talks', 'two-stories'])
      await read(name, readFileSync(`${EXAMPLES}${name}.txt`, 'utf8'))
    await read('toledo', 'Ada Hill said on Friday that the market in Toledo, Ohio, was flooded.')
    await read('toledo-2', 'Ada Hill said on Friday that the bridge in Toledo, Ohio, was closed.')
    await read('reeve', 'Ada Hill said the quay is shut. Milan Kovacek said on Friday that the ferry sank.')
    await read('reeve-2', 'Ada Hill said that the pier is open. Milan Kovacec said that it is wet.')
  }, 300_000)
  afterAll(async () => {
    await reader?.close()
  })

  async function read(name: string, text: string): Promise<void> {
    const response = await fetch(`${reader.url}api/v1/pages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, text }),
    })
    expect(await response.text()).toContain('"step":"done"')
  }
  const open = async (path: string): Promise<void> => {
    await page.goto(reader.url + path)
    await page.locator('.review-item').waitFor()
  }
  const log = async () => (await reader.store.corrections({ limit: 500 })).items
  const written = () =>
    expect
      .poll(
        () => page.evaluate('JSON.parse(localStorage.getItem("onrecord-outbox") ?? "[]").length'),
        PATIENCE,
      )
      .toBe(0)
  const progress = () => page.locator('.review-progress b').textContent()
  const sentence = () => page.locator('.review-item .statement-line').textContent()

  test('the least sure comes first, and each verdict brings the next', async () => {
    await open('review')
    const { items, total } = await reader.store.review(parseQuestion(''))
    expect(items.map(({ confidence }) => confidence)).toEqual(
      items.map(({ confidence }) => confidence).sort(),
    )
    expect(await progress()).toBe(`0 of ${total}`)
    const first = await sentence()
    await page.keyboard.press('a')
    await expect.poll(sentence, PATIENCE).not.toBe(first)
    expect(await progress()).toBe(`1 of ${total}`)
    await written()
    expect((await log())[0]).toMatchObject({
      by: 'reader',
      change: { do: 'accept', target: { id: items[0]!.statement } },
    })
  })

  test('keys pressed as fast as can be lose nothing', async () => {
    await open('review')
    const before = (await log()).length
    const shown = await page.locator('.review-queue li').count()
    expect(shown).toBeGreaterThan(6)
    for (const key of ['a', 'Enter', 'x', 'Enter', 'a', 'a', 'x', 'a']) void page.keyboard.press(key)
    await expect.poll(progress, PATIENCE).toMatch(/^6 of /)
    await written()
    const latest = (await log()).slice(0, (await log()).length - before)
    expect(latest.map(({ change }) => change.do).reverse()).toEqual([
      'accept',
      'reject',
      'accept',
      'accept',
      'reject',
      'accept',
    ])
  })

  test('a verdict that is on its way when the page closes is written when it opens again', async () => {
    await open('review')
    const before = (await log()).length
    await page.route('**/api/v1/corrections', (route) => route.abort())
    await page.keyboard.press('a')
    await page.getByText('1 being written').waitFor()
    await page.unroute('**/api/v1/corrections')
    await page.goto(`${reader.url}review`)
    await written()
    expect((await log()).length).toBe(before + 1)
  })

  test('undo takes the last back at once, also while it is being written', async () => {
    await open('review')
    const first = await sentence()
    const [statement] = (await reader.store.review(parseQuestion(''))).items
    await page.keyboard.press('x')
    await page.keyboard.press('u')
    await expect.poll(sentence, PATIENCE).toBe(first)
    await written()
    const { items } = await reader.store.review(parseQuestion(''))
    expect(items[0]).toEqual(statement)
    await page.keyboard.press('x')
    await written()
    await page.keyboard.press('u')
    await page.keyboard.press('a')
    await written()
    expect((await log())[0]!.change.do).toBe('accept')
  })

  test('all like this are shown before they are judged, and any can be left out', async () => {
    await open('review?q=who:"Ada Hill"')
    const panel = page.locator('.review-alike')
    const boxes = panel.getByRole('checkbox')
    // The question may still be on its way when the key is pressed.
    await expect
      .poll(async () => {
        if ((await panel.count()) === 0) await page.keyboard.press('A')
        return boxes.count()
      }, PATIENCE)
      .toBeGreaterThan(1)
    const all = await boxes.count()
    const before = (await log()).length
    await boxes.last().uncheck()
    await panel.getByRole('button', { name: `Right: ${all - 1} statement` }).click()
    await written()
    expect((await log()).length).toBe(before + all - 1)
    await page.keyboard.press('u')
    await written()
    expect((await reader.store.review(parseQuestion('who:"Ada Hill"'))).total).toBe(all)
  })

  test('two readers are held side by side; the second does not see the first', async () => {
    await open('review')
    await page.getByLabel('Signed').fill('Bert Low')
    await page.getByLabel('Signed').press('Enter')
    const second = page.waitForResponse(/looked=once/)
    await page.getByLabel('Which').selectOption('second')
    await second
    await page.waitForTimeout(300)
    await page.locator('.review-item').waitFor()
    expect(await page.locator('.review-verdicts').count()).toBe(0)
    await page.keyboard.press('a')
    await written()
    await page.getByRole('link', { name: 'Agreement' }).click()
    await page.getByRole('row', { name: /Bert Low and reader 1 1 \(100 %\)/ }).waitFor()
  })

  test('names that may be one are joined with one key, and the join is taken back with another', async () => {
    await page.goto(`${reader.url}review?part=identities`)
    await page.getByRole('heading', { name: 'Milan Kovacek' }).waitFor()
    await page.keyboard.press('a')
    await expect.poll(async () => (await log())[0]!.change.do, PATIENCE).toBe('merge')
    await page.keyboard.press('u')
    await expect.poll(async () => (await log())[0]!.change.do, PATIENCE).toBe('undo')
    await page.getByRole('heading', { name: 'Milan Kovacek' }).waitFor()
    await page.keyboard.press('x')
    await expect.poll(async () => (await log())[0]!.change.do, PATIENCE).toBe('split')
    await written()
    await page.goto(`${reader.url}review?part=identities`)
    await page.getByText('No two names are left').waitFor()
  })

  test('a place is put right for all its mentions at once, from the gazetteer, and that is taken back', async () => {
    await page.goto(`${reader.url}map`)
    await page.getByRole('button', { name: 'Toledo' }).first().click()
    await page.getByText('Another place is meant').click()
    await page
      .getByRole('radio', { name: /Toledo.*Spain/ })
      .first()
      .check()
    const before = (await log()).length
    await page.getByRole('button', { name: /^Put 2 right/ }).click()
    await page.getByText('2 mentions put right').waitFor()
    await written()
    const latest = (await log()).slice(0, 2)
    expect((await log()).length).toBe(before + 2)
    for (const { change } of latest) expect(change).toMatchObject({ do: 'edit', set: { country: 'ES' } })
  })

  test('in an article "a" and Enter at once write one verdict', async () => {
    await page.goto(`${reader.url}articles`)
    await page
      .getByRole('link', { name: /Harbour Workers/ })
      .first()
      .click()
    await page.locator('.card').first().waitFor()
    await expect
      .poll(async () => {
        await page.keyboard.press('j')
        return page.locator('.card.is-open').count()
      }, PATIENCE)
      .toBe(1)
    const before = (await log()).length
    await page.keyboard.press('a')
    await page.keyboard.press('Enter')
    await page
      .locator('.done-bar')
      .getByText(/Corrected: .* is right/)
      .waitFor()
    expect((await log()).length).toBe(before + 1)
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('breaks no rule of accessibility, wide and narrow', async () => {
    for (const width of [360, 1600]) {
      await page.setViewportSize({ width, height: 800 })
      for (const path of ['review?look=all', 'review?part=identities', 'review?part=agreement']) {
        await page.goto(reader.url + path)
        await page.locator('h1').waitFor()
        await page.evaluate(axe.source)
        const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run()')
        expect(
          violations.map(({ id }) => id),
          `${path} at ${width}`,
        ).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true)
      }
    }
  })
})
