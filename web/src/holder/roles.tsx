import type { WhoView } from '../../../src/record.ts'
import { counted } from '../words/counts.ts'
import { daysInWords } from '../words/days.ts'

/** Offices and descriptions as the articles give them, with the days of the first and last article. */
export function Roles({ roles }: { readonly roles: WhoView['roles'] }) {
  if (roles.length === 0) return null
  return (
    <section>
      <h2>Roles</h2>
      <ul>
        {roles.map(({ title, from, to, count }) => (
          <li key={title}>
            {title}{' '}
            <span class="quiet">
              {from && to ? `${daysInWords(from, to)}, ` : ''}
              {counted(count, 'article')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
