import { counted } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { outletInWords } from '../words/outlet.ts'

interface Copy {
  readonly key: string
  /** Its key on the page. */
  readonly id?: string
  readonly href: string
  readonly publisher: string | null
  readonly page: string
  readonly published: string | null
}

/** "+3 copies", and where they stand. */
export function CopiesUnder({ copies }: { readonly copies: readonly Copy[] }) {
  if (copies.length === 0) return null
  return (
    <details class="copies">
      <summary>+{counted(copies.length, 'copy', 'copies')}</summary>
      <ul>
        {copies.map(({ key, id, href, publisher, page, published }) => (
          <li key={key} id={id} tabIndex={id === undefined ? undefined : -1}>
            <a href={href}>{outletInWords(publisher, page)}</a>
            <span class="quiet">, {published ? dayInWords(published) : 'day not known'}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
