import { OnrecordError } from '../base/errors.ts'
import type { FileBlob, InFile } from './format.ts'
import { pagesApart, textPage } from './markup.ts'
import type { XmlElement } from './xml.ts'
import type { ZipArchive, ZipKind } from './zip-archive.ts'

/** A text document of Word and others. */
export const docx: ZipKind = {
  name: 'docx',
  is: (names) => names.has('[Content_Types].xml') && names.has('word/document.xml'),
  pages: pagesOfDocx,
}

/** Elements that are no part of the text: what was deleted or moved away, codes of fields, copies for older programs. */
const LEFT_OUT = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:ruby',
])

async function* pagesOfDocx(archive: ZipArchive, { name }: FileBlob): AsyncGenerator<InFile> {
  const { parseXml } = await import('./xml.ts')
  const root = parseXml(`${name}/word/document.xml`, (await archive.bytes('word/document.xml'))!)
  const notes = await archive.bytes('word/footnotes.xml')
  const paragraphs = paragraphsIn(root)
  const below = notes ? paragraphsIn(parseXml(`${name}/word/footnotes.xml`, notes)) : []
  const text = pagesApart([...paragraphs, ...below])
  if (text === '') throw noText(name)
  yield { name, ...textPage(text) }
}

/**
 * The paragraphs in their order. A form feed stands where a page begins, if the program that wrote the file has marked
 * that; a new page that the writer has asked for does not tell the number of a page.
 */
function paragraphsIn(root: XmlElement): string[] {
  const paragraphs: string[] = []
  const boxes: XmlElement[] = []
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (LEFT_OUT.has(child.tagName)) continue
      if (child.tagName !== 'w:p') {
        walk(child)
        continue
      }
      const line = lineOf(child, boxes)
      if (line.trim() !== '' || line.includes('\f')) paragraphs.push(isHeading(child) ? `\n${line}` : line)
      for (const box of boxes.splice(0)) walk(box)
    }
  }
  walk(root)
  return paragraphs
}

/** The text of a paragraph. Boxes in it are put aside. */
function lineOf(element: XmlElement, boxes: XmlElement[]): string {
  let line = ''
  for (const child of element.children) {
    const { tagName } = child
    if (LEFT_OUT.has(tagName) || isHidden(child)) continue
    if (tagName === 'w:t') line += child.textContent ?? ''
    else if (tagName === 'w:tab') line += '\t'
    else if (tagName === 'w:noBreakHyphen') line += '\u2011'
    else if (tagName === 'w:cr') line += '\n'
    else if (tagName === 'w:br') line += child.getAttribute('w:type') === 'page' ? '' : '\n'
    else if (tagName === 'w:lastRenderedPageBreak') line += '\f'
    else if (tagName === 'w:txbxContent') boxes.push(child)
    else line += lineOf(child, boxes)
  }
  return line
}

function isHidden(element: XmlElement): boolean {
  if (element.tagName !== 'w:r') return false
  const [properties] = [...element.children].filter(({ tagName }) => tagName === 'w:rPr')
  return properties !== undefined && [...properties.children].some(({ tagName }) => tagName === 'w:vanish')
}

function isHeading(paragraph: XmlElement): boolean {
  for (const properties of paragraph.children) {
    if (properties.tagName !== 'w:pPr') continue
    for (const one of properties.children) {
      if (one.tagName === 'w:pStyle')
        return /^(?:heading|title|berschrift|titel|titre)/i.test(one.getAttribute('w:val') ?? '')
    }
  }
  return false
}

function noText(name: string): OnrecordError {
  return new OnrecordError(
    'formats/no-text',
    `Cannot read "${name}": no text is in it, only pictures or nothing.`,
    'Save the text itself, or run text recognition first.',
  )
}
