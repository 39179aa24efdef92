import { OnrecordError } from '../base/errors.ts'
import { READABLE } from '../formats/described.ts'
import { isHtml } from '../formats/html.ts'
import { binaryIn, otherTextIn, type RefusedFormat } from '../formats/refused.ts'
import type { TakeNote } from '../types/note.ts'
import type { Metadata, Page, RawPage } from '../types/page.ts'
import { decode } from './charsets/decode.ts'
import { detectLanguage } from './language.ts'
import { nameOf } from './name-of.ts'
import { readPlain } from './plain/read-plain.ts'
import { readArticle } from './read-article.ts'
import { withGiven } from './with-given.ts'

const NO_METADATA: Metadata = { title: null, authors: [], publisher: null, published: null }

/**
 * Turns the bytes of a page into text, with the metadata in its markup.
 *
 * Plain text is kept unchanged, except for a leading byte order mark, quoted-printable, marks and numbers at the lines,
 * and columns side by side (`plain/read-plain.ts`). From HTML the story is kept: headline, byline, paragraphs, subheads and captions,
 * joined with empty lines. A ready article keeps its identifier and its text. What the file around the page says about it
 * goes before the page's own metadata.
 *
 * `note` takes doubts about the page's bytes: `pages/charset-guessed`, `pages/wrong-charset`, `pages/wrong-mark`,
 * `pages/stray-bytes`, `pages/encoded-twice`, `pages/lost-characters`, `pages/lone-surrogates`; and about the layout of
 * its text: `pages/quoted-printable`, `pages/line-marks`, `pages/line-marks-unsure`, `pages/line-numbers`,
 * `pages/columns`, `pages/columns-unsure`.
 *
 * Rejects with an `OnrecordError` if there is nothing to read: `pages/empty`, `pages/binary`, `pages/other-text`,
 * `pages/no-text`, and `pages/bad-article` for a line without an article.
 */
export async function readPage(raw: RawPage, note: TakeNote = () => {}): Promise<Page> {
  refuseEmpty(raw)
  if (raw.format === 'article') return readArticle(raw, note)
  refuse('pages/binary', raw, binaryIn(raw.bytes))
  refuse('pages/other-text', raw, otherTextIn(raw.bytes))
  const format = raw.format === 'html' || isHtml(raw.bytes, raw.format === 'text') ? 'html' : 'text'
  const { text: decoded, doubts } = decode(raw.bytes, { html: format === 'html', charset: raw.charset })
  const plain = format === 'html' ? null : readPlain(decoded)
  const { text, blocks, metadata } = plain
    ? { text: plain.text, blocks: [], metadata: NO_METADATA }
    : (await import('./html/read-html.ts')).readHtml(decoded, raw.url)
  if (!/\S/.test(text)) throw noText(raw, format)
  for (const { code, message } of [...(raw.doubts ?? []), ...doubts]) note(code, 0, text.length, message)
  for (const { code, found, done } of plain?.layouts ?? []) note(code, 0, text.length, `${found}; ${done}`)
  return {
    name: raw.name.toWellFormed(),
    url: raw.url,
    sha256: raw.sha256,
    format,
    text: text.toWellFormed(),
    blocks,
    metadata: withGiven(metadata, raw.given),
    language: await detectLanguage(text),
    id: null,
  }
}

function refuseEmpty(raw: RawPage): void {
  if (raw.bytes.length > 0) return
  throw new OnrecordError(
    'pages/empty',
    `Cannot read ${nameOf(raw)}: it is empty.`,
    'Fetch or save the page again.',
  )
}

function refuse(code: string, raw: RawPage, other: Pick<RefusedFormat, 'is' | 'hint'> | null): void {
  if (!other) return
  const message = `Cannot read ${nameOf(raw)}: it is ${other.is}, and Onrecord reads ${READABLE}.`
  throw new OnrecordError(code, message, other.hint)
}

function noText(raw: RawPage, format: 'html' | 'text'): OnrecordError {
  return format === 'html'
    ? new OnrecordError(
        'pages/no-text',
        `Cannot read ${nameOf(raw)}: no text was found in its markup.`,
        'If scripts build the page, open it in a browser and save it from there.',
      )
    : new OnrecordError(
        'pages/empty',
        `Cannot read ${nameOf(raw)}: it holds only white space.`,
        'Fetch or save the page again.',
      )
}
