import type { Given } from '../types/page.ts'
import { decodeText } from './decode-text.ts'
import { describedAs } from './described.ts'
import type { FileBytes, Format, InFile } from './format.ts'
import { storyPage } from './markup.ts'

/** A text in Markdown, perhaps with fields about it at its head, as note-taking programs write them. */
export const markdown: Format = { ...describedAs('markdown'), pages: pagesOfMarkdown }

async function* pagesOfMarkdown({ name, bytes, url, charset }: FileBytes): AsyncGenerator<InFile> {
  const { parse } = await import('marked')
  const text = decodeText(bytes, charset)
  const [head, body] = parted(text)
  const fields = fieldsOf(head)
  const html = parse(body, { async: false, gfm: true })
  const title = fields.get('title')?.[0]
  const date = ['date', 'published'].find((key) => fields.has(key))
  const isAddress = (one: string): boolean => /^https?:/i.test(one)
  const outlet = fields.get('publisher')?.[0] ?? fields.get('source')?.find((one) => !isAddress(one))
  const given: Given = {
    ...(title && { title }),
    ...(fields.has('author') && { authors: fields.get('author')! }),
    ...(fields.has('authors') && { authors: fields.get('authors')! }),
    ...(outlet !== undefined && { publisher: outlet }),
    ...(date && { published: { text: fields.get(date)![0]!, source: `markdown:${date}` } }),
  }
  const address = [...(fields.get('url') ?? []), ...(fields.get('source') ?? [])].find(isAddress)
  const hasHeadline = /<h1\b/.test(html)
  yield {
    name,
    url: address ?? url,
    ...storyPage(hasHeadline ? '' : (title ?? ''), html),
    ...(Object.keys(given).length > 0 && { given }),
  }
}

/** The head between lines of three dashes, and the text below; no head if there is none. */
function parted(text: string): [head: string, body: string] {
  const lines = text.split(/\r?\n/)
  const end =
    lines[0]!.trimEnd() === '---'
      ? lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line))
      : -1
  return end < 0 ? ['', text] : [lines.slice(1, end).join('\n'), lines.slice(end + 1).join('\n')]
}

/** The fields of a head in YAML that are one value or a list of values. */
function fieldsOf(head: string): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  let last: string[] = []
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const key = line.slice(0, Math.max(0, colon))
    const item = line.trimStart()
    if (/^[\w-]+$/.test(key)) {
      last = valuesIn(line.slice(colon + 1))
      fields.set(key.toLowerCase(), last)
    } else if (item.startsWith('- ')) last.push(...valuesIn(item.slice(2)))
  }
  for (const [key, values] of fields) if (values.length === 0) fields.delete(key)
  return fields
}

function valuesIn(text: string): string[] {
  const inner = /^\[(.*)\]$/.exec(text.trim())?.[1]
  const values = inner === undefined || inner.startsWith('[') ? [text] : inner.split(',')
  return values
    .map((value) =>
      value
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .replace(/^\[\[(.*)\]\]$/, '$1')
        .trim(),
    )
    .filter((value) => value !== '')
}
