import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const VITE = join(dirname(fileURLToPath(import.meta.resolve('vite/package.json'))), 'bin/vite.js')

export const WEB = join(ROOT, 'dist/web')

/** Builds the reader's pages where they are missing or older than their sources. */
export function buildWeb(): void {
  const built = join(WEB, 'report.js')
  const sources = ['web', 'src', 'models'].map((folder) => newest(join(ROOT, folder)))
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources)) return
  execFileSync(process.execPath, [VITE, 'build', 'web', '--logLevel', 'warn'], {
    cwd: ROOT,
    // As it is delivered, not as tests are run.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  })
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Math.max(...files.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs))
}
