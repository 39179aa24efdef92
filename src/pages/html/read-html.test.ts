import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHtml } from './read-html.ts'

// Every story here is invented.
const PARAGRAPHS = [
  'The harbour of Gdansk stayed shut on Monday after a crane fell across the main quay, the port authority said.',
  'Nobody was hurt, but eleven ships were waiting in the bay and two ferries turned back towards Sweden in the evening.',
  '“We expect to open one lane by Wednesday,” said Ada Kowal, who runs the night shift and has seen three such falls.',
  'The operator, Baltic Lifts, declined to say when the crane had last been inspected, and referred questions to the city.',
]
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')

function page({ head = '', header = '', body = BODY, after = '' } = {}): string {
  return `<!doctype html><html lang="en"><head><title>Crane falls in Gdansk | Bay Courier</title>${head}</head><body>
    <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
    <main><article><h1>Crane falls in Gdansk</h1>${header}${body}</article></main>${after}
    <footer>Bay Courier, all rights reserved</footer></body></html>`
}

function read(html: string, url: string | null = null) {
  const found = readHtml(html, url)
  const blocks = found.blocks.map(({ kind, start, end }) => `${kind}: ${found.text.slice(start, end)}`)
  return { ...found, lines: blocks }
}

describe('the text of a page', () => {
  test('is the headline and the story, block by block', () => {
    expect(read(page()).lines).toEqual([
      'headline: Crane falls in Gdansk',
      ...PARAGRAPHS.map((text) => `paragraph: ${text}`),
    ])
  })

  test('shows the byline and the date below the headline', () => {
    const header = '<div class="byline">By Ola Sund</div><p class="date">Published March 10, 2023</p>'
    const { lines, metadata, text } = read(page({ header }))
    expect(lines.slice(0, 3)).toEqual([
      'headline: Crane falls in Gdansk',
      'byline: By Ola Sund',
      'furniture: Published March 10, 2023',
    ])
    expect(metadata.published).toMatchObject({ value: '2023-03-10', source: 'text:near-headline' })
    expect(metadata.published!.evidence.map(([start, end]) => text.slice(start, end))).toEqual([
      'March 10, 2023',
    ])
  })

  test('keeps captions where the pictures stood, credits apart', () => {
    const figure =
      '<figure><img src="x"><figcaption>The crane on the quay <span class="credit">Jon Vik</span></figcaption></figure>'
    const [first, ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`)
    const { lines } = read(page({ body: [first, figure, ...rest].join('') }))
    expect(lines.slice(1, 5)).toEqual([
      `paragraph: ${PARAGRAPHS[0]}`,
      'caption: The crane on the quay',
      'credit: Jon Vik',
      `paragraph: ${PARAGRAPHS[1]}`,
    ])
  })

  test('keeps subheads as subheads', () => {
    expect(read(page({ body: `${BODY}<h2>Earlier falls</h2>${BODY}` })).lines).toContain(
      'subhead: Earlier falls',
    )
  })

  test.each([
    ['list items', '<ul><li>Gdynia</li><li>Sopot</li></ul>', /Gdynia\s+Sopot/],
    ['line breaks', '<p>Ferries to Karlskrona<br>Ferries to Nynashamn</p>', /Karlskrona Ferries/],
    ['table cells', '<table><tr><td>Ships</td><td>eleven</td></tr></table>', /Ships eleven/],
    ['paragraphs', '<p>It is shut.</p><p>It will open.</p>', /shut\.\n\nIt/],
  ])('never glues the words of neighbouring %s', (_name, body, expected) => {
    expect(read(page({ body: BODY + body })).text).toMatch(expected)
  })

  test('holds every story of a page with several, in order', () => {
    const story = (name: string) => `<article><h2>${name}</h2>${BODY.repeat(2)}</article>`
    const { lines } = read(`<html><body>${story('Crane falls')}${story('Ferry late')}</body></html>`)
    expect(lines.filter((line) => line.startsWith('headline'))).toEqual([
      'headline: Crane falls',
      'headline: Ferry late',
    ])
  })

  describe('of several stories', () => {
    const story = (name: string, more = '') => `<article><h2>${name}</h2>${more}${BODY.repeat(2)}</article>`
    const two = story('Crane falls') + story('Ferry late')
    const prose = PARAGRAPHS.map((text) => text.replace('Gdansk', 'Odesa').replaceAll('crane', 'lift'))
    const outside = prose.map((text) => `outside: ${text}`)
    const around = (html: string) => read(`<html><body>${html}</body></html>`).lines
    const heads = (lines: string[]) => lines.filter((line) => line.startsWith('headline'))
    const body = prose.map((text) => `<p>${text}</p>`).join('')

    test.each([
      ['after them', `${two}<section><h2>Lift stuck</h2>${body}</section>`],
      ['before them', `<h1>Lift stuck</h1>${body}${two}`],
    ])('keeps prose %s apart, at the end', (_, html) => {
      const lines = around(html)
      expect(heads(lines)).toHaveLength(2)
      expect(lines.slice(-4)).toEqual(outside)
      expect(around(html + '<i></i>'.repeat(20_001)).slice(-4)).toEqual(outside)
    })

    const posts = Array.from(
      { length: 30 },
      (_, i) => `<article><h2>Update ${i}</h2><p>${prose[i % 4]}</p></article>`,
    )

    test.each(['', '<i></i>'.repeat(20_001)])(
      'reads the short posts of a live blog beside the long ones',
      (tags) => {
        expect(heads(around(`<main>${posts.join('')}${two}</main>${tags}`))).toHaveLength(32)
      },
    )

    test.each([
      ['articles', 'article', 'h2'],
      ['items', 'li', 'h3'],
      ['boxes', 'div', 'h3'],
    ])('leaves teasers out that are %s', (_, box, h) => {
      const teasers = prose.map(
        (text, i) => `<${box}><${h}><a href="/${i}">Lift ${i} stuck</a></${h}><p>${text}</p></${box}>`,
      )
      expect(around(`<main>${two}<div>${teasers.join('')}</div></main>`)).toEqual(around(two))
    })
  })

  test('keeps prose beside a single story apart, after it', () => {
    const short = PARAGRAPHS.map(
      (text, i) => `<article><h2>Also ${i}</h2><p>${text.replace('Gdansk', 'Odesa')} Or so.</p></article>`,
    )
    const { lines } = read(page({ body: BODY.repeat(3), after: short.join('') }))
    expect(lines.filter((line) => line.startsWith('headline'))).toEqual(['headline: Crane falls in Gdansk'])
    expect(lines.filter((line) => line.startsWith('outside'))).toHaveLength(4)
    expect(lines.findIndex((line) => line.startsWith('outside'))).toBe(lines.length - 4)
  })

  test('keeps the paragraphs of preformatted text, their lines joined where they were cut to a width', () => {
    const cut = PARAGRAPHS.map((text) => text.replace(/(.{40,60}) /g, '$1\n')).join('\n\n')
    const lines = PARAGRAPHS.map((text) => `paragraph: ${text}`)
    expect(read(page({ body: `<pre>${cut}</pre>` })).lines.slice(1)).toEqual(lines)
    expect(read(page({ body: `<pre>${PARAGRAPHS.join('\n')}</pre>` })).lines.slice(1)).toEqual(lines)
    const deep = '<div>'.repeat(20_000)
    expect(read(page({ body: `${deep}<pre>${cut}</pre>` })).lines).toEqual(expect.arrayContaining(lines))
  })
})

describe('what is no part of the story', () => {
  test.each([
    ['navigation', '<nav>Weather Sport</nav>', 'Weather'],
    ['pointers to other pages', '<p><a href="/x">Storm closes Hel road</a></p>', 'Storm'],
    ['pointers with a label', '<p>Read more: <a href="/x">Storm closes Hel road</a></p>', 'Storm'],
    ['share buttons', '<div class="share-bar">Share on Chatter</div>', 'Chatter'],
    ['newsletters', '<div class="newsletter-signup"><p>Get the bay in your inbox</p></div>', 'inbox'],
    ['asides', '<aside><p>Tide tables for the week</p></aside>', 'Tide'],
    ['forms', '<form><label>Your comment</label></form>', 'comment'],
    ['hidden parts', '<div hidden>Secret of the bay</div>', 'Secret'],
    ['scripts', '<script>var harbour = "quay"</script>', 'var harbour'],
    ['styles', '<style>.quay { color: red }</style>', 'color'],
    ['comments in markup', '<!-- <p>Unsaid words</p> -->', 'Unsaid'],
  ])('%s stay out', (_name, furniture, word) => {
    const [first, ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`)
    const { text } = read(page({ body: [first, furniture, ...rest].join('') }))
    expect(text).not.toContain(word)
    expect(text).toContain(PARAGRAPHS[3])
  })

  test('who edited it is a byline, not a paragraph', () => {
    expect(read(page({ body: `${BODY}<p>Reporting by Ola Sund; editing by Jon Vik</p>` })).lines.at(-1)).toBe(
      'byline: Reporting by Ola Sund; editing by Jon Vik',
    )
  })
})

