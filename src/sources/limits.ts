/** Largest page, in bytes after unpacking. Archives and files of ready articles can be larger, but not what is in them. */
export const LARGEST_PAGE = 50 * 1024 * 1024

/** How far the end of a line is searched if the line is longer than a page, in bytes. */
export const FARTHEST_LINE_END = 20 * LARGEST_PAGE

/** How many files may stand one within another: a page in a mail in an archive that is packed. */
export const DEEPEST = 6

/** What a file may unpack to, in bytes, however small it is; and how many times its size, if that is more. */
export const UNPACKED = 500 * 1024 * 1024
export const TIMES_UNPACKED = 100

/** A number of bytes in words: "73 MB". */
export function inMegabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / (1024 * 1024)))} MB`
}
