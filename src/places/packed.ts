/**
 * The header of the packed gazetteer. The file is: the header's length as a little-endian 32-bit integer; the header in
 * JSON; columns of numbers and of UTF-8 text, each at an offset that is a multiple of eight bytes. Numbers are
 * little-endian and are read in place, so that opening copies nothing. Rows are places; keys are their look-up forms
 * (`placeKey`) in byte order.
 */
export interface PackedHeader {
  readonly version: 1
  readonly rows: number
  readonly keys: number
  /** The values to which the columns `country`, `admin1`, `admin2` and `feature` point; index 0 means none. */
  readonly countries: readonly string[]
  readonly admin1: readonly string[]
  readonly admin2: readonly string[]
  /** Class and code with a space between: "P PPLC". */
  readonly features: readonly string[]
  /** The position of each column: byte offset after the header, and length in bytes. */
  readonly columns: Readonly<Record<ColumnName, readonly [offset: number, length: number]>>
}

/** The columns of the packed gazetteer, in the order of the file. */
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

/** Coordinates are stored as whole numbers of this fraction of a degree, about eleven metres. */
export const DEGREE = 10_000

/** The offset of the first byte of the columns: after the header's length and text, the next multiple of eight. */
export function bodyStart(headerLength: number): number {
  return Math.ceil((4 + headerLength) / 8) * 8
}
