import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as onrecord from '../src/index.ts'

const run = promisify(execFile)
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const NAMES = Object.entries(onrecord).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
/** Variables that every example may use: a record, and an article in it. */
const GIVEN = `
const store = await openRecord('given.db', { create: true })
const given = async () => createReader(await loadResources({ tagger: 'light' }))
const read = readPages(findPages(['examples/pages']), { reader: given, store })
const { value } = await read.next()
const line = (value as { readonly articles: readonly RecordLine[] }).articles[0]!
`

let folder: string
let examples: ReadonlyMap<string, string>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-examples-'))
  await mkdir(join(folder, 'examples/pages'), { recursive: true })
  await writeFile(
    join(folder, 'examples/pages/note.txt'),
    'The mayor of Sumy denied that the bridge was closed.',
  )
  examples = await examplesIn(join(ROOT, 'src'))
})

afterAll(() => rm(folder, { recursive: true }))

test('every function that the library exports has an example', () => {
  expect(NAMES.filter((name) => !examples.has(name))).toEqual([])
})

test('every example fits the types, runs, and gives what it says', async () => {
  const parts = [...examples].map(([name, code]) => `await (async () => { // ${name}\n${checked(code)}\n})()`)
  const head = [
    "import { deepStrictEqual } from 'node:assert'",
    `import { ${Object.keys(onrecord).join(', ')}, type RecordLine } from '${join(ROOT, 'src/index.ts')}'`,
  ]
  await writeFile(join(folder, 'examples.ts'), [...head, GIVEN, ...parts, 'await store.close()'].join('\n'))
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: {
        noEmit: true,
        rewriteRelativeImportExtensions: false,
        allowImportingTsExtensions: true,
        noUnusedLocals: false,
        typeRoots: [join(ROOT, 'node_modules/@types')],
      },
      include: ['examples.ts', join(ROOT, 'src/**/*.d.ts')],
    }),
  )
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const types = run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', folder]).catch(({ stdout }) => ({ stdout }))
  expect((await types).stdout).toBe('')
  await run(process.execPath, ['examples.ts'], { cwd: folder })
}, 300_000)

/** The examples of the functions and classes below a folder that the library exports, by their names. */
async function examplesIn(sources: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const path of await readdir(sources, { recursive: true })) {
    if (!path.endsWith('.ts') || path.endsWith('.test.ts')) continue
    const code = await readFile(join(sources, path), 'utf8')
    const documented =
      /@example\n \* ```ts\n((?: \* .*\n)+?) \* ```\n \*\/\nexport (?:async )?(?:function\*?|class) (\w+)/g
    for (const [, example, name] of code.matchAll(documented)) {
      if (NAMES.includes(name!)) found.set(name!, example!.replaceAll(/^ \* /gm, ''))
    }
  }
  return found
}

/** The example with each line `expression // value` made a check that the expression has this value. */
function checked(example: string): string {
  return example.replaceAll(/^(?! |const |for )(.+) \/\/ (.+)$/gm, 'deepStrictEqual($1, $2)')
}
