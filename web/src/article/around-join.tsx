import type { ArticlesAnswer } from '../../../src/api/answers.ts'
import { address, fetchAnswer } from '../api/client.ts'
import { JoinForm } from '../correct/join-form.tsx'
import { links } from '../routes/links.ts'
import { dayInWords } from '../words/days.ts'
import { outletInWords } from '../words/outlet.ts'

interface Props {
  readonly layer: 'copy' | 'happening'
  readonly summary: string
  readonly article: string
  readonly title: string
}

/** Merges this article with another: as its copy, or as a report of the same happening. */
export function AroundJoin({ layer, summary, article, title }: Props) {
  return (
    <JoinForm
      {...{ layer, summary }}
      label={layer === 'copy' ? 'Words of what it copies' : 'Words of the other article'}
      self={{ name: title, member: async () => ({ article, id: '' }) }}
      address={(_, member) => links.article(member.article)}
      find={async (q, signal) => {
        const { items } = await fetchAnswer<ArticlesAnswer>(address('articles', { q, limit: 12 }), signal)
        return items
          .filter(({ id }) => id !== article)
          .map(({ id, title: other, publisher, page, published }) => ({
            ...{ key: id, name: other ?? 'Article without a headline' },
            detail: [
              outletInWords(publisher, page),
              published ? dayInWords(published) : 'day not known',
            ].join(', '),
            member: async () => ({ article: id, id: '' }),
          }))
      }}
    />
  )
}
