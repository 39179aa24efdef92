import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { STANCE_TABLE, STANCES } from '../src/types/stance.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

test('stances are listed in their table and nowhere else', () => {
  const quoted = `'(?:${STANCES.join('|')})'`
  const key = `(?:${quoted}|\\b(?:${STANCES.filter((one) => !one.includes('-')).join('|')})): [^,]+`
  // Two side by side: of a list, a union or a comparison, or keys of an object.
  const listed = new RegExp(`${quoted}(?:,|\\s*\\|+)\\s*(?:[\\w.]+ === )?${quoted}|${key},\\s*${key}`)
  const files = ['src', 'web/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  // How a statement speaks of an event is said with two of the words.
  const tellings = /'?asserts'?(?:: [^,]+)?,\s*'?denies'?(?:: [^,]+)?,\s*'?mentions/g
  const others = files.filter(
    (path) =>
      /(?<!\.test)\.tsx?$/.test(path) &&
      path !== 'src/types/stance.ts' &&
      listed.test(read(path).replace(tellings, '')),
  )
  expect(others).toEqual([])
})

test('docs/record-format.md names every stance', () => {
  const row = /^\| `stance` +\| (.+?) *\|$/m.exec(read('docs/record-format.md'))![1]!
  expect(row.match(/[a-z-]+/g)).toEqual(STANCES)
})

test('words in data/languages/en/stances lead to stances of the table, and to every one', () => {
  const words = ['verbs', 'nouns', 'adjectives'].flatMap((name) =>
    Object.values(JSON.parse(read(`data/languages/en/stances/${name}.json`)) as Record<string, string>),
  )
  const phrases = JSON.parse(read('data/languages/en/stances/phrases.json')) as { readonly stance: string }[]
  const reached = new Set([...words, ...phrases.map(({ stance }) => stance)])
  expect([...reached].filter((stance) => !Object.hasOwn(STANCE_TABLE, stance))).toEqual([])
  expect(STANCES.filter((stance) => !reached.has(stance))).toEqual([])
})
