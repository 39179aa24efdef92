import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  type Article,
  EXPORTS,
  exportRecord,
  type Found,
  findPages,
  openRecord,
  type PageRead,
  pagesOfBytes,
  parseQuestion,
  type RawPage,
  type Reader,
  type RecordStore,
  readPages,
  toLine,
} from '../../src/index.ts'
import { readPage } from '../../src/pages/read-page.ts'
import { checkLine, spansIn } from '../check-line.ts'
import { collect } from '../collect.ts'
import type { Input } from './input.ts'
import type { Findings } from './verdict.ts'

type Files = Extract<Input, { files: unknown }>

/** Reads files into the empty record at `path`, holds every line to the format, and reads them once more. */
export async function judgeFiles(
  input: Files,
  reader: Reader,
  path: string,
  findings: Findings,
): Promise<void> {
  const folder = dirname(path)
  const store = await openRecord(path)
  try {
    for await (const page of readPages(found(input, folder), { store, reader: async () => reader })) {
      if ('error' in page) findings.trouble(page.error)
      else if ('page' in page) await judgePage(page, reader, store, findings)
    }
    await judgeExports(store, findings)
  } finally {
    await store.close()
  }
}

async function* found({ files, from }: Files, folder: string): AsyncGenerator<Found> {
  if (from === 'bytes') for (const { name, bytes } of files) yield* pagesOfBytes(name, bytes)
  else if (from === 'stream') {
    for (const { bytes } of files) yield* findPages(['-'], { standardInput: pieces(bytes) })
  } else {
    const inside = join(folder, 'in')
    mkdirSync(inside, { recursive: true })
    for (const { name, bytes } of files) writeFileSync(join(inside, name), bytes)
    try {
      yield* findPages([inside])
    } finally {
      rmSync(inside, { recursive: true })
    }
  }
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 61) yield bytes.subarray(at, at + 61)
}

async function judgePage(
  { page, articles, isKnown }: Extract<PageRead, { page: unknown }>,
  reader: Reader,
  store: RecordStore,
  findings: Findings,
): Promise<void> {
  for (const line of articles) {
    findings.articles++
    findings.spans += spansIn(line).length
    for (const { kind, what } of checkLine(line)) findings.say(kind, what)
  }
  findings.same('on record', articles, await collect(store.articles({ sha256: page.sha256 })))
  // What is on record already stands there under the name it had first.
  if (isKnown) return
  const again = await reader.read(page)
  findings.same('read twice', articles, again.map(toLine))
  for (const article of again) judgeTokens(article, findings)
  await judgeTruth(page, again, findings)
}

function judgeTokens(article: Article, findings: Findings): void {
  const { text, tokens, quotes, tags } = article
  for (const token of tokens) {
    if (text.slice(token.start, token.end) !== token.text)
      findings.say('untrue', `token "${token.text}" at ${token.start}`)
  }
  for (const { path, span } of spansIn({
    tokens,
    quotes,
    attributions: tags.attributions,
    names: tags.names,
  })) {
    if (!(span[0] >= 0 && span[0] < span[1] && span[1] <= text.length))
      findings.say('span', `${path} [${span}] of ${text.length}`)
  }
  for (const [at, score] of tags.factuality ?? []) {
    if (!(at >= 0 && at < text.length && Number.isFinite(score))) {
      findings.say('span', `factuality at ${at} of ${text.length} is ${score}`)
    }
  }
}

/** What a text is of its page: to the letter where it is plain, whole where it came ready. */
async function judgeTruth(raw: RawPage, articles: readonly Article[], findings: Findings): Promise<void> {
  const page = await readPage(raw)
  for (const { text, offset, id } of articles) {
    if (page.text.slice(offset, offset + text.length) !== text)
      findings.say('untrue', `the text at ${offset} is not the page's`)
    if (page.format === 'article' && (text !== page.text || id !== page.id))
      findings.say('untrue', `ready article ${id} is not as it came`)
  }
}

/** What leaves the record must be writable, whatever is in it. */
async function judgeExports(store: RecordStore, findings: Findings): Promise<void> {
  const all = parseQuestion('')
  for (const one of EXPORTS) {
    const question = one.of === 'corrections' ? null : all
    await collect(await exportRecord(store, one, { question }))
  }
  findings.same('asked twice', await store.statements(all), await store.statements(all))
}
