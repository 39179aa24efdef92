import type { Span } from '../../../src/index.ts'
import { go, location, withParameters } from '../routes/location.ts'

/** The mark that the address points at (`#s12`), or `null`. */
export function selectedId(): string | null {
  const { fragment } = location.value
  return /^[a-z]\d+$/.test(fragment) ? fragment : null
}

/** The words that the address points at (`#at=120-180`), within a text of this length. */
export function spotlight(length: number): Span | null {
  const [, start, end] = /^at=(\d{1,9})-(\d{1,9})$/.exec(location.value.fragment) ?? []
  if (start === undefined || end === undefined) return null
  const span: Span = [Number(start), Math.min(Number(end), length)]
  return span[0] < span[1] ? span : null
}

/** Points the address at a mark, or at nothing. */
export function select(id: string | null): void {
  if (id === selectedId()) return
  go(withParameters({}) + (id ? `#${id}` : ''), { replace: true })
}
