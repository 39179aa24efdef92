import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identify } from '../src/across/identities/identify.ts'
import { openRecord, parseQuestion, type RecordLine, type RecordStore } from '../src/record.ts'
import { groupsOf } from './groups-of.ts'
import { recordMakers, runsIn } from './record-makers.ts'
import { REPRINTS, readStories, STORIES } from './stories.ts'

let folder: string
let lines: readonly RecordLine[]
let count = 0

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-across-'))
  const stories = await readStories({ ...STORIES, ...REPRINTS })
  const flood = stories.get('flood')!
  // Two outlets may have given their articles one id.
  const clashing = { ...stories.get('flood, again')!, id: flood.id }
  lines = [...[...stories].filter(([name]) => name !== 'flood, again').map(([, line]) => line), clashing]
})
afterAll(() => rmSync(folder, { recursive: true }))

type Open = (folder: string) => Promise<RecordStore>

/** A folder for a new record. */
function newPlace(): string {
  const place = join(folder, `${count++}`)
  mkdirSync(place)
  return place
}

/** The folder of a record of these articles. */
async function recordOf(open: Open, all: readonly RecordLine[]): Promise<string> {
  const place = newPlace()
  const store = await open(place)
  for (const line of all) await store.add(line.page, [line], 'light')
  await store.close()
  return place
}

/** What may be done to a record beside adding an article. */
type Step =
  | { readonly do: 'add'; readonly at: number }
  /** Something else stood there before. */
  | { readonly do: 'add late'; readonly at: number; readonly earlier: number }
  /** Read again by somebody who found other things at first. */
  | { readonly do: 'add again'; readonly at: number; readonly first: number }
  /** Killed while the page was being written. */
  | { readonly do: 'kill'; readonly at: number }
  | { readonly do: 'reopen' }

const steps = (size: number): fc.Arbitrary<readonly Step[]> =>
  fc
    .tuple(
      fc.shuffledSubarray(
        Array.from({ length: size }, (_, at) => at),
        { minLength: size },
      ),
      fc.array(fc.tuple(fc.nat(3), fc.nat(size - 1), fc.boolean()), { minLength: size, maxLength: size }),
    )
    .map(([order, how]) =>
      order.flatMap((at, index): Step[] => {
        const [kind, other, isReopened] = how[index]!
        const reopen: Step[] = isReopened ? [{ do: 'reopen' }] : []
        if (kind === 1) return [{ do: 'add late', at, earlier: other }, ...reopen]
        if (kind === 2) return [{ do: 'add again', at, first: other }, ...reopen]
        if (kind === 3) return [{ do: 'kill', at }, { do: 'add', at }, ...reopen]
        return [{ do: 'add', at }, ...reopen]
      }),
    )

async function take(step: Step, store: RecordStore): Promise<void> {
  if (step.do === 'reopen') return
  const line = lines[step.at]!
  const variant = (other: RecordLine): RecordLine => ({
    ...other,
    id: `earlier-${step.at}`,
    page: { ...line.page, sha256: `${line.page.sha256.slice(1)}0` },
  })
  if (step.do === 'add late') {
    const earlier = variant(lines[step.earlier]!)
    await store.add(earlier.page, [earlier], 'light')
  }
  if (step.do === 'add again') {
    await store.add(line.page, [{ ...lines[step.first]!, page: line.page }], 'other')
    await store.replace(line.page, [line], 'light')
    return
  }
  if (step.do === 'kill') {
    // A page of which one article cannot be written is not written at all, nor anything that follows from it.
    const broken = { ...line, statements: [...line.statements, null] } as unknown as RecordLine
    await expect(store.add(line.page, [line, broken], 'light')).rejects.toThrow()
    return
  }
  await store.add(line.page, [line], 'light')
}

