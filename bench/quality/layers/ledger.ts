import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { toLine } from '../../../src/index.ts'
import type { Layer } from '../layer.ts'

/** The whole record of a page, as `read --json` prints it, for `ledger.mjs`. */
export const layer: Layer = {
  name: 'ledger',
  async *predict(path, { reader }) {
    const bytes = readFileSync(path)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const onrecord = await reader()
    for (const article of await onrecord.read({ name: path, url: null, sha256, bytes, format: null })) {
      yield toLine(article)
    }
  },
}
