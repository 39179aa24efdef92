import type { Trouble } from '../api/client.ts'
import { links } from '../routes/links.ts'

interface Props {
  readonly trouble: Trouble
  /** Whether the page has no other content. */
  readonly isPage?: boolean
}

/** What went wrong, why, and what to do next: the same three things the command line says. */
export function TroubleBox({ trouble, isPage = false }: Props) {
  const Heading = isPage ? 'h1' : 'p'
  return (
    <div class="state state-trouble" role="alert">
      <Heading class="state-heading">{trouble.message}</Heading>
      <p>{trouble.hint}</p>
      {isPage && (
        <p>
          Or <a href={links.ask('')}>ask the record</a>, or look at its{' '}
          <a href={links.articles('')}>articles</a>.
        </p>
      )}
      <p class="quiet">
        <code>{trouble.code}</code>
      </p>
    </div>
  )
}
