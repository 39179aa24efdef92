import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'

interface Props {
  readonly text: () => string
  readonly children: ComponentChildren
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, children }: Props) {
  const [told, setTold] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setTold('Copied')
    } catch {
      setTold('The browser does not let this page copy')
    }
    setTimeout(() => setTold(''), 2000)
  }
  return (
    <button type="button" class="link-button" onClick={copy}>
      {told || children}
      <span class="unseen" role="status">
        {told}
      </span>
    </button>
  )
}
