import { termsOf } from '../query/terms.ts'
import { links } from '../routes/links.ts'
import { Nothing } from '../states/nothing.tsx'

/** What to do when nothing matches: the question with one term less. */
export function NothingFound({ q, isPage = true }: { readonly q: string; readonly isPage?: boolean }) {
  const terms = termsOf(q)
  return (
    <Nothing heading="No statement on record fits." isPage={isPage}>
      {terms.length > 1 && (
        <>
          <p>Ask for less:</p>
          <ul>
            {terms.map(({ start, end }) => {
              const rest = `${q.slice(0, start)} ${q.slice(end)}`.replace(/\s+/g, ' ').trim()
              return (
                <li key={start}>
                  <a href={links.ask(rest)}>
                    <code>{rest}</code>
                  </a>
                </li>
              )
            })}
          </ul>
        </>
      )}
      <p class="quiet">
        Nothing found is not nothing said: it is not in the{' '}
        <a href={links.articles('')}>articles on record</a>.
      </p>
    </Nothing>
  )
}
