import { OnrecordError } from '../base/errors.ts'
import type { PoolOptions, Reader } from '../reading.ts'
import { parseQuestion, type RecordStore } from '../record.ts'
import { createApp } from './app.ts'
import { backgroundWriter } from './background-writer.ts'
import { checkStrength, isLoopback, listenAt, namesOf } from './listen.ts'
import { WEB } from './web-folder.ts'

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Any host but the loopback needs a token. */
  readonly host: string
  readonly token?: string
  /** Where others reach the web pages, such as behind a proxy; its host name is answered to, too. */
  readonly site?: string
  /** The record's file. With it, a worker thread writes to the record, and other requests do not wait. */
  readonly path?: string
  /** Options for reading uploaded pages, with the limits after which they are given up. */
  readonly pool?: PoolOptions
  readonly onError?: (error: unknown) => void
}

export interface RunningServer {
  /** The address of its first page, such as `http://127.0.0.1:8480/`. */
  readonly url: string
  /** Waits for the answers that are being sent, and for the page that is being read. */
  close(): Promise<void>
}

/** Starts the server. Throws `OnrecordError` if it cannot listen at this address, or if the address needs a token. */
export async function startServer(store: RecordStore, options: ServerOptions): Promise<RunningServer> {
  const { host, port, token, site, pool, path, onError } = options
  checkToken(host, token)
  let reader: Promise<Reader> | undefined
  const makeReader = (): Promise<Reader> => {
    // In a thread of its own, so that other requests are answered while a page is read. Tried again after a failure:
    // the missing package may have been installed.
    reader ??= import('../reading.ts')
      .then(({ createReaderPool }) => createReaderPool(1, pool))
      .catch((error: unknown) => {
        reader = undefined
        throw error
      })
    return reader
  }
  const writer = path === undefined ? null : backgroundWriter(store, path)
  const app = createApp(writer?.store ?? store, makeReader, {
    web: WEB,
    hosts: [...namesOf(host), ...(site === undefined ? [] : [new URL(site).hostname])],
    ...(site === undefined ? {} : { site }),
    ...(token === undefined ? {} : { token }),
    ...(onError === undefined ? {} : { onError }),
  })
  const listening = await listenAt(app.fetch, host, port)
  // The first question to a large record takes longer, so it is asked before a user waits.
  await store.facets(parseQuestion(''))
  await store.summary()
  return {
    url: listening.url,
    async close() {
      await listening.close()
      await (await reader?.catch(() => undefined))?.close()
      await writer?.close()
    },
  }
}

function checkToken(host: string, token: string | undefined): void {
  if (token !== undefined) checkStrength(token)
  if (token !== undefined || isLoopback(host)) return
  throw new OnrecordError(
    'server/needs-token',
    `At "${host}" others can reach the record, and there is no token to ask them for.`,
    'Give one with --token or ONRECORD_TOKEN; "openssl rand -hex 16" makes one. Or leave --host away.',
  )
}
