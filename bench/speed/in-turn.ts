import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const TURNS = 3

/**
 * Lets the command line of two checkouts read the same pages in turn, and tells for each how many articles a second and
 * how much memory: one line each, the median of three turns.
 */
export function readInTurn(
  checkouts: Readonly<Record<string, string>>,
  texts: readonly string[],
  workers: number,
  tagging: readonly string[],
): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  const pages = join(folder, 'pages')
  mkdirSync(pages)
  for (const [index, text] of texts.entries()) writeFileSync(join(pages, `${index}.txt`), text)
  const runs = new Map(Object.keys(checkouts).map((name) => [name, [] as Run[]]))
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [name, checkout] of Object.entries(checkouts)) {
      runs.get(name)!.push(run(checkout, pages, workers, tagging, join(folder, 'usage')))
    }
  }
  rmSync(folder, { recursive: true })
  return [...runs].map(([name, all]) => {
    const median = (of: (run: Run) => number) =>
      all.map(of).sort((a, b) => a - b)[Math.floor(all.length / 2)]!
    const rate = texts.length / median(({ seconds }) => seconds)
    return `${workers} at a time, ${name.padEnd(6)}  ${rate.toFixed(1)} articles/s, ${median(({ processor }) => processor).toFixed(1)} s of the processor, ${median(({ megabytes }) => megabytes)} MB at most`
  })
}

interface Run {
  readonly seconds: number
  readonly processor: number
  readonly megabytes: number
}

/** One run of `read --json`, start of the program included. */
function run(
  checkout: string,
  pages: string,
  workers: number,
  tagging: readonly string[],
  usageFile: string,
): Run {
  const help = readFileSync(join(checkout, 'docs/cli.md'), 'utf8')
  const option = help.includes('--workers') ? '--workers' : '--threads'
  const meter = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); require('node:fs').writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: Math.round(maxRSS / 1024) })) })`
  const preload = join(usageFile, '..', 'meter.cjs')
  if (!existsSync(preload))
    writeFileSync(preload, `if (require('node:worker_threads').isMainThread) ${meter}`)
  const started = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', preload, 'src/cli/main.ts', 'read', '--json', ...tagging, option, String(workers), pages],
    { cwd: checkout, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const seconds = (performance.now() - started) / 1000
  if (status !== 0) throw new Error(`reading in ${checkout} failed: ${stderr}`)
  return { seconds, ...(JSON.parse(readFileSync(usageFile, 'utf8')) as Omit<Run, 'seconds'>) }
}
