/** A piece of text on a page, as the PDF has it. Points, from the upper left corner. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of its base line. */
  readonly y: number
  /** Height of its letters, of capitals with what stands above and below. */
  readonly size: number
}

/** A page and what is printed on it. */
export interface PdfPage {
  /** From 1. */
  readonly number: number
  readonly height: number
  readonly runs: readonly Run[]
}

/** Text that leans more than this, in radians, is left out: stamps across a page, names of axes. */
const LEANING = 0.1

/** The pages of a PDF. Throws what the library throws: `PasswordException` and others. */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const { getDocumentProxy } = await import('unpdf')
  // The library takes the bytes away from their owner.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  const pages: PdfPage[] = []
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { transform, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const runs = items.flatMap((item) => ('str' in item ? runOf(item, transform) : []))
      pages.push({ number, height, runs })
      page.cleanup()
    }
  } finally {
    await document.loadingTask.destroy()
  }
  return pages
}

interface Item {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
}

function runOf({ str, transform, width }: Item, viewport: readonly number[]): Run[] {
  const [a, b, c, d, left, y] = product(viewport, transform)
  const size = Math.hypot(c, d)
  if (str.trim() === '' || size === 0 || Math.abs(Math.atan2(b, a)) > LEANING) return []
  return [{ text: str, left, right: left + width, y, size }]
}

type Matrix = readonly [number, number, number, number, number, number]

function product(m: readonly number[], n: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = m as Matrix
  const [g, h, i, j, k, l] = n as Matrix
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
