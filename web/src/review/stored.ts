/** Where waiting changes are kept, so that closing the page loses none. */
export const STORED = 'onrecord-outbox'

/** Whether changes wait that were decided before the page was closed. */
export function isLeftOver(): boolean {
  try {
    return (localStorage.getItem(STORED)?.length ?? 0) > '[]'.length
  } catch {
    return false
  }
}
