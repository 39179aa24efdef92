/** What the command line and the server read pages with. It loads no stage: those are loaded in the worker threads. */
export type { OnrecordError } from './base/errors.ts'
export { createReaderPool, type PoolOptions } from './run/pool.ts'
export { type PageRead, type ReadPagesOptions, readPages } from './run/read-pages.ts'
export type { Reader } from './run/reader.ts'
export { type FindProgress, findPages } from './sources/find-pages.ts'
export type { Found } from './sources/found.ts'
export { pagesOfBytes } from './sources/pages-of-bytes.ts'
export type { ReadBy } from './types/read-by.ts'
