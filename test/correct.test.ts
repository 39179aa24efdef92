import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Correction, openRecord, type RecordLine } from '../src/record.ts'
import { madeLine } from './made-line.ts'
import { type Ran, runCli } from './run-cli.ts'

const line = madeLine({
  name: 'ferry.txt',
  title: 'Ferry crews reject offer',
  published: '2024-05-14',
  text: 'Marta Ellerby said that crews were not asked. Jan Low denied that boats would be sold in Gdansk.',
  places: { Gdansk: 'PL' },
  statements: [
    { who: 'Marta Ellerby', words: 'that crews were not asked' },
    { who: 'Jan Low', words: 'that boats would be sold in Gdansk', stance: 'denies' },
  ],
})
const short = line.id.slice(0, 6)

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'))
  const store = await openRecord(join(folder, 'onrecord.db'), { create: true })
  await store.add(line.page, [line], 'light')
  await store.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

const correct = (...args: string[]): Promise<Ran> =>
  runCli(['correct', ...args], { cwd: folder, env: { ONRECORD_BY: 'Ada Hill' } })

describe('onrecord correct', () => {
  test('shows what it would do, does it, notes it, and takes it back', async () => {
    const tried = await correct('edit', `${short}/s2`, 'stance=accuses', '--dry-run')
    expect(tried).toMatchObject({ code: 0, err: 'Nothing was changed.\n' })
    expect(tried.out).toBe(
      `edit statement s2 of ${line.id}\n  "that boats would be sold in Gdansk"\n  stance denies → accuses\n`,
    )
    const done = await correct('edit', `${short}/s2`, 'stance=accuses', '--why', 'see the page')
    expect(done).toMatchObject({
      ...{ code: 0, out: tried.out.replace('edit', 'edited') },
      err: 'Correction 1. To take it back: onrecord correct undo 1\n',
    })
    const asked = await runCli(['ask', 'stance:accuses', '--json'], { cwd: folder })
    expect(JSON.parse(asked.out)).toMatchObject({ statement: 's2' })

    const against = await correct('retag', `${short}/s2`, 'warns')
    expect(against.code).toBe(1)
    expect(against.err).toMatch(/goes against correction 1: Ada Hill set stance "accuses"[\s\S]*--anyway/)

    expect(await correct('undo', '1', '--by', 'Bo')).toMatchObject({ code: 0 })
    const log = await correct('log', '--json')
    const items = log.out
      .split('\n')
      .slice(0, -1)
      .map((text) => JSON.parse(text) as Correction)
    expect(items.map(({ number, by, why, state }) => [number, by, why, state])).toEqual([
      [2, 'Bo', null, 'in-force'],
      [1, 'Ada Hill', 'see the page', 'undone'],
    ])
    expect((await correct('log', '--limit', '1')).out).toMatch(
      /^2 undid correction 1\n {2}Bo, 20\d\d-\d\d-\d\d \d\d:\d\d UTC\n/,
    )
  })

  test('says of what was done that it is so, and of what was not that it would be', async () => {
    expect((await correct('reject', `${short}/s2`, '--dry-run')).out).toMatch(
      /^reject [\s\S]*\n {2}would be gone\n/,
    )
    const { out, err } = await correct('reject', `${short}/s2`)
    expect(out).toMatch(/^rejected [\s\S]*\n {2}is gone\n/)
    expect(out).not.toMatch(/would (?:be (?:gone|there)|change)/)
    const number = /Correction (\d+)/.exec(err)![1]!
    const undone = await correct('undo', number)
    expect(undone.out).toMatch(/^undid [\s\S]*\n {2}is there again\n/)
    expect(undone.out).not.toMatch(/would (?:be (?:gone|there)|change)/)
  })

  test('takes an id behind a blank, as "ask" prints it and "explain" takes it', async () => {
    const slashed = await correct('edit', `${short}/s2`, 'stance=warns', '--dry-run')
    expect(slashed.code).toBe(0)
    expect(await correct('edit', line.id, 's2', 'stance=warns', '--dry-run')).toEqual(slashed)
    expect(await correct('move', short, 'e1/0', 'e2', '--dry-run')).toEqual(
      await correct('move', `${short}/e1/0`, 'e2', '--dry-run'),
    )
  })

  test('takes a word of a list in any case', async () => {
    const small = await correct('edit', `${short}/s2`, 'stance=Accuses', '--dry-run')
    expect(small).toMatchObject({ code: 0, out: expect.stringContaining('stance denies → accuses') })
    const retagged = await correct('retag', `${short}/e1`, 'Government', '--dry-run')
    expect(retagged).toMatchObject({ code: 0, out: expect.stringContaining('type person → government') })
  })

  test('takes a name where exactly one bears it, and else tells whom it could mean', async () => {
    const [person, other] = line.entities.filter(({ type }) => type === 'person')
    const byId = await correct('edit', `${short}/s2`, `holder=${other!.id},${person!.id}`, '--dry-run')
    expect(byId.code).toBe(0)
    const byName = await correct(
      ...['edit', `${short}/s2`, `holder=${other!.name.toLowerCase()}, ${person!.name}`, '--dry-run'],
    )
    expect(byName).toEqual(byId)
    const moved = await correct('move', `${short}/e1/0`, 'Jan Low', '--dry-run')
    expect(moved).toEqual(await correct('move', `${short}/e1/0`, 'e2', '--dry-run'))
    const nobody = await correct('edit', `${short}/s2`, 'holder=Ida Nobody', '--dry-run')
    expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining('has the name "Ida Nobody"') })
    expect(nobody.err).toContain(`${person!.id} ${person!.name}`)
  })

  test('adds a statement that was missed, with its holder by name', async () => {
    const words = 'crews were not asked. Jan Low denied'
    const done = await correct('add', short, 'statement', words, 'holder=Jan Low', 'stance=warns')
    expect(done).toMatchObject({ code: 0 })
    const asked = await runCli(['ask', 'stance:warns', '--json'], { cwd: folder })
    expect(JSON.parse(asked.out)).toMatchObject({ who: 'Jan Low', words })
    const twice = await correct('add', short, 'statement', words, 'holder=Jan Low', 'stance=warns')
    expect(twice).toMatchObject({ code: 1, err: expect.stringMatching(/tell a statement already: s3/) })
    await correct('undo', /Correction (\d+)/.exec(done.err)![1]!)
    expect((await runCli(['ask', 'stance:warns', '--json'], { cwd: folder })).out).toBe('')
  })

  test('adds an event that was missed, by its words, and takes it away again', async () => {
    const tried = await correct('add', short, 'would be sold', 'type=business', 'places=Gdansk', '--dry-run')
    expect(tried.out).toBe(`add event v1 of ${line.id}\n  "would be sold"\n  type BUSINESS\n  places [0]\n`)
    const done = await correct('add', short, 'would be sold', 'type=business', 'places=p0')
    const number = /Correction (\d+)/.exec(done.err)![1]!
    const asked = await runCli(['ask', 'event:business', '--json'], { cwd: folder })
    expect(JSON.parse(asked.out)).toMatchObject({
      events: [{ event: 'v1', type: 'BUSINESS', words: 'would be sold', places: ['Gdansk'] }],
    })
    expect(await correct('undo', number)).toMatchObject({ code: 0 })
    expect((await runCli(['ask', 'event:business', '--json'], { cwd: folder })).out).toBe('')
    expect(await correct('add', short, 'would be sold', 'places=Kazan')).toMatchObject({ code: 2 })
    expect(await correct('add', short)).toMatchObject({ code: 2 })
  })

  test('moves a mention, sets words by the words themselves, and tells who joins whom', async () => {
    const words = await correct(
      'edit',
      `${short}/s2`,
      'content=that boats would be sold',
      '--dry-run',
      '--json',
    )
    const start = line.text.indexOf('that boats')
    expect(JSON.parse(words.out).after.content).toEqual([[start, start + 24]])
    const moved = await correct('move', `${short}/e1/0`, 'e2', '--dry-run')
    expect(moved.out).toContain('entity e1 → e2')
    const merged = await correct('merge', `${short}/e1`, `${short}/e2`, '--dry-run')
    expect(merged.out).toMatch(/Marta Ellerby \([^)]*; 1 member\) → Jan Low \([^)]*; 2\s+members\)/)
  })

  test('moves a statement from one thread to another, or leaves it where it is', async () => {
    const moved = await correct('move', `${short}/s1`, `${short}/s2`)
    expect(moved).toMatchObject({ code: 0 })
    expect(moved.out).toMatch(/merged thread: \S+s1 joined \S+s2/)
    const before = JSON.parse((await correct('log', '--limit', '1', '--json')).out).number as number
    expect(await correct('split', `${short}/s1`, `${short}/s2`)).toMatchObject({ code: 1, out: '' })
    expect(await correct('split', `${short}/s1`, `${short}/s2`, '--anyway')).toMatchObject({ code: 0 })
    const back = await correct('move', `${short}/s1`, `${short}/s2`)
    expect(back.code).toBe(1)
    expect(back.err).toContain('Ada Hill kept the two apart')
    expect(JSON.parse((await correct('log', '--limit', '1', '--json')).out).number).toBe(before + 1)
  })

  test.each([
    [['edit', `${short}/s1`], 2, 'onrecord correct edit THING FIELD=VALUE'],
    [['erase', `${short}/s1`], 2, 'There is no verb "erase"'],
    [['accept', short], 2, 'does not say which thing'],
    [['undo', 'all'], 2, 'onrecord correct undo NUMBER'],
    [['merge', `${short}/s1`, `${short}/e1`], 2, 'of different kinds'],
    [['merge', short, short], 2, '--group copy or --group happening'],
    [['edit', `${short}/s1`, 'content=that'], 2, 'more than once'],
    [['log', '--state', 'gone'], 2, 'in-force, undone, conflict'],
    [['accept', 'ffff/s1'], 1, 'There is no article "ffff"'],
    [['accept', `${short}/s9`], 1, 'There are: s1, s2.'],
    [['retag', `${short}/s1`, 'asks'], 1, 'one of: asserts'],
    [['undo', '99'], 1, 'no correction 99'],
    [['accept', short, 's9'], 1, 'There are: s1, s2.'],
    [['edit', short, 's1'], 2, 'onrecord correct edit THING FIELD=VALUE'],
    [['merge', short, 's1', short, 'e1'], 2, 'of different kinds'],
    [['log', `${short}/s1`], 2, '"correct log" takes no'],
    [['log', '--why', 'see the page'], 2, '"correct log" takes no --why'],
    [['accept', `${short}/s1`, '--limit', '3'], 2, '"correct accept" takes no --limit'],
    [['edit', `${short}/s1`, 'stance=denies', '--group', 'copy'], 2, 'takes no --group'],
  ])('%j is refused, with what to do about it', async (args, code, message) => {
    const ran = await correct(...args)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(message)
  })
})

