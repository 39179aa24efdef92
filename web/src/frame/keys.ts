type Bindings = Readonly<Record<string, () => void>>

const layers: Bindings[] = []

/** Actions of single keys, unless the user is typing. The binding added last is tried first. */
export const KEYS = {
  /** Binds keys until the function it gives is called. */
  add(bindings: Bindings): () => void {
    layers.push(bindings)
    return () => {
      layers.splice(layers.indexOf(bindings), 1)
    }
  },
  press(event: KeyboardEvent): void {
    // A dialog has keys of its own.
    if (document.querySelector('dialog[open]')) return
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
    const action = layers.findLast((layer) => Object.hasOwn(layer, event.key))?.[event.key]
    if (!action) return
    event.preventDefault()
    action()
  },
} as const

function isTyping({ target, key }: KeyboardEvent): boolean {
  if (key === 'Escape' || !(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    (target.matches('input, textarea, select') && !target.matches('[type=checkbox]'))
  )
}
