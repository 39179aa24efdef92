import type { ComponentChildren } from 'preact'
import type { ArticleHead } from '../../../src/api/answers.ts'
import { links } from '../routes/links.ts'
import { counted } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'

interface Props {
  readonly article: ArticleHead
  /** What stands below it. */
  readonly children?: ComponentChildren
}

/** An article in a list. */
export function ArticleItem({ article, children }: Props) {
  const { id, title, publisher, published, language, statements, holders, page } = article
  return (
    <li class="article-item">
      <a class="article-title" href={links.article(id)}>
        {title ?? 'Article without a headline'}
      </a>
      <p class="quiet">
        {publisher ?? page}, {published ? dayInWords(published) : 'day not known'} ·{' '}
        {language === 'en' || language === 'und'
          ? `${counted(statements, 'statement')} by ${counted(holders, 'holder')}`
          : `not in English (${language}): kept, not read`}
      </p>
      {children}
    </li>
  )
}
