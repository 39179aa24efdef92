import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unpackInput } from './fuzz/input.ts'
import { Judge } from './fuzz/judge.ts'

/** Inputs for which `npm run fuzz` found a fault, reduced as far as it could. */
const FINDS = new URL('fuzz-finds/', import.meta.url)
const files = readdirSync(FINDS)

let judge: Judge

beforeAll(async () => {
  judge = await Judge.open('light')
}, 120_000)
afterAll(() => judge.close())

test.each(files)('%s is read, kept and answered as it should be', { timeout: 120_000 }, async (file) => {
  const { input } = JSON.parse(readFileSync(new URL(file, FINDS), 'utf8'))
  const { complaints } = await judge.try(unpackInput(JSON.stringify(input)))
  expect(complaints).toEqual([])
})
