import { kindByName } from './file-kinds.ts'
import type { Found } from './found.ts'
import { rawPage } from './raw-page.ts'
import { beginLikeArticles, readJson } from './read-stream.ts'

/** The pages of a file whose bytes are at hand, unpacked; the name's ending tells what they are, or else they do. */
export function* pagesOfBytes(name: string, bytes: Uint8Array): Generator<Found> {
  const kind = kindByName(name) ?? 'bytes'
  const holdsArticles = kind === 'lines' || kind === 'json' || (kind === 'bytes' && beginLikeArticles(bytes))
  if (holdsArticles) yield* readJson(name, bytes)
  else yield { page: rawPage(name, bytes, kind === 'bytes' ? null : kind) }
}
