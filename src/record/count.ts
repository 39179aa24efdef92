/** How often something is on record, by its name: "asserts", 12. */
export interface Count {
  readonly name: string
  readonly count: number
}
