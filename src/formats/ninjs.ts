import { OnrecordError } from '../base/errors.ts'
import { beginningOf } from '../base/wide-unicode.ts'
import type { Given } from '../types/page.ts'
import { decodeText } from './decode-text.ts'
import { describedAs } from './described.ts'
import type { FileBytes, Format, InFile } from './format.ts'
import { paragraphsOf, plainOf, storyPage } from './markup.ts'

/** A news item of an agency in IPTC's ninjs, of version 1, 2 or 3. */
export const ninjs: Format = { ...describedAs('ninjs'), begins: isNinjs, pages: pagesOfNinjs }

function isNinjs(head: Uint8Array): boolean {
  const start = beginningOf(head, head.length)
  if (!/^\s*\{/.test(start) || !/"uri"\s*:/.test(start)) return false
  return (
    /"(?:body_xhtml|body_text|body_html|bodies|versioncreated|versionCreated)"\s*:/.test(start) &&
    /"(?:headline|headlines|title|representationtype|standard|by|byline)"\s*:/.test(start)
  )
}

type Fields = Readonly<Record<string, unknown>>

function* pagesOfNinjs({ name, bytes, charset }: FileBytes): Generator<InFile> {
  let value: unknown
  try {
    value = JSON.parse(decodeText(bytes, charset))
  } catch (cause) {
    throw new OnrecordError(
      'formats/damaged',
      `Cannot read "${name}" as ninjs: it is not whole JSON.`,
      'Fetch it again.',
      { cause },
    )
  }
  const items = Array.isArray(value) ? (value as Fields[]) : [value as Fields]
  for (const [i, item] of items.entries()) yield partOf(items.length > 1 ? `${name}#${i + 1}` : name, item)
}

function partOf(name: string, item: Fields): InFile {
  const type = textIn(item, 'type')
  const body = bodyOf(item)
  if (body === null)
    return { name, skipped: type === undefined || type === 'text' ? 'item without text' : type }
  const title = plainOf(
    firstIn(item.headlines, 'value') ?? textIn(item, 'headline') ?? textIn(item, 'title') ?? '',
  )
  const address = [textIn(item, 'url'), textIn(item, 'uri')].find((one) => /^https?:/i.test(one ?? ''))
  return { name, url: address, ...storyPage(title, body), given: givenOf(item, title) }
}

/** The body as HTML: of the kinds that there are the one with most markup. */
function bodyOf(item: Fields): string | null {
  const bodies = listIn(item, 'bodies')
  const ofType = (type: RegExp): string | undefined =>
    bodies.find((body) => type.test(textIn(body, 'contenttype') ?? textIn(body, 'contentType') ?? ''))
      ?.value as string | undefined
  const html = ofType(/html/) ?? textIn(item, 'body_xhtml') ?? textIn(item, 'body_html')
  if (html !== undefined) return html
  const text = ofType(/plain/) ?? textIn(bodies[0] ?? {}, 'value') ?? textIn(item, 'body_text')
  return text === undefined ? null : paragraphsOf(text)
}

function givenOf(item: Fields, title: string): Given {
  const authors = listIn(item, 'person')
    .filter(({ rel }) => /author|creator|writer/.test(String(rel)))
    .flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
  const by = textIn(item, 'byline') ?? textIn(item, 'by')
  const names = authors.length > 0 ? authors : by === undefined ? [] : [by.replace(/^by\s+/i, '')]
  const provider = [...listIn(item, 'infosources'), ...listIn(item, 'infosource')].find(({ role, rel }) =>
    /provider|originator|distributor/.test(String(role ?? rel)),
  )
  const publisher =
    textIn(provider ?? {}, 'name') ?? textIn(item, 'copyrightholder') ?? textIn(item, 'copyrightHolder')
  const field = ['firstcreated', 'firstCreated', 'versioncreated', 'versionCreated'].find(
    (key) => textIn(item, key) !== undefined,
  )
  return {
    ...(title && { title }),
    ...(names.length > 0 && { authors: names }),
    ...(publisher && { publisher }),
    ...(field && { published: { text: textIn(item, field)!, source: `ninjs:${field}` } }),
  }
}

function textIn(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function listIn(fields: Fields, name: string): Fields[] {
  const value = fields[name]
  return Array.isArray(value)
    ? value.filter((one): one is Fields => typeof one === 'object' && one !== null)
    : []
}

function firstIn(list: unknown, name: string): string | undefined {
  return Array.isArray(list) && typeof list[0] === 'object' && list[0] !== null
    ? textIn(list[0] as Fields, name)
    : undefined
}
