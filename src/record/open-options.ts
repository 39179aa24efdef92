/** How a record is opened. */
export interface OpenOptions {
  /** Make the record when there is none. Default `false`. */
  readonly create?: boolean
  /** How long to wait for another process that writes, in milliseconds. Default 5,000. */
  readonly patience?: number
}