describe('hostile and broken markup', () => {
  test('entities are decoded once', () => {
    const body = `${BODY}<p>The sign said &amp;lt;b&amp;gt; &amp; caf&eacute; &#8211; no more, as the crew of the tug recalls it.</p>`
    expect(read(page({ body })).text).toContain('said &lt;b&gt; & café – no more')
  })

  test('markup in scripts and attributes never becomes text', () => {
    const body = `${BODY}<p title="<script>alert(1)</script>">The tide turned at six in the evening, to the relief of the crew.</p>
      <script>document.write("<p>planted words</p>")</script>`
    const { text } = read(page({ body }))
    expect(text).not.toMatch(/alert|planted/)
    expect(text).toContain('The tide turned')
  })

  test('nesting of ten thousand levels is read all the same', () => {
    const html = `<html><head><title>Deep</title></head><body>${'<div>'.repeat(10_000)}<p>Deep in the bay &amp; below</p>`
    const { lines, metadata } = read(html)
    expect(lines).toEqual(['paragraph: Deep in the bay & below'])
    expect(metadata.title).toBe('Deep')
  })

  describe('a page too large for a tree', () => {
    const tags = '<i></i>'.repeat(20_001)
    const story = (name: string, more = ''): string =>
      `<ARTICLE class="story"><h1>${name}</h1>${BODY.repeat(3)}<h1>More</h1><p>${name} ends here.</p>${more}</ARTICLE>`
    const stories = (html: string): string[] =>
      read(`<html><body><p>Before</p>${html}${tags}<p>After</p></body></html>`).lines.filter(
        (line) => !line.startsWith('paragraph: ') || /(?:Before|After|ends here)/.test(line),
      )
    const one = ['headline: One', 'subhead: More', 'paragraph: One ends here.']
    const two = ['headline: Two', 'subhead: More', 'paragraph: Two ends here.']

    test('is cut into its articles, and what stands around them is left out', () => {
      expect(stories(story('One') + story('Two'))).toEqual([...one, ...two])
    })

    test('comments below a story are part of it, teasers are none', () => {
      const teaser =
        '<article><h2>Teaser</h2><p>A line that leads away from here to another story.</p></article>'
      const comment = '<article><p>Comment that ends here.</p></article>'
      expect(stories(teaser + story('One', comment) + story('Two') + teaser)).toEqual([
        ...one,
        'paragraph: Comment that ends here.',
        ...two,
      ])
    })

    test('what looks like articles in scripts and comments is none, nor is one that is not closed', () => {
      const hidden = `<script>"${story('Hidden')}"</script><!-- ${story('Hidden')} -->`
      const open = story('Open').replace('</ARTICLE>', '')
      const found = stories(hidden + story('One') + story('Two') + open)
      expect(found.slice(0, 6)).toEqual([...one, ...two])
      expect(found.slice(6).filter((line) => !line.startsWith('outside: '))).toEqual([])
    })

    test('is one story where only one article holds one', () => {
      expect(stories(story('One'))).toEqual([
        'paragraph: Before',
        'headline: One',
        'headline: More',
        one[2],
        'paragraph: After',
      ])
    })
  })

  test('a page too large for a tree keeps its blocks and leaves scripts out', () => {
    const html = `<html><body><script>hidden()</script><h1>Long</h1>${BODY.repeat(8000)}</body></html>`
    const { lines } = read(html)
    expect(lines.slice(0, 2)).toEqual(['headline: Long', `paragraph: ${PARAGRAPHS[0]}`])
    expect(lines).toHaveLength(32_001)
  })

  test.each([
    '',
    '<',
    '<p',
    '<html><body>',
    '</div></div>',
    '<a href="',
    '<!--',
    '<script>x',
    '&#xD800;&#0;',
    '<table><p>',
  ])('never throws: %s', (html) => {
    expect(typeof readHtml(html, null).text).toBe('string')
  })
})

describe('offsets', () => {
  const inline = fc.constantFrom(
    'harbour',
    ' 🚢 ',
    '&amp;',
    'é',
    '<b>quay</b>',
    '<br>',
    ' \n ',
    '\uFFFD',
    '&nbsp;',
    '10.03.2023',
  )
  const tag = fc.constantFrom('p', 'div', 'h2', 'li', 'figcaption', 'td', 'span', 'blockquote', 'article')
  const element = fc
    .tuple(tag, fc.array(inline, { maxLength: 6 }))
    .map(([name, parts]) => `<${name}>${parts.join('')}</${name}>`)

  test('blocks are in order, do not overlap, and hold everything but white space', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 20 }), fc.boolean(), (elements, isFramed) => {
        const html = elements.join('')
        const { text, blocks } = readHtml(isFramed ? page({ body: BODY + html }) : html, null)
        let at = 0
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(at, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).replace(/\s+/g, ' ').trim())
          at = end
        }
        expect(at).toBe(text.length)
      }),
      { numRuns: 60 },
    )
  })
})
