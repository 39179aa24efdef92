/**
 * Makes a record from lines with the code of a checkout, and asks it: `make.ts CHECKOUT LINES FILE ANSWERS`.
 *
 * Beside adding, it does what a record has to survive: earlier versions of pages, pages that are read again by another
 * program, corrections, decisions and undoing. What is done depends on the lines alone.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Record from '../../src/record.ts'

const [checkout, linesFile, file, answersFile] = process.argv.slice(2) as [string, string, string, string]
const { openRecord, parseQuestion } = (await import(
  pathToFileURL(join(resolve(checkout), 'src/record.ts')).href
)) as typeof Record

const lines = readFileSync(linesFile, 'utf8')
  .trimEnd()
  .split('\n')
  .map((text) => JSON.parse(text) as Record.RecordLine)
const store = await openRecord(file, { create: true })
const changed: string[] = []

for (const [index, line] of lines.entries()) {
  if (index % 7 === 3) await addEarlierVersion(line, lines[(index * 5) % lines.length]!)
  if (index % 11 === 5) {
    await store.add(line.page, [{ ...lines[(index * 3) % lines.length]!, page: line.page }], 'other')
    await store.replace(line.page, [line], 'light')
  } else await store.add(line.page, [line], 'light')
  if (index % 10 === 9) await correctSomething(index)
}
writeFileSync(answersFile, [...changed, ...(await answers())].map((text) => `${comparable(text)}\n`).join(''))
await store.close()

async function addEarlierVersion(line: Record.RecordLine, other: Record.RecordLine): Promise<void> {
  const page = { ...line.page, sha256: `${line.page.sha256.slice(1)}0` }
  await store.add(page, [{ ...other, id: `${line.id}-earlier`, page }], 'light')
}

/** Corrects things of articles on record, and joins and parts groups. */
async function correctSomething(index: number): Promise<void> {
  const line = lines[(index * 13) % (index + 1)]!
  const other = lines[(index * 17 + 5) % (index + 1)]!
  const [statement] = line.statements
  const [entity] = line.entities
  const pick = (Math.floor(index / 10) * 7) % 10
  if (pick === 0 && statement)
    await attempt({ do: 'reject', target: { layer: 'statement', article: line.id, id: statement.id } })
  if (pick === 1 && statement) {
    const target = { layer: 'statement', article: line.id, id: statement.id } as const
    await attempt({ do: 'edit', target, set: { stance: 'denies' } })
  }
  if (pick === 2 && entity && other.entities[0])
    await attempt({
      ...({ do: 'merge', layer: 'identity' } as const),
      one: { article: line.id, id: entity.id },
      other: { article: other.id, id: other.entities[0].id },
    })
  if (pick === 3 && entity)
    await attempt({
      do: 'edit',
      target: { layer: 'entity', article: line.id, id: entity.id },
      set: { name: `${entity.name} Corrected` },
    })
  if (pick === 4 || pick === 5) {
    const layer = pick === 4 ? 'happening' : 'copy'
    await attempt({
      do: 'merge',
      layer,
      one: { article: line.id, id: '' },
      other: { article: other.id, id: '' },
    })
  }
  if (pick === 6 || pick === 7) {
    const layer = pick === 6 ? 'thread' : 'event'
    await attempt(await parting(layer))
  }
  if (pick === 8 && entity) {
    const who = await store.who(`${line.id}/${entity.id}`)
    const far = who?.statements.items.map(({ article }) => article).find((id) => id !== line.id)
    const second = lines.find(({ id }) => id === far)?.entities.find(({ name }) => name === entity.name)
    if (far && second)
      await attempt({
        ...({ do: 'split', layer: 'identity' } as const),
        one: { article: line.id, id: entity.id },
        other: { article: far, id: second.id },
      })
  }
  if (pick === 9) {
    const { items } = await store.corrections({ limit: 3 })
    if (items[0]) await attempt({ do: 'undo', correction: items.at(-1)!.number })
  }
}

