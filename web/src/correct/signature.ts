import { signal } from '@preact/signals'

const STORED = 'onrecord-signature'

/** The name that corrections are signed with: kept by this browser, empty at first. */
export const signature = signal(remembered())

export function sign(name: string): void {
  signature.value = name
  try {
    localStorage.setItem(STORED, name)
  } catch {
    // Not stored if the browser stores nothing.
  }
}

function remembered(): string {
  try {
    return localStorage.getItem(STORED) ?? ''
  } catch {
    return ''
  }
}
