import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { type Found, findPages } from '../index.ts'

/** Plain files and folders, until `findPages` finds them. */
export async function* stopgapPages(paths: readonly string[]): AsyncIterable<Found> {
  let isFound = false
  for await (const found of findPages(paths)) {
    isFound = true
    yield found
  }
  if (isFound) return
  for (const path of paths.flatMap((p) =>
    statSync(p).isDirectory() ? globSync(`${p}/**/*.*`).sort() : [p],
  )) {
    const bytes = readFileSync(path)
    yield {
      page: {
        name: path,
        url: null,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes,
        format: null,
      },
    }
  }
}
