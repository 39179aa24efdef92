import { decodeHTML } from 'entities'
import type { PageInFile } from './format.ts'

/** Text in which the marks of HTML stand for themselves. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The text of a piece of HTML or of a text that may hold its marks, on one line. */
export function plainOf(html: string): string {
  const [start = '', ...rest] = html.split('<')
  let text = start
  /** The element whose content is no text, while it is open. */
  let hidden: string | null = null
  for (const part of rest) {
    const end = part.indexOf('>')
    const name = /^\/?[a-z!][a-z0-9]{0,20}/i.exec(part)?.[0].toLowerCase() ?? ''
    if (name === '' || end < 0) {
      if (hidden === null) text += `<${part}`
    } else if (hidden !== null) {
      if (name !== `/${hidden}`) continue
      hidden = null
      text += part.slice(end + 1)
    } else {
      if (name === 'script' || name === 'style') hidden = name
      else text += (INLINE.has(name.replace('/', '')) ? '' : ' ') + part.slice(end + 1)
    }
  }
  return decodeHTML(text).replace(/\s+/g, ' ').trim()
}

/** Elements that part no words. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code em font i kbd mark q s small span strong sub sup u wbr'.split(' '),
)

/** A text as HTML: a paragraph for each that an empty line parts off. */
export function paragraphsOf(text: string): string {
  return text
    .split(/\r?\n[ \t]*\r?\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escaped(part.trim())}</p>`)
    .join('\n')
}

/** A page of HTML with one story, as the bytes of a page. `body` is HTML, `title` is text. */
export function storyPage(title: string, body: string): Pick<PageInFile, 'bytes' | 'format' | 'charset'> {
  const head = title === '' ? '' : `<h1>${escaped(title)}</h1>\n`
  const page = `<!doctype html>\n<html><head><meta charset="utf-8"><title>${escaped(title)}</title></head>\n<body><article>\n${head}${body}\n</article></body></html>\n`
  return { bytes: new TextEncoder().encode(page), format: 'html', charset: 'utf-8' }
}

/** A plain text as the bytes of a page. */
export function textPage(text: string): Pick<PageInFile, 'bytes' | 'format' | 'charset'> {
  return { bytes: new TextEncoder().encode(text), format: 'text', charset: 'utf-8' }
}

/** Paragraphs with an empty line between two; a form feed, where a page begins, stands before its first words. */
export function pagesApart(paragraphs: readonly string[]): string {
  let text = ''
  let feeds = ''
  for (const paragraph of paragraphs) {
    const pieces = paragraph.split('\f')
    for (const [i, piece] of pieces.entries()) {
      if (i > 0) feeds += '\f'
      if (piece.trim() === '') continue
      // A page that begins within a paragraph parts nothing.
      const isWithin = i > 0 && pieces.slice(0, i).some((before) => before.trim() !== '')
      const gap = text === '' || isWithin ? '' : piece.startsWith('\n') && feeds === '' ? '\n\n\n' : '\n\n'
      text += `${gap}${feeds}${isWithin ? piece : piece.trim()}`
      feeds = ''
    }
  }
  return text.trimEnd()
}
