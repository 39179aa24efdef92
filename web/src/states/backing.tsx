import type { Backing } from '../../../src/record.ts'
import { counted, number } from '../words/counts.ts'

/** The three different counts, and what is unknown about them. */
export function BackingCounts({ backing }: { readonly backing: Backing }) {
  return (
    <span class="backing">
      <span>{counted(backing.articles, 'article')}</span>
      <OriginCount backing={backing} />
      <span title="Who say it themselves; the articles’ own voices are not counted.">
        {backing.speakers === 0 ? 'no speaker' : counted(backing.speakers, 'speaker')}
      </span>
    </span>
  )
}

type Origins = Pick<Backing, 'origins' | 'unknownOrigins'>

/** Origins that are known to differ. Of texts whose origin nothing tells, each may be one of the others. */
export function OriginCount({ backing: { origins, unknownOrigins } }: { readonly backing: Origins }) {
  const meaning = 'Copies count once, and so do articles credited to one agency.'
  if (origins === 0) {
    return (
      <span class="quiet" title={meaning}>
        {unknownOrigins === 1 ? 'origin not known' : `origins of ${number(unknownOrigins)} not known`}
      </span>
    )
  }
  return (
    <span title={meaning}>
      {counted(origins, 'independent origin')}
      {unknownOrigins > 0 && <span class="quiet"> (+{number(unknownOrigins)} not known)</span>}
    </span>
  )
}
