import { jsonLine } from '../base/json-line.ts'
import type { Export } from './export.ts'

export const corrections: Export<'corrections'> = {
  name: 'corrections',
  label: 'Corrections',
  about:
    'what people have corrected, one a line: what was wrong, what is right, and the text around it, to learn from and to be measured by (docs/corrections.md)',
  mediaType: 'application/jsonl',
  ending: 'jsonl',
  of: 'corrections',
  async *write(stretches) {
    for await (const examples of stretches) yield examples.map(jsonLine).join('')
  },
}
