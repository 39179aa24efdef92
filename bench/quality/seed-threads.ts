/**
 * The threads that a reader expects of the two seed stories, and what is found of each:
 * `node bench/quality/seed-threads.ts [--tagger light|neural] PAGE...`
 *
 * A position is found where one of the thread's statements has its words. The thread that has most of them, two
 * at least, is shown.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compareEvents, digest } from '../../src/across/happenings/happenings.ts'
import { claims, compareClaims, divideThreads, threadOf } from '../../src/across/threads/threads.ts'
import { createReader, findPages, loadResources, type ResourceOptions, readPages } from '../../src/index.ts'
import type { Thread, Within } from '../../src/types/across.ts'
import type { RecordLine } from '../../src/types/line.ts'

interface Expected {
  readonly thread: string
  /** Words of the statement by its number in the ledger; `|` between two ways to cut it. */
  readonly positions: Readonly<Record<string, string>>
  readonly status: readonly string[]
  /** The party that should be silent. */
  readonly silent?: string
  readonly changes?: readonly [string, string]
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tagger: { type: 'string' } },
})
if (positionals.length === 0) {
  console.error('usage: node bench/quality/seed-threads.ts [--tagger light|neural] PAGE...')
  process.exit(2)
}
const tagger = values.tagger as ResourceOptions['tagger']
const expected = JSON.parse(
  readFileSync(new URL('./seed-threads.json', import.meta.url), 'utf8'),
) as readonly Expected[]

const reader = createReader(await loadResources(tagger ? { tagger } : {}))
const lines: RecordLine[] = []
for await (const page of readPages(findPages(positionals), { reader: async () => reader })) {
  if ('error' in page) throw page.error
  if ('page' in page) lines.push(...page.articles)
}
await reader.close()
const threads = lines.flatMap(threadsWithin)

let found = 0
let wanted = 0
console.log('| thread | positions found | missing | status | |')
console.log('|---|---|---|---|---|')
for (const one of expected) {
  const { thread, has } = closest(one)
  const ids = Object.keys(one.positions)
  const missing = ids.filter((id) => !has.includes(id))
  found += has.length
  wanted += ids.length
  const status = thread
    ? `${thread.status}${one.status.includes(thread.status) ? '' : ` (not ${one.status})`}`
    : '-'
  console.log(
    `| ${one.thread} | ${has.join(' ') || '-'} | ${missing.map((id) => `${id}${elsewhere(one.positions[id]!)}`).join(' ') || '-'} | ${status} | ${notes(one, thread).join('; ')} |`,
  )
}
console.log(
  `\n${found} of ${wanted} positions; ${lines.length} articles, ${threads.length} threads of two or more (tagger ${reader.readBy.tagger})`,
)

/** Threads of one article: the two stories are not one happening. */
function threadsWithin(line: RecordLine): Thread[] {
  const own = claims(line)
  const events = digest(line)
  const same = new Set(
    compareEvents(events, events, null).flatMap(({ a, b }) => [`${a.id} ${b.id}`, `${b.id} ${a.id}`]),
  )
  const ties = compareClaims(own, own, (a, b) => same.has(`${a.id} ${b.id}`))
  const statements = line.statements.map(({ id }) => ({ article: line.id, id }))
  return divideThreads(statements, ties)
    .filter(({ length }) => length > 1)
    .map((members) =>
      threadOf(
        members.map((statement) => ({ statement, digest: own })),
        ties,
        {
          who: ({ id }) => {
            const { name, links } = line.entities.find((entity) => entity.id === id)!
            return { id: links.iso3166 ?? name, name }
          },
          words: wordsOf,
          origin: (article) => ({ key: article, known: false }),
        },
      ),
    )
}

function wordsOf({ article, id }: Within): string {
  const line = lines.find((one) => one.id === article)!
  const { content, cue, holder } = line.statements.find((one) => one.id === id)!
  const spans = [...content].map(([start, end]) => line.text.slice(start, end))
  // Who is silent has no words: they are known by who it is.
  const source =
    content.length > 0 && cue.length > 0
      ? [...holder.spans, ...cue].map((span) => line.text.slice(...span))
      : []
  return `${spans.join(' ')} ${source.join(' ')}`
}

function closest({ positions }: Expected): { thread: Thread | null; has: string[] } {
  let best: { thread: Thread | null; has: string[] } = { thread: null, has: [] }
  for (const thread of threads) {
    const words = thread.positions.map(({ statement }) => wordsOf(statement).toLowerCase())
    const has = Object.keys(positions).filter((id) => isIn(words, positions[id]!))
    if (has.length > best.has.length) best = { thread, has }
  }
  return best.has.length > 1 ? best : { thread: null, has: [] }
}

function isIn(words: readonly string[], position: string): boolean {
  return position.split('|').some((way) => words.some((one) => one.includes(way.toLowerCase())))
}

/** Where a missing position is: no statement has its words, or a statement of another thread has. */
function elsewhere(position: string): string {
  const all = lines.flatMap(({ id, statements }) =>
    statements.map((one) => wordsOf({ article: id, id: one.id }).toLowerCase()),
  )
  return isIn(all, position) ? '' : ' (no statement)'
}

function notes({ silent, changes, positions }: Expected, thread: Thread | null): string[] {
  if (!thread) return ['not found']
  const notes: string[] = []
  if (silent) {
    const heard = thread.silent.map(({ name }) => name).filter((name) => new RegExp(silent).test(name))
    notes.push(heard.length > 0 ? `silent: ${heard}` : 'silent party missing')
  }
  const kinds = new Set(thread.ties.map(({ kind }) => kind))
  notes.push(`ties: ${[...kinds].sort().join(', ')}`)
  if (changes) {
    const [from, to] = changes.map((id) => positions[id]!)
    const isChange = thread.ties.some(
      ({ kind, a, b }) =>
        kind === 'changes' &&
        isIn([wordsOf(a).toLowerCase()], from!) &&
        isIn([wordsOf(b).toLowerCase()], to!),
    )
    notes.push(isChange ? 'change found' : 'change missing')
  }
  return notes
}
