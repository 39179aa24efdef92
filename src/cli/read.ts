import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync } from 'node:fs'
import { Command } from 'commander'
import type { Found } from '../index.ts'

export function readCommand(): Command {
  return new Command('read')
    .argument('<path...>')
    .option('--json')
    .action(async (paths: string[]) => {
      const { createReader, findPages, loadResources, toLine } = await import('../index.ts')
      const reader = createReader(await loadResources())
      let found = 0
      const all = async function* (): AsyncIterable<Found> {
        for await (const item of findPages(paths)) {
          found++
          yield item
        }
        if (found > 0) return
        for (const path of paths.flatMap((p) =>
          statSync(p).isDirectory() ? globSync(`${p}/**/*.*`) : [p],
        )) {
          const bytes = readFileSync(path)
          const sha256 = createHash('sha256').update(bytes).digest('hex')
          yield { page: { name: path, url: null, sha256, bytes, format: null } }
        }
      }
      for await (const item of all()) {
        if ('error' in item) {
          console.error(item.error.message)
          continue
        }
        for (const article of await reader.read(item.page))
          process.stdout.write(`${JSON.stringify(toLine(article))}\n`)
      }
      await reader.close()
    })
}
