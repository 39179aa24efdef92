import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { splitPage } from '../src/articles/split-page.ts'
import { createReader, loadResources, type RecordLine, toLine } from '../src/index.ts'
import { readPage } from '../src/pages/read-page.ts'
import { statementRows } from '../src/record.ts'
import { findPages } from '../src/sources/find-pages.ts'
import { checkLine } from './check-line.ts'

const FOLDER = fileURLToPath(new URL('inputs/', import.meta.url))

/** Each file of test/inputs, and what is found in it: `title | authors | publisher | day`, an error's code, or a skip. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'feed/whole-and-teasers.rss': [
    '#1 Lower Brook Mine to Close After Flood | Marta Ellerby | The Brook Valley Gazette | 2025-03-03',
    '#2 Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell | Baltic Shore News | 2025-03-05',
    '#3 Army Denies Shelling Bridge Near Mekelle |  | World News & More | 2025-03-07 (formats/teaser)',
    '#4 skipped: item without text',
  ],
  'feed/latin-1.xml': [
    '#1 Lower Brook Mine to Close After Flood | Marta Ellerby | The Brook Valley Gazette | 2025-03-03',
    '#2 Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell | Baltic Shore News | 2025-03-05',
    '#3 Army Denies Shelling Bridge Near Mekelle |  | World News & More | 2025-03-07 (formats/teaser)',
    '#4 skipped: item without text',
  ],
  'feed/agency.atom': [
    '#1 Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell | Baltic Shore News | 2025-03-05',
    '#2 Army Denies Shelling Bridge Near Mekelle | Selam Haregot | Highland Post | 2025-03-07',
  ],
  'feed/scripting.rdf': [
    '#1 Engineers Warn of Cracks in Sorel Dam | Lucie Amrand | Alpine Courier | 2025-03-10',
  ],
  'feed/items.json': [
    '#1 Lower Brook Mine to Close After Flood | Marta Ellerby | Mixed Items | 2025-03-03',
    '#2 Ferry Crews Reject Pay Offer in Gdansk |  | Mixed Items | 2025-03-05',
  ],
  'feed/cut.rss': [
    'formats/damaged',
    '#1 Lower Brook Mine to Close After Flood | Marta Ellerby | The Brook Valley Gazette | 2025-03-03',
    '#2 skipped: page that a feed links to',
  ],
  'feed/empty.rss': ['skipped: feed without items'],
  'feed/broken.rss': ['formats/damaged'],
  'mail/plain.eml': ['Lower Brook Mine to Close After Flood | Marta Ellerby |  | 2025-03-03'],
  'mail/latin-1.eml': ['Engineers Warn of Cracks in Sorel Dam | Lucie Amrand |  | 2025-03-10'],
  'mail/html-with-poor-text.eml': [
    'Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell | Baltic Shore News | 2025-03-05',
  ],
  'mail/attachments.eml': [
    'Army Denies Shelling Bridge Near Mekelle | Selam Haregot |  | 2025-03-07',
    '/dam.txt Engineers Warn of Cracks in Sorel Dam | Lucie Amrand |  | ',
    '/press review.pdf Lower Brook Mine to Close After Flood | Marta Ellerby |  | ',
    '/press review.pdf Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell |  | ',
    '/map.png skipped: picture',
    '/4.eml Lower Brook Mine to Close After Flood | Marta Ellerby |  | 2025-03-03',
  ],
  'mail/only-picture.eml': ['/chart.png skipped: picture'],
  'mail/cut.eml': [
    'Army Denies Shelling Bridge Near Mekelle | Selam Haregot |  | 2025-03-07',
    'formats/cut-off',
    '/dam.txt Engineers Warn of Cracks in Sorel Dam | Lucie Amrand |  | ',
    '/press review.pdf formats/damaged',
  ],
  'mail/empty.eml': ['pages/empty'],
  'mail/box.mbox': [
    '#1 Lower Brook Mine to Close After Flood | Marta Ellerby |  | 2025-03-03',
    '#2 Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell | Baltic Shore News | 2025-03-05',
    '#3 Engineers Warn of Cracks in Sorel Dam | Lucie Amrand |  | 2025-03-10',
    '#4 Army Denies Shelling Bridge Near Mekelle | Selam Haregot |  | 2025-03-07',
  ],
  'mail/not-a-box.mbox': [' |  |  | '],
  'saved/chrome.mhtml': [
    'Lower Brook Mine to Close After Flood | Marta Ellerby | The Brook Valley Gazette | 2025-03-03',
  ],
  'saved/latin-1.mht': ['Engineers Warn of Cracks in Sorel Dam | Lucie Amrand | Alpine Courier | 2025-03-10'],
  'saved/cut.mhtml': ['formats/damaged'],
  'saved/single-file.html': [
    'Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell | Baltic Shore News | 2025-03-05',
  ],
  'saved/from-url.html': [
    'Army Denies Shelling Bridge Near Mekelle | Selam Haregot | Highland Post | 2025-03-07',
  ],
  ...Object.fromEntries(
    ['crawl.warc', 'crawl.warc.gz', 'pieces.warc.gz', 'crawl.wacz'].map((name) => [
      `warc/${name}`,
      crawled(name),
    ]),
  ),
  'warc/cut.warc': [
    ...crawled('').slice(0, 2),
    'https://highland.example/army-denies-shelling formats/cut-off',
  ],
  'warc/cut.warc.gz': [...crawled('').slice(0, 3), 'sources/bad-gzip'],
  'warc/not-a-warc.warc': ['formats/cut-off'],
  'archive/mixed.zip': [
    '/naïve.txt Army Denies Shelling Bridge Near Mekelle | Selam Haregot |  | ',
    '/packed.txt.gz Army Denies Shelling Bridge Near Mekelle | Selam Haregot |  | ',
    '/logo.png skipped: PNG',
    '/mine.txt Lower Brook Mine to Close After Flood | Marta Ellerby |  | ',
    '/inner.zip/deep/dam.html Engineers Warn of Cracks in Sorel Dam | Lucie Amrand | Alpine Courier | 2025-03-10',
    '/pages/ferry.html Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell | Baltic Shore News | 2025-03-05',
  ],
  'archive/mixed.tar.gz': packed(),
  'archive/mixed.tgz': packed(),
  'archive/cut.tar': [packed()[0]!, 'formats/damaged'],
  'archive/cut.zip': ['formats/damaged'],
  'archive/damaged.zip': [
    '/naïve.txt Army Denies Shelling Bridge Near Mekelle | Selam Haregot |  | ',
    '/packed.txt.gz Army Denies Shelling Bridge Near Mekelle | Selam Haregot |  | ',
    '/logo.png skipped: PNG',
    '/mine.txt formats/damaged',
    '/inner.zip/deep/dam.html Engineers Warn of Cracks in Sorel Dam | Lucie Amrand | Alpine Courier | 2025-03-10',
    '/pages/ferry.html Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell | Baltic Shore News | 2025-03-05',
  ],
  'archive/empty.zip': ['formats/empty-archive'],
  'archive/locked.zip': ['/mine.txt formats/encrypted'],
  'archive/outside.zip': [
    '/../outside.txt formats/path-outside',
    '/etc/passwd.txt formats/path-outside',
    '/C:/windows.txt formats/path-outside',
    '/inside.txt Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell |  | ',
  ],
  'archive/outside.tar': [
    '/../outside.txt formats/path-outside',
    '/inside.txt Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell |  | ',
    '/link.txt skipped: link',
  ],
  'archive/nested.zip': [
    '/level7.zip/level6.zip/level5.zip/level4.zip/level3.zip/level2.zip/level1.zip sources/too-deep',
  ],
  'archive/page.html.gz': [
    'Lower Brook Mine to Close After Flood | Marta Ellerby | The Brook Valley Gazette | 2025-03-03',
  ],
  'archive/cut.txt.gz': ['sources/bad-gzip'],
  'pdf/one-page.pdf': ['Lower Brook Mine to Close After Flood | Marta Ellerby |  | '],
  'pdf/two-pages.pdf': [
    'Lower Brook Mine to Close After Flood | Marta Ellerby |  | ',
    'Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell |  | ',
  ],
  'pdf/press-review.pdf': [
    'Lower Brook Mine to Close After Flood | Marta Ellerby |  | ',
    'Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell |  | ',
    'Army Denies Shelling Bridge Near Mekelle | Selam Haregot |  | ',
    'Engineers Warn of Cracks in Sorel Dam | Lucie Amrand |  | ',
  ],
  'pdf/two-columns.pdf': ['Army Denies Shelling Bridge Near Mekelle | Selam Haregot |  | '],
  'pdf/three-columns.pdf': ['Engineers Warn of Cracks in Sorel Dam | Lucie Amrand |  | '],
  'pdf/cut.pdf': ['formats/damaged'],
  'pdf/locked.pdf': ['formats/encrypted'],
  'pdf/noise.pdf': ['sources/not-as-called'],
  'pdf/scan.pdf': ['formats/no-text'],
  'office/one.docx': ['Lower Brook Mine to Close After Flood | Marta Ellerby |  | '],
  'office/one.odt': ['Lower Brook Mine to Close After Flood | Marta Ellerby |  | '],
  'office/pages.docx': twoStories(),
  'office/pages.odt': twoStories(),
  'office/rendered-pages.docx': twoStories(),
  'office/changed.docx': ['Engineers Warn of Cracks in Sorel Dam | Lucie Amrand |  | '],
  'office/changed.odt': ['Engineers Warn of Cracks in Sorel Dam | Lucie Amrand |  | '],
  'office/cut.docx': ['formats/damaged'],
  'office/cut.odt': ['formats/damaged'],
  'office/sheet.docx': ['formats/not-read'],
  'office/locked.odt': ['formats/encrypted'],
  'book/three.epub': [
    '/OEBPS/text/bridge story.xhtml Army Denies Shelling Bridge Near Mekelle | Selam Haregot | Brook Press | 2025-03-09',
    '/OEBPS/text/ferry story.xhtml Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell | Brook Press | 2025-03-09',
    '/OEBPS/text/mine story.xhtml Lower Brook Mine to Close After Flood | Marta Ellerby | Brook Press | 2025-03-09',
  ],
  'book/libreoffice.epub': [
    '/OEBPS/sections/section0001.xhtml  | Marta Ellerby |  | ',
    '/OEBPS/sections/section0002.xhtml  | Lucie Amrand |  | ',
  ],
  'book/locked-and-missing.epub': [
    '/OEBPS/text/bridge story.xhtml Army Denies Shelling Bridge Near Mekelle | Selam Haregot | Brook Press | 2025-03-09',
    '/OEBPS/text/ferry story.xhtml formats/damaged',
    '/OEBPS/text/mine story.xhtml formats/encrypted',
  ],
  'book/no-list.epub': ['formats/damaged'],
  'markdown/clipped.md': ['Lower Brook Mine to Close After Flood | Marta Ellerby |  | 2025-03-03'],
  'markdown/plain.md': ['Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell |  | '],
  'markdown/latin-1.markdown': ['Engineers Warn of Cracks in Sorel Dam |  |  | '],
  'markdown/empty.md': ['no article (articles/no-story)'],
  'subtitles/voices.vtt': [' |  |  | '],
  'subtitles/names.srt': [' |  |  | '],
  'subtitles/dashes.srt': [' |  |  | '],
  'subtitles/rolling.vtt': [' |  |  | '],
  'subtitles/broken.srt': ['formats/damaged'],
  'agency/version-1.ninjs': [
    'Lower Brook Mine to Close After Flood | Marta Ellerby | Brook Agency | 2025-03-03',
  ],
  'agency/version-2.json': [
    'Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell | Shore Agency | 2025-03-05',
  ],
  'agency/picture.ninjs': ['skipped: picture'],
  'agency/cut.ninjs': ['formats/damaged'],
  'agency/item.newsml': [
    'Lower Brook Mine to Close After Flood | Marta Ellerby | Valley Agency | 2025-03-03',
  ],
  'agency/message.xml': [
    '#1 Army Denies Shelling Bridge Near Mekelle | Selam Haregot | Valley Agency | 2025-03-07',
    '#2 Engineers Warn of Cracks in Sorel Dam | Lucie Amrand | Valley Agency | 2025-03-10',
    '#3 skipped: picture',
  ],
  'agency/story.nitf': ['Engineers Warn of Cracks in Sorel Dam | Lucie Amrand | Alpine Courier | 2025-03-10'],
  'agency/cut.xml': ['formats/damaged'],
}

function twoStories(): string[] {
  return [
    'Lower Brook Mine to Close After Flood | Marta Ellerby |  | ',
    'Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell |  | ',
  ]
}

function packed(): string[] {
  return [
    '/inner.zip/deep/dam.html Engineers Warn of Cracks in Sorel Dam | Lucie Amrand | Alpine Courier | 2025-03-10',
    '/logo.png skipped: PNG',
    '/mine.txt Lower Brook Mine to Close After Flood | Marta Ellerby |  | ',
    '/naïve.txt Army Denies Shelling Bridge Near Mekelle | Selam Haregot |  | ',
    '/packed.txt.gz Army Denies Shelling Bridge Near Mekelle | Selam Haregot |  | ',
    '/pages/ferry.html Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell | Baltic Shore News | 2025-03-05',
  ]
}

function crawled(name: string): string[] {
  const at = name.endsWith('.wacz') ? '/archive/data.warc.gz/' : ''
  return [
    'https://gazette.example/2025/03/mine-to-close Lower Brook Mine to Close After Flood | Marta Ellerby | The Brook Valley Gazette | 2025-03-03',
    'https://shore.example/ferry-crews-reject-offer Ferry Crews Reject Pay Offer in Gdansk | Tomas Rell | Baltic Shore News | 2025-03-05',
    'https://highland.example/army-denies-shelling Army Denies Shelling Bridge Near Mekelle | Selam Haregot | Highland Post | 2025-03-07',
    'https://courier.example/sorel-dam-cracks Engineers Warn of Cracks in Sorel Dam | Lucie Amrand | Alpine Courier | 2025-03-10',
    'https://gazette.example/style.css skipped: stylesheet',
    'https://gazette.example/map.png skipped: picture',
    'https://gazette.example/api skipped: data',
    'https://gazette.example/old skipped: redirect',
    'https://gazette.example/gone skipped: answer 404',
    'https://gazette.example/2025/03/mine-to-close skipped: revisit',
    'https://gazette.example/br Crews Reject Pay Offer in Gdansk | Tomas Rell | Baltic Shore News | 2025-03-05',
    'https://gazette.example/bad-gzip  |  |  | ',
    'https://gazette.example/bad-br formats/damaged',
    'https://gazette.example/zstd formats/packed-otherwise',
    'https://gazette.example/text Lower Brook Mine to Close After Flood | Marta Ellerby |  | ',
  ].map((line) => (at ? `${at}${line}` : line))
}

interface Finding {
  /** Below the name of the file. */
  readonly name: string
  readonly said: string
  readonly text?: string
  readonly url?: string | null
}

