import { beginningOf } from '../base/wide-unicode.ts'
import type { Given } from '../types/page.ts'
import { describedAs } from './described.ts'
import type { FileBytes, Format, InFile } from './format.ts'
import { paragraphsOf, plainOf, storyPage } from './markup.ts'
import { rootOfXml } from './other-text.ts'
import type { XmlElement } from './xml.ts'

const ROOTS = new Set(['newsmessage', 'newsitem', 'nitf'])

/** News items of an agency in IPTC's NewsML-G2, or a story in its NITF. */
export const newsml: Format = { ...describedAs('newsml'), begins: isNewsml, pages: pagesOfNewsml }

function isNewsml(head: Uint8Array): boolean {
  const root = rootOfXml(beginningOf(head, head.length))?.name ?? ''
  return ROOTS.has(root.replace(/^.*:/, ''))
}

async function* pagesOfNewsml({ name, bytes }: FileBytes): AsyncGenerator<InFile> {
  const { allIn, parseXml } = await import('./xml.ts')
  const root = parseXml(name, bytes)
  if (local(root) === 'nitf') {
    yield await storyOf(name, root, root)
    return
  }
  const items = local(root) === 'newsitem' ? [root] : [...allIn(root, 'newsItem')]
  if (items.length === 0) yield { name, skipped: 'message without news' }
  for (const [i, item] of items.entries())
    yield await storyOf(items.length > 1 ? `${name}#${i + 1}` : name, item, item)
}

function local({ tagName }: XmlElement): string {
  return tagName.replace(/^.*:/, '').toLowerCase()
}

async function storyOf(name: string, item: XmlElement, within: XmlElement): Promise<InFile> {
  const { allIn, firstIn, textIn } = await import('./xml.ts')
  const nitf = local(item) === 'nitf' ? item : firstIn(within, 'nitf')
  const meta = firstIn(item, 'contentMeta')
  const head = firstIn(nitf, 'body.head') ?? firstIn(nitf, 'head')
  const title =
    textIn(firstIn(head, 'hedline'), 'hl1') ??
    textIn(meta, 'headline') ??
    textIn(firstIn(nitf, 'head'), 'title') ??
    ''
  const content = firstIn(nitf, 'body.content') ?? firstIn(firstIn(item, 'inlineXML'), 'body')
  const plain = firstIn(item, 'inlineData')?.textContent ?? ''
  const body = content?.innerHTML ?? (plain.trim() === '' ? '' : paragraphsOf(plain))
  if (plainOf(body) === '') {
    const kind = firstIn(item, 'itemClass')?.getAttribute('qcode')?.replace(/^.*:/, '')
    return { name, skipped: kind === undefined || kind === 'text' ? 'item without text' : kind }
  }
  const byline = textIn(head, 'byline') ?? textIn(meta, 'by')
  const creators = [...(meta ? allIn(meta, 'creator') : [])].flatMap((one) => textIn(one, 'name') ?? [])
  const authors = creators.length > 0 ? creators : byline === undefined ? [] : [byline.replace(/^by\s+/i, '')]
  const given: Given = {
    ...(title && { title }),
    ...(authors.length > 0 && { authors }),
    ...publisherOf(
      textIn(firstIn(item, 'provider'), 'name') ??
        textIn(firstIn(item, 'infoSource'), 'name') ??
        firstIn(nitf, 'pubdata')?.getAttribute('name') ??
        firstIn(nitf, 'doc.copyright')?.getAttribute('holder'),
    ),
    ...published([
      ['newsml:contentCreated', textIn(meta, 'contentCreated')],
      ['newsml:firstCreated', textIn(firstIn(item, 'itemMeta'), 'firstCreated')],
      ['nitf:date.issue', firstIn(nitf, 'date.issue')?.getAttribute('norm')],
      ['nitf:pubdata', firstIn(nitf, 'pubdata')?.getAttribute('date.publication')],
      ['newsml:versionCreated', textIn(firstIn(item, 'itemMeta'), 'versionCreated')],
    ]),
  }
  const address =
    [...(item.getAttribute('guid') ?? '').matchAll(/^https?:\S+$/gi)][0]?.[0] ??
    firstIn(nitf, 'pubdata')?.getAttribute('ex-ref')
  return { name, url: address ?? undefined, ...storyPage(title, body), given }
}

function publisherOf(name: string | null | undefined): Pick<Given, 'publisher'> {
  return name ? { publisher: name } : {}
}

/** The first date that is given. NITF writes 20230310T083000Z. */
function published(
  dates: readonly (readonly [source: string, text: string | null | undefined])[],
): Pick<Given, 'published'> {
  const found = dates.find(([, text]) => text)
  if (!found) return {}
  const [source, text] = found
  return { published: { source, text: text!.trim().replace(/^(\d{4})(\d{2})(\d{2})(?=T|$)/, '$1-$2-$3') } }
}
