import { existsSync, readdirSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'
import { OnrecordError } from '../base/errors.ts'

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
}

type Encoding = 'br' | 'gzip'

/** Media types that compression hardly makes smaller: pictures, weights, compressed files. */
const IS_PACKED = /^image\/(?!svg)|^application\/octet-stream/

const packers: Readonly<Record<Encoding, (bytes: Buffer) => Promise<Uint8Array>>> = {
  gzip: promisify(gzip),
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      // The best compression for files of the first view; for the large network file it would take a minute.
      params: { [constants.BROTLI_PARAM_QUALITY]: bytes.length < 500_000 ? 11 : 5 },
    }),
}

/** A file that is served, with its address. */
interface Served {
  readonly file: string
  readonly type: string
  /** Whether its name changes with its content. */
  readonly isHashed: boolean
}

/**
 * Serves the files of a folder, and those of `beside` (address to path). Only files found there are served, by exactly
 * their address: no address is ever turned into a path. For any other address, a browser gets the web pages' start
 * page.
 */
export function serveFolder(
  folder: string | undefined,
  beside: ReadonlyMap<string, string> = new Map(),
): MiddlewareHandler {
  let files = new Map<string, Served>()
  const packed = new Map<string, Promise<Uint8Array>>()
  const look = (): void => {
    if (folder !== undefined) files = new Map([...served(beside), ...filesIn(folder)])
  }
  look()
  return async (c) => {
    // The path of the request itself: the router treats a path with a slash at its end like one without.
    const path = new URL(c.req.url).pathname
    const isPage = (c.req.header('accept') ?? '').includes('text/html')
    // A new build can have replaced the old one.
    if (isPage || path === '/') look()
    const found = files.get(path) ?? files.get(`${path}index.html`)
    if (found) return respond(c, found, files, packed)
    if (files.has(`${path}/index.html`)) return c.redirect(`${path}/`, 308)
    const view = files.get('/index.html')
    if (isPage && view) return respond(c, view, files, packed)
    if (isPage || path === '/') return notBuilt(c)
    throw new OnrecordError('server/not-found', 'There is no such file.', 'Begin at /.')
  }
}

async function respond(
  c: Context,
  { file, type, isHashed }: Served,
  files: ReadonlyMap<string, Served>,
  packed: Map<string, Promise<Uint8Array>>,
): Promise<Response> {
  const { mtimeMs, size } = await stat(file)
  const etag = `"${size.toString(36)}-${mtimeMs.toString(36)}"`
  const headers: Record<string, string> = {
    'Content-Type': type,
    'Cache-Control': isHashed ? 'private, max-age=31536000, immutable' : 'private, no-cache',
    ETag: etag,
    Vary: 'Accept-Encoding',
  }
  if (c.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const encoding = IS_PACKED.test(type) ? null : encodingFor(c)
  if (encoding === null) return new Response(Uint8Array.from(await readFile(file)), { headers })
  const beside = [...files.values()].find((one) => one.file === `${file}.${encoding === 'br' ? 'br' : 'gz'}`)
  const key = `${encoding} ${file} ${etag}`
  const packing = beside
    ? readFile(beside.file)
    : (packed.get(key) ?? readFile(file).then((bytes) => packers[encoding](bytes)))
  if (!beside) packed.set(key, packing)
  return new Response(Uint8Array.from(await packing), {
    headers: { ...headers, 'Content-Encoding': encoding },
  })
}

function encodingFor(c: Context): Encoding | null {
  const accepted = (c.req.header('accept-encoding') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null
}

/** The reader's files by address, without source maps and without names that begin with a dot. */
function filesIn(folder: string): Map<string, Served> {
  let entries: { name: string; parentPath: string; isFile(): boolean }[]
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch {
    return new Map()
  }
  const files = new Map<string, Served>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const address = `/${relative(folder, file).split(sep).map(encodeURIComponent).join('/')}`
    if (address.includes('/.')) continue
    files.set(address, { file, type: typeOf(file), isHashed: address.startsWith('/assets/') })
  }
  return files
}

function served(files: ReadonlyMap<string, string>): [address: string, served: Served][] {
  return [...files]
    .filter(([, file]) => existsSync(file))
    .map(([address, file]) => [address, { file, type: typeOf(file), isHashed: false }])
}

function typeOf(file: string): string {
  return TYPES[/\.(\w+)$/.exec(file)?.[1] ?? ''] ?? 'application/octet-stream'
}

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Onrecord</title>
<h1>Onrecord</h1>
<p>The server runs, but its pages are not built yet.</p>
<p>In the folder of the checkout, run <code>npm run build:web</code>, then load this page again.</p>
<p>The record can be asked without them: <a href="/api/v1/summary">what it holds</a>,
<a href="/api/v1/statements">who said what</a>, <a href="/api/v1/openapi.json">everything there is</a>.</p>
</html>
`

function notBuilt(c: Context): Response {
  return c.html(NOT_BUILT, 503)
}
