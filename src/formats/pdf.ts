import { OnrecordError } from '../base/errors.ts'
import type { PageDoubt } from '../types/page.ts'
import { describedAs } from './described.ts'
import type { FileBytes, Format, InFile } from './format.ts'
import { textPage } from './markup.ts'
import { inReadingOrder } from './pdf/columns.ts'
import { type PdfPage, readPdfPages } from './pdf/pages.ts'
import { textOfPages } from './pdf/paragraphs.ts'
import { withoutRunningLines } from './pdf/running-lines.ts'
import { beginsLike } from './refused.ts'

/** The text of a PDF in reading order; a form feed stands where each of its pages begins. */
export const pdf: Format = {
  ...describedAs('pdf'),
  begins: (head) => beginsLike('pdf', head),
  pages: pagesOfPdf,
}

async function* pagesOfPdf({ name, bytes, url }: FileBytes): AsyncGenerator<InFile> {
  let pages: PdfPage[]
  try {
    pages = await readPdfPages(bytes)
  } catch (cause) {
    throw (cause as Error).name === 'PasswordException' ? encrypted(name) : damaged(name, cause)
  }
  const empty = pages.filter(({ runs }) => runs.length === 0).map(({ number }) => number)
  if (empty.length === pages.length) throw noText(name, pages.length)
  const { pages: left, running } = withoutRunningLines(pages)
  const text = textOfPages(left.map(({ runs }) => inReadingOrder(runs)))
  yield { name, url, ...textPage(text), doubts: doubtsOf(empty, running) }
}

const NAMED = 12

function doubtsOf(empty: readonly number[], running: readonly string[]): PageDoubt[] {
  const numbers = `${empty.slice(0, NAMED).join(', ')}${empty.length > NAMED ? ' and more' : ''}`
  const lines = running.slice(0, 4).map((line) => `"${line.slice(0, 80)}"`)
  return [
    ...(empty.length > 0
      ? [
          {
            code: 'formats/pages-without-text',
            message: `no text is on page ${numbers} of the PDF: pictures of text are not read`,
          } as const,
        ]
      : []),
    ...(lines.length > 0
      ? [
          {
            code: 'formats/running-lines',
            message: `left out as the head or foot of its pages: ${lines.join(', ')}${running.length > lines.length ? ' and more' : ''}`,
          } as const,
        ]
      : []),
  ]
}

function noText(name: string, count: number): OnrecordError {
  return new OnrecordError(
    'formats/no-text',
    `Cannot read "${name}": no text is on its ${count === 1 ? 'page, only a picture' : `${count} pages, only pictures`} (a scan).`,
    'Run text recognition first, for example with ocrmypdf, and read what it writes.',
  )
}

function encrypted(name: string): OnrecordError {
  return new OnrecordError(
    'formats/encrypted',
    `Cannot read "${name}": it is locked by a password.`,
    'Open it, and print or save it without one.',
  )
}

function damaged(name: string, cause: unknown): OnrecordError {
  return new OnrecordError(
    'formats/damaged',
    `Cannot read "${name}" as a PDF: ${(cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '')}.`,
    'It may be cut off; fetch or save it again.',
    { cause },
  )
}
