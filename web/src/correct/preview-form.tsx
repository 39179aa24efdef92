import { useEffect, useRef, useState } from 'preact/hooks'
import type { AskedChange, Preview, RecordLine } from '../../../src/record.ts'
import { asTrouble, type Trouble } from '../api/client.ts'
import { Loading } from '../states/loading.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { quoted } from '../words/quoted.ts'
import { correct, preview } from './calls.ts'
import { Effects } from './effects.tsx'
import { sign, signature } from './signature.ts'

interface Props {
  readonly change: AskedChange
  /** What it is about, in exact words; shown above. */
  readonly words?: string
  readonly line?: RecordLine
  readonly onBack?: () => void
  readonly onClose: () => void
  readonly onDone?: () => void
}

const VERBS: Readonly<Record<AskedChange['do'], string>> = {
  accept: 'Right as it stands',
  reject: 'Not there at all',
  edit: 'Put it right',
  add: 'Add it',
  merge: 'Join',
  split: 'Take apart',
  undo: 'Take back',
}

/**
 * The preview of a change, with fields for name and reason, and the button that makes it. Nothing is changed before.
 */
export function PreviewForm({ change, words, line, onBack, onClose, onDone }: Props) {
  const [seen, setSeen] = useState<Preview | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [why, setWhy] = useState('')
  const [busy, setBusy] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const key = JSON.stringify(change)
  // `key` stands for `change`
  useEffect(() => {
    let wanted = true
    setSeen(null)
    setTrouble(null)
    preview(change).then(
      (found) => wanted && setSeen(found),
      (cause) => wanted && setTrouble(asTrouble(cause)),
    )
    return () => {
      wanted = false
    }
  }, [key])
  const isSeen = seen !== null
  useEffect(() => {
    if (isSeen) button.current?.focus()
  }, [isSeen])

  const make = async () => {
    setBusy(true)
    try {
      await correct(change, why)
      onClose()
      onDone?.()
    } catch (cause) {
      setTrouble(asTrouble(cause))
      setBusy(false)
    }
  }
  return (
    <form
      class="correct-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (seen && !busy) void make()
      }}
    >
      {words !== undefined && <blockquote class="correct-words">{quoted(words)}</blockquote>}
      {trouble && <TroubleBox trouble={trouble} />}
      {!seen && !trouble && <Loading what="what would change" />}
      {seen && <Effects seen={seen} line={line} />}
      <div class="signing">
        <label class="field" for="correct-why">
          <span class="field-label">Why (if you like)</span>
          <input
            id="correct-why"
            type="text"
            maxLength={500}
            value={why}
            onInput={(event) => setWhy(event.currentTarget.value)}
          />
        </label>
        <label class="field" for="correct-by">
          <span class="field-label">Signed</span>
          <input
            id="correct-by"
            type="text"
            maxLength={100}
            autocomplete="off"
            placeholder="reader"
            value={signature.value}
            onInput={(event) => sign(event.currentTarget.value)}
          />
        </label>
      </div>
      <p class="correct-verbs">
        <button type="submit" class="main-button" ref={button} disabled={!seen || busy}>
          {VERBS[change.do]}
        </button>
        {onBack && (
          <button type="button" onClick={onBack}>
            Back
          </button>
        )}
        <span class="quiet">Can be taken back at any time.</span>
      </p>
    </form>
  )
}
