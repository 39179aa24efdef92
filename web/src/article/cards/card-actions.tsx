import type { RecordLine } from '../../../../src/record.ts'
import type { Card } from '../../layers/layer.ts'
import { links } from '../../routes/links.ts'
import { CopyButton } from '../../states/copy-button.tsx'
import { CardCorrections } from './card-corrections.tsx'
import { CardThread } from './card-thread.tsx'

interface Props {
  readonly card: Card
  readonly line: RecordLine
  readonly onRecord: boolean
}

/** Where to go from a card, a link to hand on, and ways to put it right. */
export function CardActions({ card, line, onRecord }: Props) {
  const name = card.source?.named ? card.source.name : null
  const question = name === null ? '' : `who:"${name.replaceAll('"', '')}"`
  return (
    <>
      <p class="card-actions">
        {onRecord && name !== null && (
          <>
            <a href={links.holder(name)}>All they say</a>
            <a href={links.timeline(question)}>Timeline</a>
            <a href={links.map(question)}>Map</a>
          </>
        )}
        {onRecord && card.layer === 'statements' && <CardThread article={line.id} id={card.id} />}
        {onRecord && card.layer === 'events' && (
          <a href={links.event(`${line.id}/${card.id}`)}>All who tell of it</a>
        )}
        <CopyButton text={() => `${card.words}`}>Copy words</CopyButton>
        {onRecord && (
          <CopyButton text={() => window.location.origin + links.article(line.id, card.id)}>
            Copy link
          </CopyButton>
        )}
      </p>
      {onRecord && <CardCorrections card={card} line={line} />}
    </>
  )
}
