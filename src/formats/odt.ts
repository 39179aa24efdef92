import { OnrecordError } from '../base/errors.ts'
import type { FileBlob, InFile } from './format.ts'
import { pagesApart, textPage } from './markup.ts'
import type { XmlElement } from './xml.ts'
import type { ZipArchive, ZipKind } from './zip-archive.ts'

/** A text document of OpenOffice, LibreOffice and others. */
export const odt: ZipKind = {
  name: 'odt',
  is: (names) => names.has('content.xml') && names.has('META-INF/manifest.xml'),
  pages: pagesOfOdt,
}

/** Elements that are no part of the text: what was deleted, comments, indexes. */
const LEFT_OUT = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:note-citation',
  'text:sequence-decls',
  'text:hidden-text',
  'svg:desc',
  'svg:title',
])
const PARAGRAPHS = new Set(['text:p', 'text:h'])

async function* pagesOfOdt(archive: ZipArchive, { name }: FileBlob): AsyncGenerator<InFile> {
  const { firstIn, parseXml } = await import('./xml.ts')
  const root = parseXml(`${name}/content.xml`, (await archive.bytes('content.xml'))!)
  if ((await archive.bytes('META-INF/manifest.xml')) && isEncrypted(await manifestOf(archive)))
    throw encrypted(name)
  const text = firstIn(root, 'office:text')
  if (!text) yield { name, skipped: firstIn(root, 'office:spreadsheet') ? 'spreadsheet' : 'presentation' }
  else yield { name, ...textPage(textOf(text)) }
}

async function manifestOf(archive: ZipArchive): Promise<string> {
  return new TextDecoder().decode((await archive.bytes('META-INF/manifest.xml')) ?? undefined)
}

function isEncrypted(manifest: string): boolean {
  return manifest.includes('encryption-data')
}

/** The text: a paragraph is a line with an empty one behind it, a form feed stands where a page begins. */
function textOf(body: XmlElement): string {
  const paragraphs: string[] = []
  const boxes: XmlElement[] = []
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (LEFT_OUT.has(child.tagName)) continue
      if (PARAGRAPHS.has(child.tagName)) {
        const line = lineOf(child, boxes)
        if (line.trim() !== '' || line.includes('\f'))
          paragraphs.push(child.tagName === 'text:h' ? `\n${line}` : line)
        for (const box of boxes.splice(0)) walk(box)
      } else if (child.tagName === 'text:soft-page-break') paragraphs.push('\f')
      else walk(child)
    }
  }
  walk(body)
  return pagesApart(paragraphs)
}

/** The text of a paragraph. Boxes and notes in it are put aside. */
function lineOf(element: XmlElement, boxes: XmlElement[]): string {
  let line = ''
  for (const child of element.childNodes) {
    if (child.nodeType === 3) line += (child.textContent ?? '').replace(/[ \t\r\n]+/g, ' ')
    else if (child.nodeType !== 1 || LEFT_OUT.has(child.tagName)) continue
    else if (child.tagName === 'text:s')
      line += ' '.repeat(Math.min(100, Number(child.getAttribute('text:c') ?? 1)))
    else if (child.tagName === 'text:tab') line += '\t'
    else if (child.tagName === 'text:line-break') line += '\n'
    else if (child.tagName === 'text:soft-page-break') line += '\f'
    else if (child.tagName === 'text:note' || child.tagName === 'draw:text-box') boxes.push(child)
    else line += lineOf(child, boxes)
  }
  return line
}

function encrypted(name: string): OnrecordError {
  return new OnrecordError(
    'formats/encrypted',
    `Cannot read "${name}": it is locked by a password.`,
    'Open it, and save it without one.',
  )
}
