import type { RecordLine } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { askToCorrect } from '../correct/asked.ts'
import { links } from '../routes/links.ts'
import { SafeLink } from '../states/safe-link.tsx'
import { basisInWords } from '../words/bases.ts'
import { counted } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { unreadInWords } from '../words/unread.ts'

/** Where the article stood, when and by whom it was published, and how that is known. */
export function ArticleHead({ line, onRecord }: { readonly line: RecordLine; readonly onRecord: boolean }) {
  const { published, publisher, authors, page } = line
  const hasHeadline = line.blocks.some(({ kind }) => kind === 'headline')
  return (
    <header class="article-head">
      <p class="article-facts">
        <strong>{publisher ?? 'Outlet not known'}</strong>
        <span>
          {published.value ? (
            <time dateTime={published.value}>{dayInWords(published.value)}</time>
          ) : (
            'day not known'
          )}
          {published.value && <span class="quiet"> ({basisInWords(published.basis)})</span>}
        </span>
        {authors.length > 0 && <span>{authors.join(', ')}</span>}
        <span>
          {unreadInWords(line) === null ? counted(line.statements.length, 'statement') : 'not read'}
        </span>
        <span class="quiet">
          <SafeLink href={page.url}>{page.name}</SafeLink>
        </span>
        {onRecord && (
          <span class="screen-only">
            <a href={address(`articles/${encodeURIComponent(line.id)}`)} download={`${line.id}.json`}>
              JSON
            </a>
            {' · '}
            <a href={links.timeline(titleQuery(line))}>Timeline</a>
            {' · '}
            <a href={links.map(titleQuery(line))}>Map</a>
            {' · '}
            <button
              type="button"
              class="link-button"
              onClick={() => askToCorrect({ article: line.id, layer: 'article', id: '' })}
            >
              Correct
            </button>
          </span>
        )}
      </p>
      {!hasHeadline && <h1 class="headline">{line.title ?? 'Article without a headline'}</h1>}
    </header>
  )
}

/** A question that this article's statements fit: the words of its title. */
function titleQuery({ title }: RecordLine): string {
  return title ? `"${title.replaceAll('"', ' ')}"` : ''
}
