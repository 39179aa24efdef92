import { onDemand } from '../routes/on-demand.tsx'
import { asked, done } from './asked.ts'

const Corrector = onDemand(async () => (await import('./corrector.tsx')).Corrector)
const DoneBar = onDemand(async () => (await import('./done-bar.tsx')).DoneBar)

/** The dialog for corrections and the bar that takes them back, each loaded when it is first needed. */
export function Correcting() {
  return (
    <>
      {asked.value && <Corrector />}
      <div class="done-place">{(done.value || wasDone()) && <DoneBar />}</div>
    </>
  )
}

let seen = false

/** The bar stays to say that something was taken back. */
function wasDone(): boolean {
  seen ||= done.value !== null
  return seen
}
