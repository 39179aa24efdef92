import type { Backing } from '../../../src/record.ts'
import { counted } from '../words/counts.ts'

/** The three counts that must not be mistaken for each other, and what is not known about them. */
export function BackingCounts({ backing }: { readonly backing: Backing }) {
  const { articles, origins, unknownOrigins, speakers } = backing
  return (
    <span class="backing">
      <span>{counted(articles, 'article')}</span>
      <span title="Copies count once, and so do articles credited to one agency.">
        {counted(origins, 'independent origin')}
        {unknownOrigins > 0 && <span class="quiet"> (+{unknownOrigins} not known)</span>}
      </span>
      <span title="Who say it themselves; the articles’ own voices are not counted.">
        {counted(speakers, 'speaker')}
      </span>
    </span>
  )
}
