/** A line end that the encoding inserted: `=` and the line end, with the marks of a mail that quotes it. */
const SOFT_BREAK = /=[ \t]{0,8}(?:\r\n|\n|\r)(?:(?:> ?){1,9})?/g
const ESCAPES = /(?:=[\dA-Fa-f]{2})+/g
/** Encoded words in a mail's header (RFC 2047); their `=` says nothing about the body. */
const ENCODED_WORD = /=\?[\w-]{1,40}\?[QqBb]\?[^?\s]{0,100}\?=/g
const DECLARED = /^Content-Transfer-Encoding:[ \t]{0,8}quoted-printable[ \t]{0,8}$/im
/** The longest line of this encoding, in characters. */
const LONGEST = 76
/** Share of the `=` in a text that must belong to the encoding: it writes an `=` of the text as `=3D`. */
const MOST = 0.95

/**
 * Decodes a mail's body in quoted-printable (RFC 2045, 6.7); `null` for a text in another encoding. Escaped bytes are
 * UTF-8, or windows-1252 if they are not valid UTF-8.
 */
export function decodeQuotedPrintable(text: string): string | null {
  if (!text.includes('=')) return null
  return isQuotedPrintable(text)
    ? text
        .replace(SOFT_BREAK, '')
        .replace(ESCAPES, (run) => (/^(?:=3D)+$/i.test(run) ? '='.repeat(run.length / 3) : charactersOf(run)))
    : null
}

function isQuotedPrintable(text: string): boolean {
  const body = text.replace(ENCODED_WORD, '')
  const breaks = body.match(SOFT_BREAK)?.length ?? 0
  const escapes = (body.match(ESCAPES) ?? []).reduce((sum, run) => sum + run.length / 3, 0)
  if (DECLARED.test(text)) return breaks + escapes > 0
  const signs = body.split('=').length - 1
  if (breaks + escapes < 3 || breaks + escapes < MOST * signs) return false
  return breaks > 1 ? brokenAtWidth(body) : /=[C-F][\dA-F]=[89AB][\dA-F]/.test(body)
}

/** Whether the lines with a soft break have the length that the encoding gives them. */
function brokenAtWidth(body: string): boolean {
  const broken = body.split(/\r\n|\n|\r/).filter((line) => line.endsWith('='))
  return (
    broken.filter(({ length }) => length <= LONGEST && length >= LONGEST - 30).length >= 0.8 * broken.length
  )
}

function charactersOf(run: string): string {
  const bytes = Uint8Array.from(run.slice(1).split('='), (hex) => Number.parseInt(hex, 16))
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
