import { signal } from '@preact/signals'

/** Rises with every correction made here: whatever the server was asked is asked again. */
export const revision = signal(0)
