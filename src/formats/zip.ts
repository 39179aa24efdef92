import { OnrecordError } from '../base/errors.ts'
import { describedAs, READABLE } from './described.ts'
import { docx } from './docx.ts'
import { entryName, nothingIn, pathOutside } from './entry-names.ts'
import { epub } from './epub.ts'
import type { FileBlob, Format, InFile } from './format.ts'
import { odt } from './odt.ts'
import { REFUSED } from './refused.ts'
import { wacz } from './wacz.ts'
import { openZip, type ZipArchive, type ZipKind } from './zip-archive.ts'

/** Formats whose files are ZIP archives. */
const KINDS: readonly ZipKind[] = [wacz, docx, epub, odt]

/**
 * A ZIP archive: the files in it, each in its own format; and the formats whose files are such archives, which are told
 * by what is in them, whatever they are called.
 */
export const ZIP_FORMATS: readonly Format[] = ['zip', ...KINDS.map(({ name }) => name)].map((name) => ({
  ...describedAs(name),
  begins: beginsAsZip,
  pagesOfBlob: pagesOfZip,
}))

/** Whether bytes begin like a ZIP archive, perhaps an empty one. */
function beginsAsZip(head: Uint8Array): boolean {
  return (
    head[0] === 0x50 &&
    head[1] === 0x4b &&
    ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
  )
}

/** What is in a ZIP archive, by the format of the archive. */
async function* pagesOfZip(file: FileBlob): AsyncGenerator<InFile> {
  const archive = await openZip(file.name, file.blob)
  try {
    const { names } = archive
    const kind = KINDS.find((one) => one.is(names))
    if (kind) yield* kind.pages(archive, file)
    else if (names.has('[Content_Types].xml')) yield { name: file.name, error: otherOffice(file.name) }
    else yield* filesOf(archive, file)
  } finally {
    await archive.close()
  }
}

async function* filesOf(zip: ZipArchive, { name: archive }: FileBlob): AsyncGenerator<InFile> {
  let isEmpty = true
  for await (const { name, size, isLink, chunks } of zip.files()) {
    const shown = entryName(name)
    if (shown === null) continue
    isEmpty = false
    const full = `${archive}/${shown}`
    const outside = pathOutside(archive, name)
    if (outside) yield { name: full, error: outside }
    else if (isLink) yield { name: full, skipped: 'link' }
    else yield { name: full, chunks: chunks(), size }
  }
  if (isEmpty) yield { name: archive, error: nothingIn(archive) }
}

function otherOffice(name: string): OnrecordError {
  const { is, hint } = REFUSED.find((one) => one.name === 'office')!
  return new OnrecordError(
    'formats/not-read',
    `Cannot read "${name}": it is ${is}, and Onrecord reads ${READABLE}.`,
    hint,
  )
}
