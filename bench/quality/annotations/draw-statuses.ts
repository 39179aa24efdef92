/**
 * Prints the event triggers that `statuses.jsonl` was drawn from, in the order of the draw, as
 * `{"file","article","start","end","sign"}`: `node bench/quality/annotations/draw-statuses.ts POLNEAR GUM`. The rule is in
 * statuses.md; the record's statuses are not printed.
 */
import { basename } from 'node:path'
import { createReader, loadResources } from '../../../src/index.ts'
import { readDocuments, readyPage } from '../layer.ts'
import { mulberry32, shuffled } from './shuffle.ts'

/** Words that may keep an event from having happened; half of the draw has one in the trigger's sentence. */
const SIGNS =
  /\b(?:not|no|never|if|unless|will|would|could|may|might|should|must|can|plan\w*|want\w*|to|threat\w*|fail\w*|refus\w*|expect\w*|ask\w*|urg\w*|call\w*)\b|n['’]t\b/i
const TAKE = { polnear: 60, gum: 40 }
const PER_ARTICLE = 3

const reader = createReader(await loadResources({ tagger: 'light' }))
const random = mulberry32(20261123)
for (const path of process.argv.slice(2)) {
  const file = basename(path).endsWith('.gz') ? 'gum' : 'polnear'
  const pools = { sign: [] as object[], plain: [] as object[] }
  for (const document of readDocuments<{ id: string; text: string; genre?: string }>(path)) {
    if (document.genre && document.genre !== 'news') continue
    const [article] = await reader.readText(readyPage(document))
    for (const { trigger } of article?.events ?? []) {
      const sentence = article!.sentences.find(([start, end]) => start <= trigger[0] && trigger[0] < end)!
      const sign = SIGNS.test(article!.text.slice(...sentence)) ? 'sign' : 'plain'
      pools[sign].push({ file, article: document.id, start: trigger[0], end: trigger[1], sign })
    }
  }
  const taken = new Map<string, number>()
  for (const sign of ['sign', 'plain'] as const) {
    let left = TAKE[file] / 2
    for (const one of shuffled(pools[sign] as { article: string }[], random)) {
      const own = taken.get(one.article) ?? 0
      if (left === 0) break
      if (own >= PER_ARTICLE) continue
      taken.set(one.article, own + 1)
      left--
      console.log(JSON.stringify(one))
    }
  }
}
await reader.close()
