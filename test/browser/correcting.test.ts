import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildWeb } from './build-web.ts'
import { findBrowser } from './find-browser.ts'
import { type OpenReader, openReader } from './open-reader.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/pages/', import.meta.url))
const browserPath = findBrowser()
/** Milliseconds until a page must have bound its keys. */
const PATIENCE = { timeout: 15_000, interval: 200 }

describe.skipIf(browserPath === null)('correcting in the reader', { timeout: 60_000 }, () => {
  let reader: OpenReader
  let page: Page

  beforeAll(async () => {
    buildWeb()
    reader = await openReader(browserPath!)
    page = reader.page
    const story = readFileSync(`${EXAMPLES}bridge-denial.txt`, 'utf8')
    await read('bridge', story)
    await read('bridge-copied', `${story}\n\nPrinted again by the Highland Letter.\n`)
    await read('harbour', readFileSync(`${EXAMPLES}harbour-talks.txt`, 'utf8'))
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
    await page.goto(reader.url + path.replace(/^\//, ''))
  }
  const openStory = async (): Promise<void> => {
    await open('/articles')
    await page
      .getByRole('link', { name: /Northern Army Denies/ })
      .first()
      .click()
    await page.locator('.card').first().waitFor()
  }
  const next = async (): Promise<void> => {
    const before = await page.evaluate('location.hash')
    // Keys are bound a moment after the page is there.
    const press = async (): Promise<unknown> => {
      await page.keyboard.press('j')
      return page.evaluate('location.hash')
    }
    await expect.poll(press, PATIENCE).not.toBe(before)
    await openCard().waitFor()
  }
  const correct = async (): Promise<void> => {
    const press = async (): Promise<boolean> => {
      if (!(await dialog().isVisible())) await page.keyboard.press('e')
      return dialog().isVisible()
    }
    await expect.poll(press, PATIENCE).toBe(true)
  }
  const dialog = () => page.getByRole('dialog')
  const bar = () => page.locator('.done-bar')
  const openCard = () => page.locator('.card.is-open')

  test('a statement is put right by keyboard alone, with a look at what would change, and taken back', async () => {
    await openStory()
    await next()
    await openCard().locator('.card-tag', { hasText: 'denies' }).waitFor()
    await correct()
    await dialog().getByLabel('Stance').selectOption('declines-to-comment')
    await dialog().getByRole('button', { name: 'What would change' }).press('Enter')
    await dialog()
      .getByRole('row', { name: /stance.*denies.*declines to comment/ })
      .waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Put it right')
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'hidden' })
    await bar()
      .getByText(/Corrected: .*stance becomes declines to comment/)
      .waitFor()
    await openCard().locator('.card-tag', { hasText: 'declines to comment' }).waitFor()
    await openCard()
      .getByText(/Corrected: no\./)
      .waitFor()
    await page.keyboard.press('u')
    await bar().getByText('Taken back.').waitFor()
    await openCard().locator('.card-tag', { hasText: 'denies' }).waitFor()
  })

  test('what is not there is rejected by mouse, with a reason and a name', async () => {
    await openStory()
    const faces = page.locator('.card-face')
    const before = await faces.count()
    await faces.nth(2).click()
    await openCard().getByRole('button', { name: 'Correct' }).click()
    await dialog().getByRole('button', { name: 'Not there at all' }).click()
    await dialog().getByLabel('Why (if you like)').fill('a caption, nobody says it')
    await dialog().getByLabel('Signed').fill('Ada Hill')
    await dialog().locator('.main-button', { hasText: 'Not there at all' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await expect.poll(() => faces.count()).toBeLessThan(before)
    await bar().getByRole('link', { name: 'Log' }).click()
    const latest = page.locator('.log-item').first()
    await latest.getByText('a caption, nobody says it').waitFor()
    await latest.getByText(/Ada Hill/).waitFor()
    await latest.getByRole('button', { name: /Undo/ }).click()
    await dialog().getByRole('button', { name: 'Take back' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.locator('.log-undone').first().waitFor()
  })

  test('a holder is chosen among those whom the article names', async () => {
    await openStory()
    await next()
    await correct()
    await dialog().getByLabel('Who').selectOption({ label: 'Dawit Wolde (person)' })
    await dialog()
      .getByRole('button', { name: /Without Northern Army/ })
      .click()
    await dialog().getByRole('button', { name: 'What would change' }).click()
    await dialog()
      .getByRole('row', { name: /holder.*Northern Army.*Dawit Wolde/ })
      .waitFor()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'hidden' })
  })

  test('the words of a statement are those selected in the text', async () => {
    await openStory()
    await next()
    await next()
    const mark = page.locator('mark.is-selected.stance').first()
    await mark.waitFor()
    const selected = await page.evaluate(`(() => {
      const words = document.querySelector('mark.is-selected.stance [data-start]').firstChild
      getSelection().setBaseAndExtent(words, 0, words, 10)
      return getSelection().toString()
    })()`)
    await page.getByRole('button', { name: /These are the words of s\d+/ }).click()
    await dialog()
      .getByRole('button', { name: `Take the words selected: “${selected}”` })
      .click()
    await dialog().getByRole('button', { name: 'What would change' }).click()
    await dialog()
      .getByRole('row', { name: /content/ })
      .waitFor()
    await page.keyboard.press('Escape')
  })

  test('words that were missed are added as what they are', async () => {
    await openStory()
    await page.evaluate(`(() => {
      const words = document.querySelector('.text p [data-start]').firstChild
      getSelection().setBaseAndExtent(words, 0, words, 9)
    })()`)
    await page.getByRole('button', { name: 'a statement', exact: true }).click()
    await dialog().getByLabel('Stance').selectOption('warns')
    await dialog().getByRole('button', { name: 'What would change' }).click()
    await dialog()
      .getByRole('row', { name: /stance.*warns/ })
      .waitFor()
    await dialog().getByText('It is added').waitFor()
    await page.keyboard.press('Escape')
  })

  test.each([
    ['Names', 'thing-name', 'Kind'],
    ['Places', 'thing-place', 'Stands for'],
    ['Times', 'thing-time', 'First day'],
    ['Events', 'thing-event', 'Status'],
  ])('%s can be corrected, too', async (layer, mark, field) => {
    await openStory()
    await page.getByRole('checkbox', { name: layer }).check()
    await page.locator(`.text .${mark}`).first().click()
    await openCard()
      .getByRole('button', { name: /Correct/ })
      .click()
    await dialog().getByLabel(field, { exact: true }).waitFor()
    await dialog().getByRole('button', { name: 'Right as it stands' }).click()
    await dialog().locator('.main-button', { hasText: 'Right as it stands' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await openCard()
      .getByText(/Corrected: no\./)
      .waitFor()
  })

  test('says why a correction cannot be made', async () => {
    await openStory()
    await page.getByRole('checkbox', { name: 'Times' }).check()
    await page.locator('.text .thing-time').first().click()
    await openCard()
      .getByRole('button', { name: /Correct/ })
      .click()
    await dialog().getByLabel('First day', { exact: true }).fill('the day before')
    await dialog().getByRole('button', { name: 'What would change' }).click()
    await dialog()
      .getByRole('alert')
      .getByText(/"from" cannot be/)
      .waitFor()
    expect(await dialog().locator('.main-button').isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
  })

  test('two people are joined from a page of theirs, the direction shown, and taken apart again', async () => {
    await open('/who/Dawit%20Wolde')
    await page.getByText('The same as somebody else').click()
    await page.getByLabel('Name of the other').fill('Abeba')
    await page.getByRole('radio', { name: /Abeba Tesfaye/ }).check()
    const direction = page.locator('.join .direction')
    expect(await direction.textContent()).toMatch(/Dawit Wolde.*Abeba Tesfaye, whose name and address stay/)
    await page.getByRole('button', { name: 'The other way round' }).click()
    expect(await direction.textContent()).toMatch(/Abeba Tesfaye.*Dawit Wolde, whose name and address stay/)
    await page.getByRole('button', { name: 'What would change' }).click()
    await dialog()
      .getByText(/becomes part of/)
      .waitFor()
    await dialog().getByRole('button', { name: 'Join' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page
      .locator('.holder-head')
      .getByText(/also Abeba Tesfaye/)
      .waitFor()
    // The key is bound by the bar.
    await bar().getByText('Corrected').waitFor()
    await page.keyboard.press('u')
    await bar().getByText('Taken back.').waitFor()
    await page
      .locator('.holder-head')
      .getByText(/also Abeba Tesfaye/)
      .waitFor({ state: 'detached' })
  })

  test('a copy that is none is taken out from under its origin', async () => {
    await open('/articles')
    await page.getByText('+1 copy').click()
    await page.locator('.copies a').first().click()
    await page.locator('.around summary', { hasText: '1 copy' }).click()
    await page
      .locator('.around')
      .getByRole('button', { name: /Not a copy/ })
      .click()
    await dialog()
      .getByText(/will not be joined with it again by rule/)
      .waitFor()
    await dialog().getByRole('button', { name: 'Take apart' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.locator('.around summary', { hasText: '1 copy' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /Undo/ }).click()
    await page.locator('.around summary', { hasText: '1 copy' }).waitFor()
  })

  test('two articles that tell of the same are put together by hand', async () => {
    await openStory()
    await page.getByText('Tells of the same as another').click()
    await page.getByLabel('Words of the other article').fill('harbour')
    await page.locator('.around .candidates input').first().check()
    await page.locator('.around .join .main-button').click()
    await dialog()
      .getByText(/becomes part of/)
      .waitFor()
    await dialog().getByRole('button', { name: 'Join' }).click()
    await dialog().waitFor({ state: 'hidden' })
    await page.locator('.around summary', { hasText: /on the same happening/ }).waitFor()
    await page.keyboard.press('u')
    await page.locator('.around summary', { hasText: /on the same happening/ }).waitFor({ state: 'detached' })
  })

  test.each(['light', 'dark'] as const)(
    'the dialog has no fault that axe finds, in %s colours',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme })
      await openStory()
      await next()
      await correct()
      await dialog().getByLabel('Stance').selectOption('predicts')
      await look()
      await dialog().getByRole('button', { name: 'What would change' }).click()
      await dialog()
        .getByRole('row', { name: /stance/ })
        .waitFor()
      await look()
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
      expect(
        await page.evaluate(
          "document.querySelector('dialog').scrollWidth <= document.querySelector('dialog').clientWidth",
        ),
      ).toBe(true)
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.keyboard.press('Escape')

      async function look(): Promise<void> {
        await page.evaluate(axe.source)
        const faults = await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))',
        )
        expect(faults).toEqual([])
      }
    },
  )

  test('in all of this, nothing was asked of anybody else', () => {
    expect(reader.strays).toEqual([])
  })
})
