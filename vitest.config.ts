import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Each of these starts processes, a browser or a network, or does the same work a hundred times over. */
const SLOW = [
  'test/browser/**/*.test.ts',
  'test/{across,cli,cli-across,correct,corrections,doc-examples,export-peers,follow,fuzz-finds,http-docs,kept,kill,mcp,network-parity,old-node,patterns,pool,second-interrupt,serve,silent-runtime}.test.ts',
]
/** What several makers must do alike, and what the outside sees: stores, taggers, the server, files and formats. */
const CONTRACT = [
  'test/**/*.test.ts',
  'src/record/**/*.test.ts',
  'src/stores/**/*.test.ts',
  'src/server/**/*.test.ts',
]
/** One server for all tests of the store that needs one. */
const POSTGRES = 'test/postgres/setup.ts'
const ALL = ['src/**/*.test.ts', 'web/src/**/*.test.ts', 'bench/**/*.test.ts', 'test/**/*.test.ts']

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The command line is started a thousand times; compiled code that is kept halves each start.
    env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url)) },
    // By default a core is left idle, which on two cores is half of the machine.
    maxWorkers: '100%',
    projects: [
      // Functions without state: no file needs modules of its own.
      {
        extends: true,
        test: { name: 'unit', include: ALL, exclude: [...CONTRACT, ...SLOW], isolate: false },
      },
      {
        extends: true,
        test: { name: 'contract', include: CONTRACT, exclude: SLOW, globalSetup: POSTGRES },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: SLOW,
          globalSetup: POSTGRES,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
