import type { RecordStore } from '../record.ts'

/** `3f2a9c/s3` with the article's whole id; unchanged if no article's id begins so, or several do. */
export async function wholeId(store: RecordStore, id: string): Promise<string> {
  const [, article = id, rest = ''] = /^(.+?)(\/[a-z]\d+)?$/.exec(id) ?? []
  const found = new Set((await store.find(article)).map((line) => line.id))
  return found.size === 1 ? `${[...found][0]}${rest}` : id
}

/** Whether a text is the id of something in an article, such as `3f2a9c/s3`, and no query. */
export function isId(text: string): boolean {
  return /^[^\s":]+\/[a-z]\d+$/.test(text)
}
