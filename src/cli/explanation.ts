import type { Reason } from '../explain/wording.ts'
import { textWidth } from './paint.ts'
import { printable } from './printable.ts'
import { type Run, wrap } from './wrap.ts'

/** Reasons as a list with their labels in front. */
export function explanation(lines: readonly Reason[]): string {
  const wide = Math.max(...lines.map(([label]) => label.length)) + 2
  const rows = lines.map(([label, text]) => {
    const runs: Run[] = [
      { text: label, style: 'bold' },
      { text: '\u00a0'.repeat(wide - label.length) },
      { text: printable(text) },
    ]
    return wrap(runs, { width: textWidth(), hang: wide })
  })
  return `${rows.join('\n')}\n`
}
