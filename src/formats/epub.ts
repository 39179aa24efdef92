import { OnrecordError } from '../base/errors.ts'
import type { Given } from '../types/page.ts'
import type { FileBlob, InFile } from './format.ts'
import type { XmlElement } from './xml.ts'
import type { ZipArchive, ZipKind } from './zip-archive.ts'

/** A book: its chapters in their order, each a page. */
export const epub: ZipKind = {
  name: 'epub',
  is: (names) => names.has('META-INF/container.xml'),
  pages: pagesOfEpub,
}

async function* pagesOfEpub(archive: ZipArchive, { name }: FileBlob): AsyncGenerator<InFile> {
  const { allIn, firstIn, parseXml } = await import('./xml.ts')
  const container = parseXml(
    `${name}/META-INF/container.xml`,
    (await archive.bytes('META-INF/container.xml'))!,
  )
  const path = firstIn(container, 'rootfile')?.getAttribute('full-path') ?? ''
  const list = await archive.bytes(path)
  if (!list) throw damaged(name, 'the list of its chapters is missing')
  const opf = parseXml(`${name}/${path}`, list)
  const encrypted = await encryptedIn(archive, name)
  const given = givenOf(firstIn(opf, 'metadata') ?? firstIn(opf, 'opf:metadata'))
  const items = new Map(
    [...allIn(opf, 'item'), ...allIn(opf, 'opf:item')].map((item) => [item.getAttribute('id'), item]),
  )
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  let count = 0
  for (const ref of [...allIn(opf, 'itemref'), ...allIn(opf, 'opf:itemref')]) {
    const item = items.get(ref.getAttribute('idref'))
    if (!item || ref.getAttribute('linear') === 'no' || /\bnav\b/.test(item.getAttribute('properties') ?? ''))
      continue
    const chapter = inFolder(folder, item.getAttribute('href') ?? '')
    const own = `${name}/${chapter}`
    const bytes = await archive.bytes(chapter)
    count++
    if (encrypted.has(chapter)) yield { name: own, error: protectedBook(own) }
    else if (!bytes) yield { name: own, error: damaged(own, 'the book names it and does not hold it') }
    else yield { name: own, bytes, format: 'html', given }
  }
  if (count === 0) throw damaged(name, 'no chapter is in it')
}

/** The files that can be read only with a licence. */
async function encryptedIn(archive: ZipArchive, name: string): Promise<ReadonlySet<string>> {
  const bytes = await archive.bytes('META-INF/encryption.xml')
  if (!bytes) return new Set()
  const { allIn, parseXml } = await import('./xml.ts')
  const root = parseXml(`${name}/META-INF/encryption.xml`, bytes)
  const references = [...allIn(root, 'CipherReference'), ...allIn(root, 'enc:CipherReference')]
  return new Set(references.map((one) => decodeURI(one.getAttribute('URI') ?? '')))
}

function givenOf(metadata: XmlElement | null): Given {
  const values = (tag: string): string[] =>
    metadata === null
      ? []
      : [...metadata.children]
          .filter(({ tagName }) => tagName === tag)
          .flatMap(({ textContent }) => (textContent?.trim() ? [textContent.trim()] : []))
  const authors = values('dc:creator')
  const [publisher] = values('dc:publisher')
  const [date] = values('dc:date')
  return {
    ...(authors.length > 0 && { authors }),
    ...(publisher && { publisher }),
    ...(date && { published: { text: date, source: 'epub:dc:date' } }),
  }
}

/** A path from a folder of the book. */
function inFolder(folder: string, href: string): string {
  const parts: string[] = []
  for (const part of `${folder}${decodeURIComponent(href.split('#', 1)[0]!)}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

function damaged(name: string, why: string): OnrecordError {
  return new OnrecordError(
    'formats/damaged',
    `Cannot read "${name}" as a book: ${why}.`,
    'Fetch the book again.',
  )
}

function protectedBook(name: string): OnrecordError {
  return new OnrecordError(
    'formats/encrypted',
    `Cannot read "${name}": it is locked by copy protection.`,
    'Only the program that it was bought for opens it.',
  )
}
