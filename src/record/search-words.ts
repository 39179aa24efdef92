/** The words of a text as searching compares them, but for their endings: in lower case, without accents. */
export function foldedSearchWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}\p{Co}]+/gu) ?? []
}
