import { fileURLToPath } from 'node:url'

/** Where the reader's pages are once they are built, from the sources as from the package. */
export const WEB = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/web' : '../web', import.meta.url),
)
