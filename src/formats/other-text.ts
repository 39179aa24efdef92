/**
 * The root element of XML that is not HTML, in lower case, and whether the text declares that it is XML. A document type
 * names the root element; what it declares, such as entities, is not read.
 */
export function rootOfXml(start: string): { readonly name: string; readonly isDeclared: boolean } | null {
  const isDeclared = /^\s*<\?xml\b/i.test(start)
  const name = /^<(?:!doctype\s{1,99})?([a-z][\w:.-]*)/i.exec(afterProlog(start))?.[1]?.toLowerCase()
  return name === undefined || name === 'html' ? null : { name, isDeclared }
}

/** What may stand before a document type or the root element, and where it ends. */
const PROLOG = [
  ['<?', '?>'],
  ['<!--', '-->'],
] as const

function afterProlog(start: string): string {
  let rest = start.trimStart()
  for (;;) {
    const part = PROLOG.find(([opens]) => rest.startsWith(opens))
    if (!part) return rest
    const end = rest.indexOf(part[1], part[0].length)
    if (end < 0) return ''
    rest = rest.slice(end + part[1].length).trimStart()
  }
}

/** Whether it begins with a head of fields (RFC 5322), one of which only mail has. */
export function isMail(start: string): boolean {
  const lines = start.split(/\r?\n/)
  const head = lines.slice(0, Math.max(0, lines.indexOf('')))
  return (
    head.length >= 2 &&
    head.every((line, i) => /^[a-z][a-z0-9-]*:/i.test(line) || (i > 0 && /^[ \t]/.test(line))) &&
    head.some((line) => /^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To):/i.test(line))
  )
}
