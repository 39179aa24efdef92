import { isLeftOver } from '../review/stored.ts'
import { onDemand } from '../routes/on-demand.tsx'
import { asked, done } from './asked.ts'

const Corrector = onDemand(async () => (await import('./corrector.tsx')).Corrector)
const DoneBar = onDemand(async () => (await import('./done-bar.tsx')).DoneBar)

// Verdicts that were decided before the page was closed.
if (isLeftOver()) void import('../review/outbox.ts').then(({ sendAll }) => sendAll())

let wasDone = false

/** The dialog for corrections and the bar that takes them back, each loaded when it is first needed. */
export function Correcting() {
  // The bar stays, to say that the correction was undone.
  wasDone ||= done.value !== null
  return (
    <>
      {asked.value && <Corrector />}
      {wasDone && <DoneBar />}
    </>
  )
}
