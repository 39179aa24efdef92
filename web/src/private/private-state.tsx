import { counted } from '../words/counts.ts'
import type { Reading } from './use-reading.ts'

const READERS = { neural: 'a small trained network and rules', light: 'rules alone' } as const

/** Whether everything is loaded, what reads, and that the page has no network access. */
export function PrivateState({
  reading: { loading, tagger, waiting, seconds },
}: {
  readonly reading: Reading
}) {
  return (
    <p class="private-state" role="status">
      {loading !== null && `Loading ${loading} …`}
      {tagger !== null && (
        <>
          <strong>Ready and cut off.</strong> All that reading needs is in this tab ({READERS[tagger]}), and
          the page can no longer connect to anything; you may pull the plug. Nothing stays when it is closed.{' '}
          {waiting > 0 && `Reading ${counted(waiting, 'page')} …`}
          {waiting === 0 && seconds !== null && `Read in ${seconds.toFixed(1)} seconds.`}
        </>
      )}
    </p>
  )
}
