import type { Came } from '../reading.ts'
import { counted } from './counted.ts'
import { oneLine } from './printable.ts'

/** What came as a line for people; `null` for what is not worth one. */
export function cameLine(came: Came): string | null {
  if (came.is !== 'article') return null
  const { article } = came
  const { title, publisher, published, statements, id } = article
  const head = [published.value, publisher].filter((text) => text !== null).join(' ')
  return `${oneLine(`${head === '' ? '' : `${head}: `}${title ?? '(no title)'}`)}  ${counted(statements.length, 'statement')}  ${id}\n`
}

/** What failed, and the end of a round, as lines on standard error; `null` for everything else. */
export function troubleLine(came: Came): string | null {
  if (came.is === 'failed') {
    const again = came.again === null ? '' : ` It is tried again ${untilText(came.again)}.`
    // What helps against a refusal of our own is an option, not time.
    const hint = again === '' || came.error.code === 'sources/private-address' ? ` ${came.error.hint}` : ''
    return oneLine(`${came.error.message}${again}${hint}`)
  }
  if (came.is !== 'round') return null
  const { feeds, asked, changed, failed, gone, waiting } = came
  return [
    `${counted(feeds, 'feed')}: ${asked.toLocaleString('en')} asked, ${changed.toLocaleString('en')} with something new`,
    ...(failed > 0 ? [`${failed.toLocaleString('en')} failed`] : []),
    ...(gone > 0 ? [`${gone.toLocaleString('en')} asked no more (see: onrecord feeds)`] : []),
    ...(waiting > 0 ? [`${counted(waiting, 'page')} to be tried again`] : []),
  ].join(', ')
}

function untilText(instant: string): string {
  const minutes = Math.ceil((Date.parse(instant) - Date.now()) / 60_000)
  if (minutes <= 1) return 'within a minute'
  return minutes < 120 ? `in ${minutes} minutes` : `in ${Math.round(minutes / 60)} hours`
}
