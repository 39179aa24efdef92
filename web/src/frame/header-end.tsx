import type { ComponentChildren } from 'preact'
import { helpIsOpen } from './help.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** The end of a page's header: what the page puts there, the colours, and the list of keys. */
export function HeaderEnd({ children }: { readonly children?: ComponentChildren }) {
  return (
    <div class="header-end">
      {children}
      <ThemeSwitch />
      <button
        type="button"
        class="quiet-button"
        onClick={() => {
          helpIsOpen.value = true
        }}
      >
        Keys <kbd>?</kbd>
      </button>
    </div>
  )
}
