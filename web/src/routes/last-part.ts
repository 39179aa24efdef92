/** The last part of the path, decoded: an article's id, a holder's name. */
export function lastPart(path: string): string {
  const part = path.slice(path.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
