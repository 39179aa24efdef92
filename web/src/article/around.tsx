import { useState } from 'preact/hooks'
import type { ArticleHead } from '../../../src/api/answers.ts'
import type { ArticleAround } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ArticleItem } from '../articles/article-item.tsx'
import { askToChange } from '../correct/asked.ts'
import { counted } from '../words/counts.ts'
import { AroundJoin } from './around-join.tsx'

interface Props {
  readonly article: string
  readonly title: string
}

const BASES: Readonly<Record<ArticleAround['origin']['basis'], string>> = {
  credit: 'credited in the text',
  publisher: 'its own outlet',
  copy: 'that of the article it copies',
  unknown: 'not known',
}

/** The article's origin, its copies, and other articles of its happening. */
export function Around({ article, title }: Props) {
  const answer = useAnswer<ArticleAround>(address(`around/${encodeURIComponent(article)}`))
  if (answer.state === 'failed' || !answer.value) return null
  const { origin, copies, same, followUps } = answer.value
  const part = (layer: 'copy' | 'happening', heading: string) => (other: ArticleHead) =>
    askToChange({
      heading,
      change: { do: 'split', layer, one: { article: other.id, id: '' }, other: { article, id: '' } },
      one: other.title ?? other.id,
      other: title,
    })
  return (
    <div class="around">
      <span>
        Origin:{' '}
        {origin.name === null ? (
          <span class="quiet">{BASES[origin.basis]}</span>
        ) : (
          <>
            {origin.name} <span class="quiet">({BASES[origin.basis]})</span>
          </>
        )}
      </span>
      <Others
        articles={copies}
        summary={counted(copies.length, 'copy', 'copies')}
        tool="Not a copy"
        onPart={part('copy', 'This is not a copy')}
      />
      <Others
        articles={same}
        summary={`${counted(same.length, 'other')} on the same happening`}
        tool="Another happening"
        onPart={part('happening', 'This is another happening')}
      />
      <Others articles={followUps} summary={counted(followUps.length, 'follow-up')} />
      <AroundJoin {...{ article, title }} layer="copy" summary="A copy of another" />
      <AroundJoin {...{ article, title }} layer="happening" summary="Tells of the same as another" />
    </div>
  )
}

const FEW = 10

interface OthersProps {
  readonly articles: readonly ArticleHead[]
  readonly summary: string
  readonly tool?: string
  readonly onPart?: (article: ArticleHead) => void
}

function Others({ articles, summary, tool, onPart }: OthersProps) {
  const [most, setMost] = useState(FEW)
  if (articles.length === 0) return null
  return (
    <details>
      <summary>{summary}</summary>
      <ul class="listed">
        {articles.slice(0, most).map((article) => (
          <ArticleItem key={article.id} article={article}>
            {onPart && (
              <button type="button" class="link-button screen-only" onClick={() => onPart(article)}>
                {tool}
                <span class="unseen">: {article.title ?? article.id}</span>
              </button>
            )}
          </ArticleItem>
        ))}
      </ul>
      {articles.length > most && (
        <button type="button" onClick={() => setMost(articles.length)}>
          All {articles.length}
        </button>
      )}
    </details>
  )
}
