import { jsonLine } from '../base/json-line.ts'
import type { Export } from './export.ts'

export const jsonl: Export<'articles'> = {
  name: 'jsonl',
  label: 'JSON Lines',
  about: 'one article a line, as "onrecord read --json" prints it, without what "load" needs beside',
  mediaType: 'application/jsonl',
  ending: 'jsonl',
  of: 'articles',
  async *write(stretches) {
    for await (const articles of stretches) yield articles.map(jsonLine).join('')
  },
}
