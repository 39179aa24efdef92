import { signal } from '@preact/signals'

/** A number that rises with every correction made here: every answer is then asked for again. */
export const revision = signal(0)