test('a page that has changed keeps what was corrected, or says that it cannot', async () => {
  const page = join(folder, 'bridge.txt')
  const read = () => runCli(['read', page, '--into', 'bridge.db', '--tagger', 'light'], { cwd: folder })
  const story =
    'Bridge closes\n\nADDIS ABABA, 14 May 2024 - The bridge would close, Abeba Tesfaye said on Monday.\n'
  writeFileSync(page, story)
  await read()
  const store = await openRecord(join(folder, 'bridge.db'))
  let line: RecordLine | undefined
  for await (const one of store.articles()) line = one
  const id = line!.statements.find(({ holder }) => holder.kind === 'named')!.id
  await store.close()
  const on = ['--record', 'bridge.db']
  expect(await correct('retag', `${line!.id}/${id}`, 'warns', ...on)).toMatchObject({ code: 0 })
  const asked = await runCli(['ask', 'stance:warns', ...on], { cwd: folder })
  expect(asked.out).toContain('corrected, no. 1')

  writeFileSync(page, `${story}\nIt was the last one.\n`)
  expect((await read()).err).not.toContain('cannot be carried out')
  expect((await runCli(['ask', 'stance:warns', ...on], { cwd: folder })).out).toContain('corrected, no. 1')

  writeFileSync(
    page,
    'Bridge stays open\n\nADDIS ABABA, 15 May 2024 - Nobody knew why, Abeba Tesfaye said.\n',
  )
  expect((await read()).err).toContain('1 correction cannot be carried out')
  expect((await correct('log', '--state', 'conflict', ...on)).out).toContain('do not stand there any more')
  expect((await runCli(['info', ...on], { cwd: folder })).out).toMatch(/^corrected +0, and 1 that cannot/m)
})
