import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { pipeline, type Resources } from '../src/run/pipeline.ts'
import { comparedWords, wordings } from './english.ts'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))
const stages = pipeline({ gazetteer: { find: () => [] }, tagger: {} } as unknown as Resources)
const table = readTable(readFileSync(join(SRC, 'README.md'), 'utf8'))

/** Rooms that look at several articles, without a store. */
const ACROSS = ['across/identities', 'across/copies', 'across/happenings', 'across/threads']

/** Folders that must run where there is no Node. */
const PURE = [
  'base',
  'languages',
  'types',
  'schemas',
  'press',
  'formats',
  'pages',
  'articles',
  'exports',
  ...ACROSS,
  'across/machine',
  'corrections',
  ...stages.map((stage) => stage.name),
]

/** What stages and the folders across articles may import; those that read what papers print, `press` too. */
const GROUND = ['types', 'base', 'languages']
const READS_PRESS = ['tags', 'across/copies', 'places', 'times']
const walls = (name: string) => [name, READS_PRESS.includes(name) ? [...GROUND, 'press'] : GROUND] as const

/** Folders beside the stages whose patterns hold no words either. */
const NO_WORDS = ['base', 'press', 'articles', ...ACROSS]

/** Folders whose code compares with no words of a language either, as in `word === 'of'`. */
const NO_COMPARED_WORDS = [
  ...NO_WORDS.filter((folder) => folder !== 'base'),
  'grammar',
  'entities',
  'places',
  'times',
  'quantities',
  'relations',
]

