import { useEffect } from 'preact/hooks'
import type { ArticleAnswer } from '../../../src/api/answers.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { lastPart } from '../routes/last-part.ts'
import { location } from '../routes/location.ts'
import { Loading } from '../states/loading.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { ArticleView } from './article-view.tsx'

/** `/article/ID`, with `#s12` or `#at=120-180` for a place in it. */
export function ArticlePage() {
  const id = lastPart(location.value.path)
  const answer = useAnswer<ArticleAnswer>(address(`articles/${encodeURIComponent(id)}`))
  const title = answer.value?.title
  useEffect(() => {
    if (title) document.title = `${title} · Onrecord`
  }, [title])
  if (answer.state === 'failed') return <TroubleBox trouble={answer.trouble} isPage />
  if (answer.state === 'loading') return <Loading what="the article" />
  return <ArticleView key={answer.value.id} line={answer.value} onRecord />
}
