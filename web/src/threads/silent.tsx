import type { ThreadView } from '../../../src/record.ts'
import { links } from '../routes/links.ts'
import { counted } from '../words/counts.ts'

/** The silent parties: accused or addressed, without a statement. */
export function Silent({ thread }: { readonly thread: ThreadView }) {
  const { silent, articlesRead } = thread
  if (silent.length === 0) return null
  return (
    <p class="silent">
      <strong>Not heard:</strong>{' '}
      {silent.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={links.holder(id)}>{name}</a>
        </span>
      ))}{' '}
      – no statement found in {counted(articlesRead, 'article')}.
    </p>
  )
}
