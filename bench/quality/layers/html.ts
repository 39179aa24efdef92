import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readPage } from '../../../src/pages/read-page.ts'
import type { Page, PageBlock } from '../../../src/types/page.ts'
import type { Layer } from '../layer.ts'

/** The body of the story on each page of a folder, for `pages.mjs html`. */
export const layer: Layer = {
  name: 'html',
  async *predict(path) {
    for await (const [file, page] of readPages(path)) {
      const body = page ? bodyOf(page.blocks) : []
      yield {
        id: file.replace(/\.html$/, ''),
        articleBody: body.map(({ start, end }) => page!.text.slice(start, end)).join('\n\n'),
      }
    }
  },
}

/** From the first paragraph on: a subhead before it is a standfirst, which the gold does not count. */
function bodyOf(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks
    .slice(blocks.findIndex(({ kind }) => kind === 'paragraph'))
    .filter(({ kind }) => kind === 'paragraph' || kind === 'subhead')
}

/** The pages of a folder by file name without `.gz`; `null` for a page that cannot be read. */
export async function* readPages(folder: string): AsyncGenerator<[file: string, page: Page | null]> {
  for (const name of readdirSync(folder).sort()) {
    const file = name.replace(/\.gz$/, '')
    const bytes = readFileSync(join(folder, name))
    yield [file, await tryPage(file, name === file ? bytes : gunzipSync(bytes))]
  }
}

async function tryPage(name: string, bytes: Uint8Array): Promise<Page | null> {
  try {
    return await readPage({ name, url: null, sha256: '', bytes, format: 'html' })
  } catch (error) {
    console.error((error as Error).message)
    return null
  }
}
