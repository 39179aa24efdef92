import { OnrecordError } from '../base/errors.ts'
import { withoutPassword } from './addresses.ts'
import { readContentType } from './content-type.ts'
import type { Found } from './found.ts'
import { LARGEST_PAGE } from './limits.ts'
import { pagesOfBytes } from './pages-of-bytes.ts'
import { type Answered, type RequestOptions, refused, request } from './request.ts'
import type { Within } from './within.ts'

/** Options for fetching a page. */
export interface FetchOptions extends RequestOptions {
  /** Reads the pages that a feed links to. Default: they are not fetched. */
  readonly follow?: Within['follow']
}

/**
 * Fetches an address: a page, named by the last address after redirects, or ready articles. If the server, the network
 * or Onrecord refuses, the error is yielded, too.
 */
export async function* fetchPages(path: string, options: FetchOptions = {}): AsyncGenerator<Found> {
  try {
    yield* pagesOfAnswer(path, await request(path, options), options)
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    yield { name: withoutPassword(path), error }
  }
}

/** The pages in the answer of a server. Throws `OnrecordError` if it refuses, or sends what is not read. */
export async function* pagesOfAnswer(
  path: string,
  answer: Answered,
  { largest = LARGEST_PAGE, follow = null }: FetchOptions = {},
): AsyncGenerator<Found> {
  if (answer.status < 200 || answer.status > 299) throw refused(path, answer)
  const { url, bytes } = answer
  const { format, charset } = readContentType(answer.headers.get('content-type') ?? '', url)
  yield* pagesOfBytes(url.href, bytes, { format, url: url.href, charset, largest, follow })
}
