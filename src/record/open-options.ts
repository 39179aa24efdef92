/** How a record is opened. */
export interface OpenOptions {
  /** Make the record when there is none. Default `false`. */
  readonly create?: boolean
  /** How long to wait for others that write, in milliseconds. Default 5,000 for a file, 60,000 for a server. */
  readonly patience?: number
}
