import { batch, signal } from '@preact/signals'

/** Where the reader is: the path, the query string's parameters and the fragment without its `#`. */
export interface Location {
  readonly path: string
  readonly parameters: URLSearchParams
  readonly fragment: string
}

export const location = signal(read())

function read(): Location {
  // The report is rendered where there is no address.
  if (typeof window === 'undefined') return { path: '/', parameters: new URLSearchParams(), fragment: '' }
  const { pathname, search, hash } = window.location
  return {
    path: pathname,
    parameters: new URLSearchParams(search),
    fragment: decodeFragment(hash.slice(1)),
  }
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Goes to an address of this site. `replace` adds no entry to the history. */
export function go(address: string, { replace = false, scroll = true } = {}): void {
  const before = location.value.path
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  batch(() => {
    location.value = read()
  })
  if (scroll && location.value.path !== before) window.scrollTo(0, 0)
}

/** The present address with some parameters changed; `null` takes one away. */
export function withParameters(changes: Readonly<Record<string, string | null>>, path?: string): string {
  const parameters = new URLSearchParams(location.value.parameters)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') parameters.delete(name)
    else parameters.set(name, value)
  }
  const query = parameters.toString()
  return (path ?? location.value.path) + (query && `?${query}`)
}

/** Follows links within the site without loading the page anew. Call once. */
export function followLinks(isOurs: (path: string) => boolean): void {
  window.addEventListener('popstate', () => {
    location.value = read()
  })
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link?.href || link.target || link.hasAttribute('download')) return
    const url = new URL(link.href)
    if (url.origin !== window.location.origin || !isOurs(url.pathname)) return
    event.preventDefault()
    go(url.pathname + url.search + url.hash)
  })
}
