import { signal } from '@preact/signals'

export type Theme = 'auto' | 'light' | 'dark'

const STORED = 'onrecord-theme'

export const theme = signal<Theme>('auto')

/** Applies the choice of last time. */
export function applyTheme(): void {
  const stored = remembered()
  chooseTheme(stored === 'light' || stored === 'dark' ? stored : 'auto')
}

export function chooseTheme(chosen: Theme): void {
  theme.value = chosen
  if (chosen === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
  try {
    localStorage.setItem(STORED, chosen)
  } catch {
    // Not stored if the browser stores nothing.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(STORED)
  } catch {
    return null
  }
}
