import type { RecordLine } from '../../../src/record.ts'

/** The article's notes, each with a link to its place. */
export function Notes({ line }: { readonly line: RecordLine }) {
  if (line.notes.length === 0) return null
  return (
    <section class="notes" aria-labelledby="notes-heading">
      <h2 id="notes-heading">Notes of the reading</h2>
      <ul>
        {line.notes.map(({ code, start, end, message }, index) => (
          // notes never move
          <li key={index}>
            {message} <code>{code}</code> {end > start && <a href={`#at=${start}-${end}`}>show</a>}
          </li>
        ))}
      </ul>
    </section>
  )
}
