import { chooseTheme, type Theme, theme } from './theme.ts'

const NEXT: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' }
const NAMES: Readonly<Record<Theme, string>> = { auto: 'auto', light: 'light', dark: 'dark' }

/** Light, dark, or as the system is. */
export function ThemeSwitch() {
  return (
    <button type="button" class="quiet-button" onClick={() => chooseTheme(NEXT[theme.value])}>
      Colours: {NAMES[theme.value]}
    </button>
  )
}
