import type { Span } from '../../types/span.ts'

const TAG = /<(\/?)article(?=[\s>/])|<(script|style)(?=[\s>/])|<!--/gi
const ENDS: Readonly<Record<string, RegExp>> = { script: /<\/script/gi, style: /<\/style/gi }

/**
 * Spans of the outermost `<article>` elements, tags included, in markup for which no tree is built. An element that is
 * not closed is left out, with all inside it.
 */
export function articleElements(html: string): Span[] {
  const found: Span[] = []
  let depth = 0
  let start = 0
  TAG.lastIndex = 0
  for (let tag = TAG.exec(html); tag; tag = TAG.exec(html)) {
    const [whole, slash, raw] = tag
    if (raw !== undefined || whole === '<!--') {
      const end =
        raw === undefined ? html.indexOf('-->', TAG.lastIndex) : endOf(raw.toLowerCase(), html, TAG.lastIndex)
      if (end < 0) break
      TAG.lastIndex = end
    } else if (slash === '') {
      if (depth++ === 0) start = tag.index
    } else if (depth > 0 && --depth === 0) {
      const end = html.indexOf('>', TAG.lastIndex)
      if (end < 0) break
      found.push([start, end + 1])
    }
  }
  return found
}

function endOf(raw: string, html: string, from: number): number {
  const end = ENDS[raw]!
  end.lastIndex = from
  return end.exec(html)?.index ?? -1
}
