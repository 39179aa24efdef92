/** What kills have shown. Whatever is lost or broken is thrown as an error. */
export interface Campaign {
  readonly kills: number
  /** Kills by which some of the work was done and some was not. */
  readonly midst: number
  /** What was told to be on record by processes that were killed later, all of it found again. */
  readonly acknowledged: number
  /** Records brought to their end, each like the undisturbed one. */
  readonly records: number
}
