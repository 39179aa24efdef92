import { useEffect, useRef } from 'preact/hooks'
import { go } from '../routes/location.ts'
import { type AskedGroup, asked } from './asked.ts'
import { CorrectThing } from './correct-thing.tsx'
import { PreviewForm } from './preview-form.tsx'
import './correct.css'

/** The dialog for a correction: the change, its preview, and the button that makes it. */
export function Corrector() {
  const dialog = useRef<HTMLDialogElement>(null)
  const wish = asked.value
  useEffect(() => {
    if (wish) dialog.current?.showModal()
  }, [wish])
  if (!wish) return null
  const close = () => dialog.current?.close()
  return (
    <dialog
      class="corrector"
      ref={dialog}
      aria-labelledby="corrector-heading"
      onClose={() => {
        asked.value = null
      }}
    >
      <div class="corrector-head">
        <h2 id="corrector-heading">{headingOf(wish)}</h2>
        <button type="button" class="quiet-button" onClick={close}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      {'thing' in wish ? (
        <CorrectThing thing={wish.thing} onClose={close} />
      ) : (
        <>
          <Direction group={wish.group} />
          <PreviewForm
            change={wish.group.change}
            onClose={close}
            onDone={() => {
              if (wish.group.after !== undefined) go(wish.group.after)
            }}
          />
        </>
      )}
    </dialog>
  )
}

function headingOf(wish: NonNullable<typeof asked.value>): string {
  if ('group' in wish) return wish.group.heading
  return wish.thing.verb === 'add' ? 'Add' : 'Correct'
}

/** Which group joins which. */
function Direction({ group: { change, one, other } }: { readonly group: AskedGroup }) {
  if (change.do === 'undo') return <p>{one}</p>
  const joins = change.do === 'merge'
  return (
    <div class="direction">
      <b class="short-title">{one}</b>
      <span class="direction-arrow">{joins ? '↓ becomes part of' : '↑ leaves'}</span>
      <b class="short-title">{other}</b>
      <span class="quiet">
        {joins ? 'whose name and address stay.' : 'and will not be joined with it again by rule.'}
      </span>
    </div>
  )
}