/** What is found in a file of test/inputs: an article, error or skip a line. */
async function findingsIn(file: string): Promise<Finding[]> {
  const findings: Finding[] = []
  const path = `${FOLDER}${file}`
  const own = (name: string): string => name.replace(`${path}/http`, 'http').replace(path, '')
  for await (const found of findPages([path])) {
    if ('error' in found) findings.push({ name: own(found.name), said: found.error.code })
    else if ('skipped' in found) findings.push({ name: own(found.name), said: `skipped: ${found.skipped}` })
    else findings.push(...(await articlesIn(own(found.page.name), found.page)))
  }
  return findings
}

async function articlesIn(name: string, raw: Parameters<typeof readPage>[0]): Promise<Finding[]> {
  const codes: string[] = []
  const note = (code: string): void => {
    if (code === 'formats/teaser' || code === 'articles/no-story') codes.push(code)
  }
  try {
    const page = await readPage(raw, note)
    const articles = splitPage(page, note)
    const noted = codes.length > 0 ? ` (${codes.join(', ')})` : ''
    if (articles.length === 0) return [{ name, said: `no article${noted}` }]
    return articles.map(({ title, authors, publisher, published, text }) => ({
      name,
      said: `${title ?? ''} | ${authors.join(', ')} | ${publisher ?? ''} | ${published.value ?? ''}${noted}`,
      text,
      url: page.url,
    }))
  } catch (error) {
    return [{ name, said: (error as { code: string }).code }]
  }
}

