/**
 * The packed gazetteer: a JSON header (its length first, as a little-endian 32-bit integer), then columns of numbers and
 * of UTF-8 text, each starting at a multiple of eight bytes. Numbers are little-endian and are read in place, so that
 * opening copies nothing. Rows are places; keys are their look-up forms (`placeKey`) in byte order.
 */
export interface PackedHeader {
  readonly version: 1
  readonly rows: number
  readonly keys: number
  /** Values that the columns `country`, `admin1`, `admin2` and `feature` point into; index 0 stands for none. */
  readonly countries: readonly string[]
  readonly admin1: readonly string[]
  readonly admin2: readonly string[]
  /** Class and code with a space between: "P PPLC". */
  readonly features: readonly string[]
  /** Where each column stands: byte offset after the header, and length in bytes. */
  readonly columns: Readonly<Record<ColumnName, readonly [offset: number, length: number]>>
}

/** The packed gazetteer's columns, in the order in which they stand in the file. */
export const COLUMNS = [
  'id',
  'lat',
  'lon',
  'population',
  'admin2',
  'admin1',
  'country',
  'feature',
  'nameLength',
  'names',
  'keyLength',
  'keyText',
  'entryCount',
  'entries',
] as const
/** Name of a column. */
export type ColumnName = (typeof COLUMNS)[number]

/** Degrees are stored as whole numbers of this part of a degree: about eleven metres. */
export const DEGREE = 10_000

/** The first byte after the header's length and text, at the next multiple of eight. */
export function bodyStart(headerLength: number): number {
  return Math.ceil((4 + headerLength) / 8) * 8
}
