import type { Preview, RecordLine } from '../../../src/record.ts'
import { counted } from '../words/counts.ts'
import { inWords } from '../words/stances.ts'
import { Differences } from './difference-table.tsx'
import { GroupDifference } from './group-difference.tsx'
import { isSides } from './sides.ts'

const GONE = 'It goes from the record, and stays away when the page is read again.'
const BACK = 'It comes back as it was read.'
const KEPT = 'It stays as it is, also when the page is read again or by another model.'
const ADDED = 'It is added, and stays when the page is read again or by another model.'

interface Props {
  readonly seen: Preview
  readonly line: RecordLine | undefined
}

/** What a change would do, what changes with it, and which earlier corrections it contradicts. */
export function Effects({ seen, line }: Props) {
  const { before, after, affects, conflicts } = seen
  return (
    <div class="effects">
      {isSides(before) && isSides(after) ? (
        <GroupDifference before={before} after={after} />
      ) : seen.change.do === 'add' ? (
        <Differences before={{}} after={seen.change.set} line={line} />
      ) : before === null || after === null ? (
        <p>{after === null ? GONE : BACK}</p>
      ) : (
        <Differences before={before} after={after} line={line} />
      )}
      {seen.change.do === 'accept' && <p>{KEPT}</p>}
      {seen.change.do === 'add' && <p>{ADDED}</p>}
      {affects.length > 0 && (
        <>
          <h3>What changes with it</h3>
          <ul>
            {affects.map(({ layer, count, sample }) => (
              <li key={layer}>
                {counted(count, singular(layer), inWords(layer))}
                {sample.length > 0 && (
                  <span class="quiet">
                    : {sample.slice(0, 5).join(', ')}
                    {count > Math.min(5, sample.length) ? ' …' : ''}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {conflicts.length > 0 && (
        <div class="conflicts" role="alert">
          <h3>It goes against earlier corrections</h3>
          <ul>
            {conflicts.map(({ correction, why }) => (
              <li key={correction}>
                No. {correction}: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** "statements" to "statement", "identities" to "identity". */
function singular(layer: string): string {
  return inWords(layer).replace(/ies$/, 'y').replace(/s$/, '')
}
