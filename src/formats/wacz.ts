import type { FileBlob, InFile } from './format.ts'
import type { ZipArchive, ZipKind } from './zip-archive.ts'

const WARC = /^archive\/[^/]+\.warc(?:\.gz)?$/

/** A web archive in a ZIP archive: WARC files with an index. */
export const wacz: ZipKind = {
  name: 'wacz',
  is: (names) => names.has('datapackage.json') && [...names].some((name) => WARC.test(name)),
  pages: pagesOfWacz,
}

/** The WARC files of a web archive. Its indexes and lists repeat what is in them. */
async function* pagesOfWacz(zip: ZipArchive, { name: archive }: FileBlob): AsyncGenerator<InFile> {
  for await (const { name, size, chunks } of zip.files()) {
    if (WARC.test(name)) {
      yield { name: `${archive}/${name}`, chunks: chunks(), size, mediaType: 'application/warc' }
    }
  }
}
