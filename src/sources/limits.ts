/** Largest page, in bytes after unpacking. A JSON Lines file can be larger, but not its lines. */
export const LARGEST_PAGE = 50 * 1024 * 1024

/** How far the end of a line is searched if the line is longer than a page, in bytes. */
export const FARTHEST_LINE_END = 20 * LARGEST_PAGE

/** A number of bytes in words: "73 MB". */
export function inMegabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / (1024 * 1024)))} MB`
}
