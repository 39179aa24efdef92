/**
 * How fast pages are taken out of files of each format: `node bench/speed/formats.ts [--seconds 1]`.
 *
 * The page of each format in `test/formats` is read again and again, for so many seconds of the processor; what is in
 * the page is not read. Printed are the pages a second and the size of the file.
 */
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { findPages } from '../../src/index.ts'

const FOLDER = fileURLToPath(new URL('../../test/formats/', import.meta.url))
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '1' } } })
const micros = Number(values.seconds) * 1e6

for (const name of readdirSync(FOLDER).sort()) {
  const file = `${FOLDER}${name}`
  await pagesIn(file)
  const begun = process.cpuUsage()
  let pages = 0
  let spent = 0
  while (spent < micros) {
    pages += await pagesIn(file)
    const { user, system } = process.cpuUsage(begun)
    spent = user + system
  }
  const rate = Math.round(pages / (spent / 1e6)).toLocaleString('en')
  console.log(
    `${name.padEnd(24)}${rate.padStart(8)} pages a second  ${statSync(file).size.toLocaleString('en').padStart(8)} bytes`,
  )
}

async function pagesIn(file: string): Promise<number> {
  let count = 0
  for await (const found of findPages([file], { fetchLinks: false })) if ('page' in found) count++
  return count
}
