import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { openRecord, type RecordStore } from '../../src/record.ts'
import { startServer } from '../../src/server/start.ts'
import { BROWSER_ARGUMENTS } from './find-browser.ts'

/** A server over an empty record, and a browser to look at it with. */
export interface OpenReader {
  readonly url: string
  readonly store: RecordStore
  /** A folder that goes when the reader is closed. */
  readonly folder: string
  readonly browser: Browser
  readonly context: BrowserContext
  readonly page: Page
  /** Requests to other servers, and requests that the browser refused. */
  readonly strays: string[]
  close(): Promise<void>
}

export async function openReader(executablePath: string): Promise<OpenReader> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-browser-'))
  const store = await openRecord(join(folder, 'record.db'), { create: true })
  const server = await startServer(store, { port: 0, host: '127.0.0.1', pool: { tagger: 'light' } })
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS })
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(20_000)
  const strays: string[] = []
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(server.url) && !/^(blob|data):/.test(url)) strays.push(url)
  })
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) strays.push(message.text())
  })
  context.on('weberror', (error) => strays.push(String(error.error())))
  const page = await context.newPage()
  return {
    ...{ url: server.url, store, folder, browser, context, page, strays },
    async close() {
      await browser.close()
      await server.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