/** What each room of `src` may import, beside itself: a folder, a file, or a folder of `across`. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  base: ['types'],
  languages: ['types', 'base'],
  // Types are read off the schemas; nothing of them is left when the program runs.
  types: ['schemas'],
  schemas: ['types'],
  press: GROUND,
  sources: ['types', 'base', 'formats'],
  formats: ['types', 'base'],
  pages: [...GROUND, 'formats', 'press'],
  articles: [...GROUND, 'press'],
  ...Object.fromEntries([...stages.map((stage) => stage.name), ...ACROSS].map(walls)),
  'across/machine': ['types', 'base', ...ACROSS],
  corrections: ['types', 'schemas', 'base', 'languages', 'across/machine'],
  run: [
    ...GROUND,
    'sources',
    'formats',
    'pages',
    'articles',
    'record.ts',
    ...stages.map((stage) => stage.name),
  ],
  follow: ['types', 'base', 'sources', 'formats', 'run', 'record.ts'],
  load: ['types', 'schemas', 'base', 'sources', 'record.ts'],
  changes: ['types', 'schemas', 'base', 'record.ts'],
  kept: ['types', 'schemas', 'base', 'languages', 'record.ts'],
  sayings: GROUND,
  record: ['types', 'schemas', 'base', 'corrections', 'sayings'],
  stores: [...GROUND, 'schemas', 'record', 'corrections', 'across/machine', ...ACROSS],
  exports: ['types', 'base', 'languages', 'record', 'sayings'],
  api: ['changes', 'kept', 'record.ts', 'index.ts', 'explain', 'types', 'schemas', 'base'],
  mcp: ['reading.ts', 'record.ts', 'api', 'server', 'types', 'base'],
  server: ['reading.ts', 'index.ts', 'record.ts', 'api', 'exports', 'types', 'base'],
  cli: [
    'changes',
    'follow',
    'kept',
    'load',
    'reading.ts',
    'index.ts',
    'record.ts',
    'exports',
    'formats',
    'server',
    'mcp',
    'explain',
    ...GROUND,
  ],
  explain: ['types', 'text', 'grammar', 'tags', 'places', 'statements', 'events'],
  'record.ts': ['record', 'stores', 'exports', 'sayings', 'types'],
  'reading.ts': ['types', 'base', 'sources', 'formats', 'run', 'follow'],
  'index.ts': ['types', 'base', 'sources', 'record.ts', 'run', 'load'],
}

describe('the order of the stages', () => {
  test('is the same in src/README.md and in pipeline.ts', () => {
    const folders = table.map((row) => row.folder)
    expect(folders.slice(4, -1)).toEqual(stages.map((stage) => stage.name))
    expect([...folders.slice(0, 4), folders.at(-1)]).toEqual([
      'sources',
      'formats',
      'pages',
      'articles',
      'record',
    ])
  })

  test.each(stages.map((stage) => [stage.name, stage] as const))(
    '%s declares the needs and layers that src/README.md states',
    (name, stage) => {
      const row = table.find(({ folder }) => folder === name)
      expect([...stage.gives].sort()).toEqual(row?.gives.sort())
      expect([...stage.needs].sort()).toEqual(row?.needs.sort())
    },
  )

  test('gives every layer before it is needed, and none twice', () => {
    const given = new Set<string>()
    for (const stage of stages) {
      for (const need of stage.needs) expect(given, `${stage.name} needs ${need}`).toContain(need)
      for (const layer of stage.gives) {
        expect(given, `${layer} is given twice`).not.toContain(layer)
        given.add(layer)
      }
    }
  })
})

describe('imports', () => {
  const imports = sourceFiles(SRC).flatMap(importsOf)

  test('stay inside the walls: no stage imports another', () => {
    const trespassers = imports.filter(
      ({ from, to }) => to !== null && from !== to && !(ALLOWED[from] ?? []).includes(to),
    )
    expect(trespassers.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  test('of schemas are of types alone, but where values from outside are checked', () => {
    const loaders = sourceFiles(SRC).filter((path) =>
      [...readFileSync(path, 'utf8').matchAll(/^(?:import|export) (?!type )[^']*?from '([^']+)'/gm)].some(
        ([, target]) => target === 'valibot' || target!.includes('/schemas/'),
      ),
    )
    const folders = new Set(loaders.map((path) => relative(SRC, path).split('/')[0]!))
    expect([...folders].sort()).toEqual(['api', 'corrections', 'load', 'schemas'])
  })

  test('of Node stay outside the stages', () => {
    const nodeUsers = imports.filter(({ from, target }) => PURE.includes(from) && target.startsWith('node:'))
    expect(nodeUsers.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  test('of Node are not reached by the reader, which runs in a browser tab, too', () => {
    const reached = new Set(['run/reader.ts'])
    // A loop over a set also reaches values added during the loop.
    for (const file of reached) {
      for (const one of imports) if (one.file === file && one.path !== null) reached.add(one.path)
    }
    const nodeUsers = imports.filter(({ file, target }) => reached.has(file) && target.startsWith('node:'))
    expect(reached.size).toBeGreaterThan(100)
    expect(nodeUsers.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })
})

describe('English', () => {
  test('is read from data by `languages` alone', () => {
    const readers = sourceFiles(SRC)
      .flatMap(importsOf)
      .filter(({ from, target }) => target.includes('/data/languages/') && from !== 'languages')
    expect(readers.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  test.each([...NO_WORDS, ...stages.map((stage) => stage.name)])(
    '%s has no words in its patterns',
    (folder) => {
      const found = wordings(folder)
      expect(found.map(({ place, words }) => `${place}: ${words.join(' ')}`)).toEqual([])
    },
  )

  test.each(NO_COMPARED_WORDS)('%s compares with no words', (folder) => {
    expect(comparedWords(folder).map(({ place, word }) => `${place}: ${word}`)).toEqual([])
  })

  test('is found where it stands', () => {
    const places = wordings('languages').map(({ place }) => place.split(':')[0])
    expect(places).toContain('languages/en/statements/links.ts')
    expect(places).toContain('languages/en/times/weekdays.ts')
    const compared = comparedWords('languages').map(({ place, word }) => `${place.split(':')[0]}: ${word}`)
    expect(compared).toContain('languages/en/noun-phrases.ts: the')
  })
})

interface Import {
  readonly file: string
  /** The room that imports. */
  readonly from: string
  /** The room that is imported; `null` for packages and data. */
  readonly to: string | null
  /** The imported file, from `src`; `null` likewise. */
  readonly path: string | null
  readonly target: string
}

function importsOf(path: string): Import[] {
  const file = relative(SRC, path)
  const targets = [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (m) => m[1]!,
  )
  return targets.map((target) => {
    const inside = target.startsWith('.') ? normalize(join(dirname(file), target)) : '..'
    const to = inside.startsWith('..') ? null : roomOf(inside)
    return { file, from: roomOf(file), to, path: to === null ? null : inside, target }
  })
}

/** The room that a file of `src` stands in. */
function roomOf(file: string): string {
  const [folder, inner] = file.split('/')
  return folder === 'across' ? `${folder}/${inner}` : folder!
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
}

function readTable(markdown: string): { folder: string; needs: string[]; gives: string[] }[] {
  const rows = markdown.split('\n').filter((line) => /^\| \d+ \|/.test(line))
  return rows.map((row) => {
    const [, , folder, reads, leaves] = row.split('|').map((cell) => cell.trim())
    const layers = (cell = ''): string[] => [...cell.matchAll(/`(\w+)`/g)].map((match) => match[1]!)
    return { folder: layers(folder)[0] ?? '', needs: layers(reads), gives: layers(leaves) }
  })
}