async function textOf(file: string): Promise<string> {
  return (await findingsIn(file)).map(({ text = '' }) => text).join('\n\n')
}

test('every file of test/inputs is expected to be something', () => {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !['make.py', 'stories.json', 'README.md'].includes(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replace(FOLDER, ''))
  expect(files.sort()).toEqual(Object.keys(EXPECTED).sort())
  expect(files.length).toBeGreaterThan(75)
})

test.each(Object.entries(EXPECTED))('%s', async (file, expected) => {
  const found = await findingsIn(file)
  expect(found.map(({ name, said }) => `${name} ${said}`.replace(/^ (?=.)/, ''))).toEqual(expected)
})

describe('the text', () => {
  test('of a PDF goes column after column, with words whole that are parted at line ends', async () => {
    const text = await textOf('pdf/two-columns.pdf')
    expect(text).toContain(
      'after the regional administration accused it of an attack that left six people dead.',
    )
    expect(text).toContain('acknowledged that two sensors had failed')
    expect(text).not.toMatch(/[a-z]-\s|\u00ad/)
    expect(await textOf('pdf/three-columns.pdf')).toContain(
      'The prefecture said it had asked for a second report and expected it by the end of the month.\n\nThis story is invented.',
    )
  })

  test('of a PDF has no heads and feet of its pages', async () => {
    const text = await textOf('pdf/press-review.pdf')
    expect(text).not.toMatch(/Press Review of|Page \d/)
    expect(text).toContain('The company rejected the claim.')
  })

  test('of a document has what was put in and not what was taken out', async () => {
    for (const file of ['office/changed.docx', 'office/changed.odt']) {
      const text = await textOf(file)
      expect(text).toContain('The operator, Isere Power, said the dam was safe.')
      expect(text).toContain('The operator was founded in 1957, said its archive.')
      expect(text).not.toContain('arrested')
    }
  })

  test('of a saved page is that of the page, not of its frames', async () => {
    const text = await textOf('saved/chrome.mhtml')
    expect(text).toContain('Ada Hill said on Monday')
    expect(text).not.toContain('advertisement')
  })

  test('has the letters that its character set means', async () => {
    expect(await textOf('feed/latin-1.xml')).toContain('Brook Valley Coal Société')
    expect(await textOf('mail/plain.eml')).toContain('Brook Valley Coal Société')
    expect(await textOf('mail/latin-1.eml')).toContain('René Coutier')
    expect(await textOf('mail/box.mbox')).toContain('René Coutier')
    expect(await textOf('warc/crawl.warc')).toContain('René Coutier')
    expect(await textOf('markdown/latin-1.markdown')).toContain('Isère Power')
  })

  test('of Markdown has no marks', async () => {
    const text = await textOf('markdown/clipped.md')
    expect(text).toContain('would close, Ada Hill said on Monday')
    expect(text).not.toMatch(/\*\*|\]\(|^---/m)
  })

  test('of subtitles quotes those who are named, and tells words once that are shown twice', async () => {
    const spoken =
      'Ada Hill: “Thank you all for coming. The mine at Lower Brook will close on Friday.”\n\nJan Low: “We were not asked. The company stopped the pumps.”\n\nAda Hill: “That is not true. Nobody stopped the pumps.”'
    expect(await textOf('subtitles/voices.vtt')).toBe(spoken)
    expect((await textOf('subtitles/names.srt')).toLowerCase()).toBe(spoken.toLowerCase())
    expect(await textOf('subtitles/dashes.srt')).toBe(
      'Will the mine close?\n\nIt will, on Friday.\n\nMusic played in the hall.',
    )
    expect(await textOf('subtitles/rolling.vtt')).toBe(
      'The mine will close said Ada Hill on Monday The union denied it.',
    )
  })

  test('of a mail with a line that was marked in the mailbox is unmarked', async () => {
    const [, , , last] = await findingsIn('mail/box.mbox')
    expect(last!.text).not.toContain('>From')
  })
})

