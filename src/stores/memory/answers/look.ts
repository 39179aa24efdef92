/** Looks at the record while nobody writes. */
export type Look = <T>(work: () => T | Promise<T>) => Promise<T>
