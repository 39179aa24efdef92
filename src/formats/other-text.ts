/**
 * The root element of XML other than HTML, in lower case, and whether the text declares that it is XML. The root
 * element is taken from the document type; other declarations in it, such as entities, are not read.
 */
export function rootOfXml(start: string): { readonly name: string; readonly isDeclared: boolean } | null {
  const isDeclared = /^\s*<\?xml\b/i.test(start)
  const name = /^<(?:!doctype\s{1,99})?([a-z][\w:.-]*)/i.exec(afterProlog(start))?.[1]?.toLowerCase()
  return name === undefined || name === 'html' ? null : { name, isDeclared }
}

/** The parts that can come before a document type or the root element, with the end of each. */
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

/** Header fields that occur only in mail, and values with which the body is no text as it stands. */
const ONLY_MAIL =
  /^(?:(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To):|Content-Type:[ \t]{0,8}multipart\/|Content-Transfer-Encoding:[ \t]{0,8}base64\b)/i

/** Whether the text begins with header fields (RFC 5322), one of which occurs only in mail. */
export function isMail(start: string): boolean {
  const lines = start.split(/\r?\n/)
  const head = lines.slice(0, Math.max(0, lines.indexOf('')))
  return (
    head.length >= 2 &&
    head.every((line, i) => /^[a-z][a-z0-9-]*:/i.test(line) || (i > 0 && /^[ \t]/.test(line))) &&
    head.some((line) => ONLY_MAIL.test(line))
  )
}