describe('the address', () => {
  test.each([
    ['saved/chrome.mhtml', 'https://gazette.example/2025/03/mine-to-close'],
    ['saved/single-file.html', 'https://shore.example/ferry-crews-reject-offer'],
    ['saved/from-url.html', 'https://highland.example/army-denies-shelling'],
    ['feed/whole-and-teasers.rss', 'https://gazette.example/2025/03/mine-to-close'],
    ['markdown/clipped.md', 'https://gazette.example/2025/03/mine-to-close'],
    ['agency/version-2.json', 'https://agency.example/2'],
    ['warc/crawl.warc.gz', 'https://gazette.example/2025/03/mine-to-close'],
  ])('of the page in %s is kept', async (file, url) => {
    expect((await findingsIn(file))[0]!.url).toBe(url)
  })
})

describe('what is read of them', () => {
  const lines = new Map<string, RecordLine[]>()

  beforeAll(async () => {
    const reader = createReader(await loadResources({ tagger: 'light' }))
    for (const file of Object.keys(EXPECTED)) {
      const read: RecordLine[] = []
      for await (const found of findPages([`${FOLDER}${file}`])) {
        if ('page' in found && found.page.bytes.length > 0)
          read.push(...(await reader.read(found.page)).map(toLine))
      }
      lines.set(file, read)
    }
    await reader.close()
  })

  test('keeps to the text, in every format', () => {
    const all = [...lines.values()].flat()
    expect(all.length).toBeGreaterThan(80)
    expect(all.flatMap((line) => checkLine(line).map(({ what }) => `${line.page.name}: ${what}`))).toEqual([])
  })

  test('says who says it, in every format that holds the story of the mine', () => {
    const without = [...lines].flatMap(([file, read]) => {
      const line = read.find(({ title }) => title === 'Lower Brook Mine to Close After Flood')
      const said = line ? statementRows(line).filter(({ who }) => who === 'Ada Hill' || who === 'Hill') : []
      return line && said.length === 0 ? [file] : []
    })
    expect(without).toEqual([])
  })

  test('says who speaks in subtitles', () => {
    const [line] = lines.get('subtitles/voices.vtt')!
    expect(statementRows(line!).map(({ who, words }) => `${who}: ${words}`)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/Low: “We were not asked\. The company stopped the pumps\.”$/),
        'Ada Hill: “That is not true. Nobody stopped the pumps.”',
      ]),
    )
  })

  test('says the page of the original on which a statement stands', () => {
    const [line] = lines.get('pdf/two-pages.pdf')!
    const pageOf = (words: string) =>
      statementRows(line!).find((row) => row.words.includes(words))?.pageNumber
    expect(pageOf('water had risen in two shafts')).toBe(1)
    expect(statementRows(line!).map(({ pageNumber }) => pageNumber)).toContain(2)
    // A sentence that goes on over the end of a page is one.
    const sentence = line!.sentences
      .map(([start, end]) => line!.text.slice(start, end))
      .find((one) => one.includes('\f'))
    expect(sentence).toMatch(
      /^The council of East Ayrshire said it would meet\fon Wednesday to talk about help/,
    )
    expect(statementRows(lines.get('office/pages.docx')![0]!)[0]).not.toHaveProperty('pageNumber')
  })
})

