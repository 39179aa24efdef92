import { useState } from 'preact/hooks'

interface Props {
  readonly label: string
  readonly disabled: boolean
  readonly onText: (text: string) => void
}

/** Where a text is pasted. */
export function PasteBox({ label, disabled, onText }: Props) {
  const [text, setText] = useState('')
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) onText(text)
      }}
    >
      <label>
        Or paste a text, headline first:
        <textarea rows={8} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button type="submit" disabled={disabled || text.trim() === ''}>
        {label}
      </button>
    </form>
  )
}
