/** The outlet; where none is known, the page's host or file without the folders around it. */
export function outletInWords(publisher: string | null, page: string): string {
  if (publisher !== null) return publisher
  const host = /^https?:\/\/([^/]+)/i.exec(page)?.[1]
  return host ?? page.slice(page.lastIndexOf('/') + 1)
}
