import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { KEYS } from './keys.ts'
import { UnderlineKey } from './underline-key.tsx'

export const helpIsOpen = signal(false)

const SHORTCUTS: readonly (readonly [keys: string, what: string])[] = [
  ['j', 'next statement, next result'],
  ['k', 'the one before'],
  ['t', 'plain text, and back'],
  ['Esc', 'let go, close'],
  ['?', 'this page'],
]

/** Whether there is a record to browse and correct. */
const ON_RECORD: typeof SHORTCUTS = [
  ['/', 'go to the question box'],
  ['+ − 0', 'timeline and map: nearer, farther, all'],
  ['← →', 'timeline: earlier, later'],
  ['a x e', 'open card: right, not there, correct it'],
  ['u', 'undo the last correction'],
  ['s A X', 'review: later, all like this right, all like this not there'],
]

/** What keys do and what underlines mean. */
export function Help({ onRecord }: { readonly onRecord: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const open = helpIsOpen.value
  useEffect(
    () =>
      KEYS.add({
        '?': () => {
          helpIsOpen.value = true
        },
      }),
    [],
  )
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      class="help"
      ref={dialog}
      aria-labelledby="help-heading"
      onClose={() => {
        helpIsOpen.value = false
      }}
    >
      <h2 id="help-heading">Keys</h2>
      <dl class="shortcuts">
        {(onRecord ? [...ON_RECORD, ...SHORTCUTS] : SHORTCUTS).map(([keys, what]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h2>Underlines</h2>
      <UnderlineKey />
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