describe.each(recordMakers)(
  'a record of the same articles in %s says the same across them',
  (name, open, groups) => {
    let expected: Awaited<ReturnType<typeof groups>>
    beforeAll(async () => {
      expected = await groups(await recordOf(open, lines))
    })

    test('and it says something of every kind', () => {
      const layers = new Set(expected.heads!.map((head) => JSON.parse(String(head)).layer))
      expect([...layers].sort()).toEqual(['copy', 'event', 'happening', 'thread'])
      for (const [kind, all] of Object.entries(expected)) expect(all.length, kind).toBeGreaterThan(0)
      expect(
        expected.heads!.filter(
          (head) => JSON.parse(String(head)).layer !== 'copy' && JSON.parse(String(head)).articles === null,
        ),
      ).toEqual([])
    })

    test('whatever their order, and whatever stood there, was killed, or was read anew in between', async () => {
      await fc.assert(
        fc.asyncProperty(steps(lines.length), async (all) => {
          const place = newPlace()
          let store = await open(place)
          for (const step of all) {
            await take(step, store)
            if (step.do !== 'reopen') continue
            await store.close()
            store = await open(place)
          }
          await store.close()
          const found = await groups(place)
          rmSync(place, { recursive: true })
          for (const [kind, rows] of Object.entries(expected)) expect(found[kind], kind).toEqual(rows)
        }),
        { numRuns: runsIn(name, 25) },
      )
    }, 120_000)

    test('and its identities are those of all articles looked at together', async () => {
      const spoken = lines.flatMap((line) =>
        line.entities.map((entity) => ({
          article: nameOf(line),
          entity: entity.id,
          published: line.published.value,
          ...{ name: entity.name, type: entity.type, aliases: entity.aliases, links: entity.links },
          roles: entity.roles.map(({ title }) => title),
        })),
      )
      const together = identify(spoken).identities.filter(({ members }) => members.length > 1)
      const store = await open(await recordOf(open, lines))
      for (const { id, name, members } of together) {
        const who = await store.who(id)
        expect(who?.name).toBe(name)
        for (const { article, entity } of members) {
          expect((await store.who(`${article}/${entity}`))?.id).toBe(id)
        }
      }
      expect(together.map(({ id }) => id)).toContain('person/halina-brzozovska')
      await store.close()
    })
  },
)

/** The name of an article in groups: of two of one id, each has a longer one. */
function nameOf(line: RecordLine): string {
  const same = lines.filter(({ id }) => id === line.id)
  return same.length === 1 ? line.id : `${line.id}@${line.page.sha256.slice(0, 8)}.0`
}

test('a record in every store says the same', async () => {
  const [first, ...others] = await Promise.all(
    recordMakers.map(async ([, open, groups]) => groups(await recordOf(open, lines))),
  )
  for (const other of others)
    for (const kind of Object.keys(first!)) expect(other[kind], kind).toEqual(first![kind])
})

test.each(recordMakers)(
  'a page that is superseded leaves its groups in %s, and comes back to them',
  async (_name, open, groups) => {
    const place = newPlace()
    const store = await open(place)
    for (const line of lines) await store.add(line.page, [line], 'light')
    const before = await groups(place)
    const [line] = lines
    const other = {
      ...line!,
      id: 'other',
      text: 'x'.repeat(line!.text.length),
      page: { ...line!.page, sha256: '0'.repeat(64) },
    }
    await store.add(other.page, [other], 'light')
    expect(await store.around(line!.id)).toBeNull()
    expect(
      (await store.happenings(parseQuestion(''))).items.flatMap(({ articles }) =>
        articles.map(({ id }) => id),
      ),
    ).not.toContain(line!.id)
    await store.add(line!.page, [line!], 'light')
    await store.close()
    expect(await groups(place)).toEqual(before)
  },
)

test('what another Onrecord has drawn up by other rules is drawn up anew', async () => {
  const path = join(
    await recordOf((place) => openRecord(join(place, 'record.db'), { create: true }), lines),
    'record.db',
  )
  const before = groupsOf(path)
  const db = new DatabaseSync(path)
  db.exec(`UPDATE record SET value = 'of another' WHERE key = 'rules';
           UPDATE digests SET copies = '[]', happening = '{}', claims = '{}'; UPDATE ties SET score = 0;
           UPDATE group_heads SET title = 'Old'; UPDATE identities SET name = 'Old'`)
  db.close()
  const store = await openRecord(path)
  await expect(store.threads(parseQuestion(''))).rejects.toThrow(/drawn up by another Onrecord/)
  await store.catchUp()
  expect((await store.threads(parseQuestion(''))).items).not.toEqual([])
  await store.close()
  expect(groupsOf(path)).toEqual(before)
})
