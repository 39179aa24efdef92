import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FindOptions, findPages } from '../src/index.ts'
import { type Ran, runCli } from './run-cli.ts'

const OF = 3
const SHARDS = [1, 2, 3].map((number) => ({ number, of: OF }))
const story = (i: number): string => `Marta Ellerby said on Monday that boat ${i} would sail to Gdansk.\n`

let folder: string
let server: Server
let site: string
const asked: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-shard-'))
  mkdirSync(join(folder, 'pages'))
  for (let i = 0; i < 40; i++) writeFileSync(join(folder, 'pages', `${i}.txt`), story(i))
  writeFileSync(join(folder, 'pages', 'map.png'), '')
  execFileSync('tar', ['-cf', join(folder, 'pages.tar'), '-C', folder, 'pages'])
  server = createServer((request, response) => {
    asked.push(request.url!)
    response.setHeader('content-type', 'text/plain').end(story(Number(request.url!.slice(1))))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const addresses = Array.from({ length: 40 }, (_, i) => `${site}/${i}`)
  writeFileSync(join(folder, 'addresses.txt'), addresses.join('\n'))
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

/** The names of the pages that are found, and the messages of errors. */
async function found(paths: readonly string[], options: FindOptions = {}): Promise<string[]> {
  const names: string[] = []
  for await (const one of findPages(paths, { allowPrivate: true, pause: 0, ...options })) {
    if ('page' in one) names.push(one.page.name)
    else if ('error' in one) names.push(one.error.message)
  }
  return names
}

describe('the shards of what is named', () => {
  test.each([
    ['a folder', 40, () => [join(folder, 'pages')], () => []],
    ['an archive', 40, () => [join(folder, 'pages.tar')], () => []],
    ['a list of addresses', 40, () => [], () => [join(folder, 'addresses.txt')]],
  ] as const)(
    'are all of %s together, none is empty, and no page is in two',
    async (_what, many, paths, lists) => {
      const all = await found(paths(), { lists: lists() })
      expect(all).toHaveLength(many)
      let others = 0
      const parts: string[][] = []
      for (const shard of SHARDS) {
        const onOther = (): void => {
          others++
        }
        parts.push(await found(paths(), { lists: lists(), shard, onOther }))
      }
      expect(parts.flat().sort()).toEqual([...all].sort())
      for (const part of parts) expect(part.length).toBeGreaterThan(0)
      expect(others).toBe(many * (OF - 1))
    },
  )

  test('do not depend on the order, or on what else is there', async () => {
    const [shard] = SHARDS as [(typeof SHARDS)[0]]
    const [one, ...more] = await found([join(folder, 'pages')], { shard })
    expect(await found([one!], { shard })).toEqual([one])
    expect(await found([...more].reverse(), { shard })).toEqual([...more].reverse())
  })

  test('fetch no address of another one', async () => {
    const lists = [join(folder, 'addresses.txt')]
    const [shard] = SHARDS as [(typeof SHARDS)[0]]
    asked.length = 0
    const part = await found([], { lists, shard })
    expect(asked.map((path) => `${site}${path}`)).toEqual(part)
    expect(part.length).toBeLessThan(40)
  })

  test('each tell what their machine cannot read', async () => {
    for (const shard of SHARDS) {
      expect(await found([join(folder, 'not-mounted')], { shard })).toEqual([
        expect.stringContaining('there is no such file'),
      ])
    }
  })
})

describe('onrecord read --shard', () => {
  const read = (...args: string[]): Promise<Ran> =>
    runCli(['read', '--tagger', 'light', ...args], { cwd: folder })

  test('prints the lines of its part, and says how many belong to others', async () => {
    const { out: whole } = await read('--json', 'pages')
    const parts: Ran[] = []
    for (const { number } of SHARDS) parts.push(await read('--json', '--shard', `${number}/${OF}`, 'pages'))
    const sorted = (text: string): string[] => text.split('\n').slice(0, -1).sort()
    expect(parts.flatMap(({ out }) => sorted(out)).sort()).toEqual(sorted(whole))
    for (const [i, { out, err, code }] of parts.entries()) {
      expect(code).toBe(0)
      expect(err).toContain(`Part ${i + 1} of 3: ${40 - sorted(out).length} more belong to other parts.`)
    }
    // A picture among the pages is told of by one of them.
    expect(parts.filter(({ err }) => err.includes('1 PNG') || err.includes('png'))).toHaveLength(1)
  }, 120_000)

  test('refuses what is no part', async () => {
    for (const part of ['0/64', '65/64', '1/0', '3', '-1/3', '1.5/3', '3/64/2']) {
      const { code, err } = await read('--json', '--shard', part, 'pages')
      expect(code, part).toBe(2)
      expect(err, part).toContain('two numbers as in 3/64')
    }
    const links = await read('--json', '--shard', '1/3', '--fetch-links', 'pages')
    expect(links).toMatchObject({ code: 2, out: '' })
    expect(links.err).toContain('--fetch-links')
  }, 120_000)
})
