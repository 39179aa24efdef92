import { type Context, Hono } from 'hono'
import { ACTS } from '../api/acts.ts'
import { CALLS } from '../api/calls.ts'
import { readParameters } from '../api/parameters.ts'
import { OnrecordError } from '../base/errors.ts'
import type { Reader } from '../reading.ts'
import type { RecordStore } from '../record.ts'
import { doAct } from './act.ts'
import { errorResponse, statusOf } from './errors.ts'
import { answerExport, TABLES } from './exports.ts'
import { checkHost, checkToken, refuseOtherSites } from './guard.ts'
import { setHeaders } from './headers.ts'
import { openApi } from './openapi.ts'
import { readUpload } from './read-upload.ts'
import { SHIPPED } from './shipped-files.ts'
import { serveFolder } from './static-files.ts'

export interface AppOptions {
  /** Host names that the server accepts, beside those of the loopback. */
  readonly hosts?: readonly string[]
  /** If given, every request must carry it. */
  readonly token?: string
  /** The folder of the built web pages; without it, `/` says how to build them. */
  readonly web?: string
  /** Where others reach the web pages, with a slash at the end. Default: where each request reached them. */
  readonly site?: string
  /** Largest body, in bytes. Default 50 MB. */
  readonly largestBody?: number
  /** Called with unexpected errors. */
  readonly onError?: (error: unknown) => void
}

const LARGEST_BODY = 50 * 1024 * 1024

/**
 * The HTTP API and the web pages for one record. `makeReader` is called for the first page to be read. The caller
 * closes the reader and the store.
 */
export function createApp(
  store: RecordStore,
  makeReader: () => Promise<Reader>,
  options: AppOptions = {},
): Hono {
  const app = new Hono({ strict: false })
  app.onError((error, c) => {
    if (statusOf(error) === 500) options.onError?.(error)
    return errorResponse(c, error)
  })
  app.notFound((c) => errorResponse(c, notFound()))
  app.use(setHeaders, checkHost(options.hosts ?? []))
  if (options.token !== undefined) app.use(checkToken(options.token))
  app.use('/api/*', refuseOtherSites)
  app.route('/api/v1', api(store, makeReader, options))
  app.all('/api/*', () => {
    throw notFound()
  })
  app.get('*', serveFolder(options.web, SHIPPED))
  app.all('*', () => {
    throw wrongMethod()
  })
  return app
}

function api(
  store: RecordStore,
  makeReader: () => Promise<Reader>,
  { site, largestBody = LARGEST_BODY }: AppOptions,
): Hono {
  const app = new Hono({ strict: false })
  const get = (path: string, handle: (c: Context) => Response | Promise<Response>): void => {
    app.get(path, handle)
    app.all(path, () => {
      throw wrongMethod()
    })
  }
  for (const act of ACTS) app.post(act.path, ...doAct(store, act))
  for (const { path, parameters, name, handle } of CALLS) {
    get(path.replace(/\{(\w+)\}/, ':$1'), async (c) => {
      const said = name ? (c.req.param(name.key) ?? '') : ''
      return c.json(await handle(store, readParameters(c.req.url, parameters), said))
    })
  }
  get('/export/:name', (c) => answerExport(store, c.req.param('name') ?? '', c.req.url, site))
  for (const [path, name] of Object.entries(TABLES))
    get(path, (c) => answerExport(store, name, c.req.url, site))
  get('/openapi.json', (c) => c.json(openApi()))
  app.post('/pages', readUpload(store, makeReader, largestBody))
  for (const path of ['/pages', ...ACTS.map(({ path }) => path)]) {
    app.all(path, () => {
      throw wrongMethod()
    })
  }
  return app
}

function notFound(): OnrecordError {
  return new OnrecordError(
    'server/not-found',
    'There is nothing at this address.',
    'See /api/v1/openapi.json for what there is.',
  )
}

function wrongMethod(): OnrecordError {
  return new OnrecordError(
    'server/wrong-method',
    'This address does not take that method.',
    'See /api/v1/openapi.json for what there is.',
  )
}
