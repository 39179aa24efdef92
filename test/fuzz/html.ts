import fc from 'fast-check'
import { mangles } from './mangled.ts'
import { paragraph, story } from './stories.ts'
import { odd, person } from './words.ts'

const day = fc.constantFrom(
  '2024-05-14',
  '2024-05-14T25:00:00Z',
  '14 May 2024',
  'yesterday',
  '',
  '0000-00-00',
  '99999-01-01',
  '1715674800',
  '2024-02-30T10:00+99:00',
)
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const meta = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'og:title',
        'author',
        'article:published_time',
        'og:site_name',
        'date',
        'description',
        'charset',
        'parsely-pub-date',
        'og:locale',
      ),
      fc.oneof(day, person, odd),
    )
    .map(([name, value]) => `<meta property="${name}" content="${value}">`),
  day.map((when) => `<time datetime="${when}" itemprop="datePublished">${when}</time>`),
  fc
    .constantFrom('utf-8', 'windows-1251', 'gbk', 'x-unknown', 'utf-16', 'iso-2022-jp', 'utf-7')
    .map((name) => `<meta charset="${name}">`),
  fc.tuple(day, person, fc.jsonValue({ maxDepth: 3 })).map(([datePublished, name, more]) => {
    const data = {
      '@type': 'NewsArticle',
      headline: name,
      datePublished,
      author: [{ '@type': 'Person', name }, more],
      publisher: more,
    }
    return `<script type="application/ld+json">${JSON.stringify(data)}</script>`
  }),
  fc.constantFrom(
    '<title>Bridge open | Ostwire</title>',
    '<title>',
    '<base href="//">',
    '<link rel=canonical href="http://[::1">',
    '<script>',
    '<style>p{}</style>',
    '<script type="application/ld+json">{"@graph":[{',
  ),
)

const tag = fc.constantFrom(
  'p',
  'div',
  'span',
  'blockquote',
  'figure',
  'figcaption',
  'li',
  'ul',
  'td',
  'table',
  'h1',
  'h2',
  'article',
  'section',
  'aside',
  'nav',
  'footer',
  'a',
  'b',
  'pre',
  'time',
  'svg',
  'template',
  'iframe',
  'textarea',
  'select',
  'math',
  'x-y',
  'noscript',
  'main',
  'header',
  'br',
  'img',
  'q',
  'sup',
)
const attributes = fc.constantFrom(
  '',
  ' class="caption"',
  ' class="byline author"',
  ' hidden',
  ' style="display:none"',
  ' itemprop="articleBody"',
  ' id="comments"',
  ' href="javascript:0"',
  ' class="related ad"',
  ' datetime="2024-05-14"',
  ' a=\'"',
  ' "',
)

interface Element {
  readonly name: string
  readonly attributes: string
  readonly isClosed: boolean
  readonly inside: readonly (string | Element)[]
}

/** Elements in each other, some never closed, some closed by another's tag. */
const { element } = fc.letrec<{ element: Element; inside: readonly (string | Element)[] }>((tie) => ({
  element: fc.record({
    name: tag,
    attributes,
    isClosed: fc.integer({ min: 0, max: 7 }).map((one) => one > 0),
    inside: tie('inside'),
  }),
  inside: fc.array(
    fc.oneof({ depthSize: 'small', withCrossShrink: true }, paragraph.map(escaped), odd, tie('element')),
    { maxLength: 4 },
  ),
}))

function print(one: string | Element): string {
  if (typeof one === 'string') return one
  return `<${one.name}${one.attributes}>${one.inside.map(print).join('')}${one.isClosed ? `</${one.name}>` : ''}`
}

const broken = fc.constantFrom(
  '</p>',
  '<p',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&#0;',
  '&#xD83D;',
  '&#x110000;',
  '&notanentity',
  '&amp;amp;',
  '<?xml version="1.0"?>',
  '<!doctype html [<!ENTITY a "b">]>',
  '</html>',
  '<body>',
  '<table><p>',
  '<svg><p>',
  '<br/>'.repeat(40),
  '<div>'.repeat(200),
)

/** An invented page of a newspaper, with what goes wrong in pages. */
export const htmlPage: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(meta, { maxLength: 5 }),
    fc.array(story, { minLength: 0, maxLength: 3 }),
    fc.array(fc.oneof({ weight: 4, arbitrary: element.map(print) }, { weight: 1, arbitrary: broken }), {
      maxLength: 8,
    }),
    fc.constantFrom(
      '<!doctype html><html lang="en">',
      '<html>',
      '<HTML LANG=de>',
      '<?xml version="1.0" encoding="iso-8859-1"?><html xmlns="http://www.w3.org/1999/xhtml">',
      '  <p>',
      '',
    ),
    fc.nat(),
    mangles,
  )
  .map(([head, stories, more, start, order, change]) => {
    const articles = stories.map(
      ([title, ...parts]) =>
        `<article><h1>${escaped(title!)}</h1>${parts.map((part) => `<p>${escaped(part)}</p>`).join('\n')}</article>`,
    )
    const inside = [...articles, ...more]
    const from = inside.length === 0 ? 0 : order % inside.length
    const rest = [...inside.slice(from), ...inside.slice(0, from)].join('\n')
    return start + change(`<head>${head.join('')}</head><body>${rest}</body></html>`)
  })
