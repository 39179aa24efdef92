import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readyPage } from '../bench/quality/layer.ts'
import { createReader, loadResources, type Reader } from '../src/index.ts'

const hasRuntime = existsSync(new URL('../node_modules/onnxruntime-node', import.meta.url))
let reader: Reader

beforeAll(async () => {
  if (hasRuntime) reader = createReader(await loadResources({ tagger: 'neural' }))
})
afterAll(async () => await reader?.close())

/** The times of a story that was published on Thursday, 9 October 2025, as `words = value`. */
async function timesOf(text: string): Promise<string[]> {
  const [article] = await reader.readText(readyPage({ id: 'made', text, date: '2025-10-09' }))
  return article!.times.map(({ start, end, value }) => `${article!.text.slice(start, end)} = ${value}`)
}

test.skipIf(!hasRuntime).each([
  ['a present of what is planned', 'The trial resumes on Monday.', 'Monday = 2025-10-13'],
  ['a past', 'The trial resumed on Monday.', 'Monday = 2025-10-06'],
  ['a plan that was turned down', 'The council rejected a plan on Tuesday.', 'Tuesday = 2025-10-07'],
  ['an infinitive of a plan', 'The harbour agreed to reopen on Monday.', 'Monday = 2025-10-13'],
  ['what was to be', 'Talks were to begin on Saturday.', 'Saturday = 2025-10-11'],
  ['who said so, and when', 'The lighthouse will be sold, the port said on Tuesday.', 'Tuesday = 2025-10-07'],
  ['what was wished', 'She was willing to sail on Saturday.', 'Saturday = 2025-10-04'],
  ['what is planned for a day', 'A march planned for Sunday will go on.', 'Sunday = 2025-10-12'],
  ['what is due', 'A vote due on Sunday was put off.', 'Sunday = 2025-10-12'],
  ['"since"', 'The quay is closed since Monday.', 'Monday = 2025-10-06'],
  ['an accident in spring', 'A tanker sank off Vigo on 14 March.', '14 March = 2025-03-14'],
  ['a hearing in spring', 'His appeal will be heard on 9 March.', '9 March = 2026-03-09'],
  ['a term that was made longer', 'The offer was extended to 20 March.', '20 March = 2026-03-20'],
])('the side of the day of publication is that of the verb: %s', async (_, text, time) => {
  expect(await timesOf(text)).toEqual([time])
})

test.skipIf(!hasRuntime)('verbs of saying in the present tell nothing of when', async () => {
  expect(await timesOf('The union says on Monday 9,000 people stayed at home.')).toEqual([
    'Monday = 2025-10-06',
  ])
})
