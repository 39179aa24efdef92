/**
 * Tags raw text with the counts at hand and writes what the tagger made of words it had seen less than five times:
 * data/languages/en/parts-of-speech/learned.json. Delete the file's entries (`{}`) before a new run.
 *
 *   node training/light/learn-words.ts POLNEAR_TRAIN.jsonl data/languages/en/parts-of-speech
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { partsOfSpeech } from '../../src/grammar/parts-of-speech.ts'
import { text as textStage } from '../../src/text/stage.ts'
import type { Token } from '../../src/types/token.ts'

const [path, folder] = process.argv.slice(2)
if (!path || !folder) throw new Error('usage: node learn-words.ts POLNEAR_TRAIN.jsonl data/languages/en/parts-of-speech')
const known = JSON.parse(readFileSync(`${folder}/words.json`, 'utf8')) as Record<string, string>
const sightings = (word: string) =>
  (known[word] ?? '')
    .split(' ')
    .filter((_, index) => index % 2 === 1)
    .reduce((sum, count) => sum + Number(count), 0)

const counts = new Map<string, Map<string, number>>()
for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
  const { text } = JSON.parse(line) as { text: string }
  const { sentences, tokens } = textStage.run({ text, blocks: [] } as never, () => {}) as {
    sentences: unknown[]
    tokens: Token[]
  }
  const bySentence: Token[][] = sentences.map(() => [])
  for (const token of tokens) bySentence[token.sentence]!.push(token)
  for (const sentence of bySentence) {
    const tags = partsOfSpeech(sentence)
    for (const [index, { text: word, kind }] of sentence.entries()) {
      if (kind !== 'word' || index === 0) continue
      const key = tags[index] === 'NNP' ? word : word.toLowerCase()
      if (sightings(key) >= 5) continue
      const row = counts.get(key) ?? new Map<string, number>()
      row.set(tags[index]!, (row.get(tags[index]!) ?? 0) + 1)
      counts.set(key, row)
    }
  }
}
const lines: string[] = []
for (const [word, row] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const total = [...row.values()].reduce((sum, count) => sum + count, 0)
  if (total < 6 || !/^[\p{L}.'’-]+$/u.test(word)) continue
  const kept = [...row].filter(([, count]) => count / total >= 0.1).sort((a, b) => b[1] - a[1])
  const scale = Math.min(1, 8 / total)
  lines.push(
    `${JSON.stringify(word)}: ${JSON.stringify(kept.map(([tag, count]) => `${tag} ${Math.max(1, Math.round(count * scale))}`).join(' '))}`,
  )
}
writeFileSync(`${folder}/learned.json`, `{\n${lines.join(',\n')}\n}\n`)
console.error(`${lines.length} words`)
