import { OnrecordError } from '../base/errors.ts'

const SAMPLE = 8192

/** Throws `pages/other-text`, saying what it is, where the bytes are text but hold no page. `what` names the page. */
export function refuseOtherText(bytes: Uint8Array, what: string): void {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE)).replace(/^\xef\xbb\xbf/, '')
  const other = xmlOtherThanHtml(start) ?? (isMail(start) ? MAIL : null)
  if (!other) return
  throw new OnrecordError(
    'pages/other-text',
    `Cannot read ${what}: it is ${other.is}, and Onrecord reads HTML, plain text and JSON Lines.`,
    other.hint,
  )
}

interface OtherText {
  readonly is: string
  readonly hint: string
}

const SAVE_ITS_TEXT = 'Save its text as a .txt or .html file.'
const MAIL: OtherText = { is: 'an e-mail', hint: SAVE_ITS_TEXT }
const FEED: OtherText = {
  is: 'a feed',
  hint: 'Name the addresses of the pages that it lists, or save them and name the folder.',
}
const SITEMAP: OtherText = {
  is: 'a list of addresses',
  hint: 'Name the addresses of the pages that it lists.',
}
const PICTURE: OtherText = { is: 'a picture', hint: 'Name the page that it belongs to.' }

/** By the name of the root element, in lower case. */
const ROOTS: Readonly<Record<string, OtherText>> = {
  rss: FEED,
  feed: FEED,
  'rdf:rdf': FEED,
  urlset: SITEMAP,
  sitemapindex: SITEMAP,
  svg: PICTURE,
}

function xmlOtherThanHtml(start: string): OtherText | null {
  const isXml = /^\s*<\?xml\b/i.test(start)
  const root = /^<([a-z][\w:.-]*)/i.exec(afterProlog(start))?.[1]?.toLowerCase()
  if (root === undefined || root === 'html') return null
  return (
    ROOTS[root] ?? (isXml ? { is: `XML of another kind than HTML (${root})`, hint: SAVE_ITS_TEXT } : null)
  )
}

/** What may stand before the root element, and where it ends. */
const PROLOG = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!', '>'],
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
function isMail(start: string): boolean {
  const lines = start.split(/\r?\n/)
  const head = lines.slice(0, Math.max(0, lines.indexOf('')))
  return (
    head.length >= 2 &&
    head.every((line, i) => /^[a-z][a-z0-9-]*:/i.test(line) || (i > 0 && /^[ \t]/.test(line))) &&
    head.some((line) => /^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To):/i.test(line))
  )
}