/** Splits the first two members of the largest group. */
async function parting(layer: 'thread' | 'event'): Promise<Record.AskedChange | null> {
  if (layer === 'thread') {
    const [head] = (await store.threads(parseQuestion(''), { limit: 1 })).items
    const view = head && (await store.thread(head.id))
    const [one, other] = view?.positions.map(({ statement }) => statement) ?? []
    return one && other ? { do: 'split', layer, one, other } : null
  }
  const [head] = (await store.events(parseQuestion(''), { limit: 1 })).items
  const view = head && (await store.event(head.id))
  const [one, other] = view?.mentions.map(({ at }) => at) ?? []
  return one && other ? { do: 'split', layer, one, other } : null
}

async function attempt(change: Record.AskedChange | null): Promise<void> {
  if (change === null) return
  try {
    changed.push(JSON.stringify({ preview: await store.preview(change) }))
    changed.push(JSON.stringify({ made: await store.correct(change, { by: 'Somebody', why: 'To try it.' }) }))
  } catch (error) {
    changed.push(JSON.stringify({ change, refused: (error as { code?: string }).code ?? String(error) }))
  }
}

/** What the record answers, one call a line. */
async function answers(): Promise<string[]> {
  const found: string[] = []
  const ask = async (name: string, answer: Promise<unknown>): Promise<void> => {
    found.push(
      JSON.stringify([name, await answer.catch((error: { code?: string }) => error.code ?? String(error))]),
    )
  }
  const names = [...new Set((await store.holders({ limit: 60 })).items.flatMap(({ id, name }) => [id, name]))]
  const queries = [
    ...['', 'police', '"the government"', 'stance:denies', 'mode:direct minister', 'status:disputed'],
    ...['event:PROTEST', 'event:ASSAULT war', 'since:2010', 'until:2012-06 court', 'place:London'],
    ...['publisher:wire', 'about:president stance:accuses', 'who:police', 'who:"official" since:2009'],
    ...names.slice(0, 20).map((name) => `who:"${name.replaceAll('"', '')}"`),
    ...names.slice(0, 10).map((name) => `about:"${name.replaceAll('"', '')}"`),
  ]
  for (const query of queries) {
    const question = parseQuestion(query)
    await ask(`ask ${query}`, store.ask(question, { limit: 50 }))
    await ask(`statements ${query}`, store.statements(question, { limit: 50 }))
    await ask(`heads ${query}`, store.heads(question))
    await ask(`facets ${query}`, store.facets(question))
    await ask(`timeline ${query}`, store.timeline(question, { limit: 100 }))
    await ask(`map ${query}`, store.map(question, { limit: 100 }))
    await ask(`threads ${query}`, store.threads(question))
    await ask(`happenings ${query}`, store.happenings(question))
    await ask(`events ${query}`, store.events(question))
    await ask(`sources ${query}`, store.sources(question))
  }
  for (const text of ['', 'who:', 'who:mi', 'pol', 'place:l', 'publisher:', 'about:pr'])
    await ask(`suggest ${text}`, store.suggest(text))
  for (const name of [...names, ...names.map((one) => one.split(' ').at(-1)!)]) {
    await ask(`who ${name}`, store.who(name))
    await ask(`network ${name}`, store.network(name))
  }
  const everything = parseQuestion('')
  for (const { id } of (await store.threads(everything, { limit: 100 })).items)
    await ask(`thread ${id}`, store.thread(id))
  for (const { id } of (await store.events(everything, { limit: 100 })).items)
    await ask(`event ${id}`, store.event(id))
  for (const { id } of lines.slice(0, 200)) {
    await ask(`around ${id}`, store.around(id))
    await ask(`find ${id}`, store.find(id))
  }
  const { file: _file, bytes: _bytes, schema: _schema, ...summary } = await store.summary()
  await ask('summary', Promise.resolve(summary))
  await ask('corrections', store.corrections({ limit: 500 }))
  await ask('examples', collect(store.examples()))
  return found
}

async function collect<T>(all: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of all) found.push(one)
  return found
}

/** Times of the clock differ from run to run, and row numbers from code to code. */
function comparable(text: string): string {
  return text
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/g, 'T')
    .replaceAll(/"next":"(\d+)\.\d+"/g, '"next":"$1"')
}
