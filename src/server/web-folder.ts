import { fileURLToPath } from 'node:url'

/** The folder of the built web pages, the same from the sources and from the package. */
export const WEB = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/web' : '../web', import.meta.url),
)
