import { useEffect, useState } from 'preact/hooks'
import { asTrouble } from '../api/client.ts'
import { KEYS } from '../frame/keys.ts'
import { links } from '../routes/links.ts'
import { done } from './asked.ts'
import { takeBack } from './calls.ts'
import { changeInWords } from './change-in-words.ts'
import './correct.css'

/** Shows the last correction, and undoes it on a key or a click. */
export function DoneBar() {
  const correction = done.value
  const [trouble, setTrouble] = useState<string | null>(null)
  const [undone, setUndone] = useState(false)
  const undo = () => {
    if (!correction) return
    takeBack(correction.number).then(
      () => {
        setUndone(true)
        setTimeout(() => setUndone(false), 4000)
      },
      (cause) => setTrouble(asTrouble(cause).message),
    )
  }
  useEffect(() => {
    setTrouble(null)
    return correction ? KEYS.add({ u: undo }) : undefined
  }, [correction])
  return (
    <div class={correction || undone ? 'done-bar' : ''}>
      <span role="status">
        {correction && `Corrected: ${changeInWords(correction.change, correction)}`}
        {!correction && undone && 'Taken back.'}
      </span>
      {trouble && <span role="alert"> {trouble}</span>}
      {correction && (
        <>
          <button type="button" onClick={undo}>
            Undo <kbd>u</kbd>
          </button>
          <a href={links.log()}>Log</a>
          <button
            type="button"
            class="quiet-button"
            aria-label="Close"
            onClick={() => {
              done.value = null
            }}
          >
            ×
          </button>
        </>
      )}
    </div>
  )
}
