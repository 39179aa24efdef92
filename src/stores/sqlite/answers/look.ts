import type { View } from '../columns/view.ts'

/** Reads the columns in memory, brought up to date before. */
export type Look = <T>(work: (view: View) => T | Promise<T>) => Promise<T>

/** Reads the file about what belongs together across articles; refuses while that is behind. */
export type LookAcross = <T>(work: () => T | Promise<T>) => Promise<T>

/** Reads the file. */
export type Reading = <T>(work: () => Promise<T>) => Promise<T>