test('a page of another program is told by its bytes, whatever its file is called', async () => {
  const { pagesOfBytes } = await import('../src/sources/pages-of-bytes.ts')
  const { readFileSync } = await import('node:fs')
  for (const [file, name] of [
    ['pdf/one-page.pdf', 'story.txt'],
    ['office/one.docx', 'story.zip'],
    ['office/one.odt', 'story'],
    ['book/three.epub', 'book.html'],
    ['warc/crawl.warc.gz', 'download'],
    ['feed/agency.atom', 'feed.html'],
    ['agency/item.newsml', 'item.xml'],
    ['agency/version-1.ninjs', 'item.json'],
    ['mail/plain.eml', 'mail.txt'],
    ['saved/chrome.mhtml', 'page'],
    ['mail/box.mbox', 'Inbox'],
    ['archive/mixed.tgz', 'x.bin'],
  ] as const) {
    const found: string[] = []
    for await (const one of pagesOfBytes(name, readFileSync(`${FOLDER}${file}`))) {
      if ('page' in one) found.push((await readPage(one.page)).text)
    }
    expect(found.join('\n'), file).toMatch(/Ada Hill said|Walin said|Coutier told|Ferry crews/)
  }
})

test('the pages of the original are kept with their numbers', async () => {
  for (const file of ['pdf/two-pages.pdf', 'office/rendered-pages.docx']) {
    for await (const found of findPages([`${FOLDER}${file}`])) {
      if (!('page' in found)) throw new Error(file)
      const [mine, ferry] = splitPage(await readPage(found.page), () => {})
      expect(
        mine!.pages!.map(({ number }) => number),
        file,
      ).toEqual([1, 2])
      expect(mine!.text.slice(mine!.pages![1]!.start), file).toMatch(/^on Wednesday to talk about help/)
      expect(ferry!.pages![0], file).toEqual({ start: 0, number: 3 })
    }
  }
  for await (const found of findPages([`${FOLDER}office/pages.docx`])) {
    // A new page that the writer asked for does not tell how many there are before it.
    if ('page' in found) expect(splitPage(await readPage(found.page), () => {})[0]!.pages).toBeUndefined()
  }
})
