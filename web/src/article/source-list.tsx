import type { RecordLine } from '../../../src/record.ts'
import type { Source, Sources } from '../layers/layer.ts'
import { unreadInWords } from '../words/unread.ts'
import { SourceKey } from './source-key.tsx'

interface Props {
  readonly line: RecordLine
  readonly sources: Sources
}

/** Who speaks in the article, each with their letter, the number of their statements and a way to the first. */
export function SourceList({ line, sources }: Props) {
  const speakers = new Map<Source, { first: string; count: number }>()
  for (const { id } of line.statements) {
    const source = sources.get(id)
    if (!source) continue
    const known = speakers.get(source)
    speakers.set(source, { first: known?.first ?? id, count: (known?.count ?? 0) + 1 })
  }
  if (speakers.size === 0) {
    return <p class="quiet">{unreadInWords(line) ?? 'Nobody is cited in this article.'}</p>
  }
  return (
    <ul class="sources" aria-label="Who speaks">
      {[...speakers].map(([source, { first, count }]) => (
        <li key={source.key}>
          <a href={`#${first}`}>
            <SourceKey source={source} /> {source.name}
          </a>{' '}
          <span class="quiet">{count}</span>
        </li>
      ))}
    </ul>
  )
}
