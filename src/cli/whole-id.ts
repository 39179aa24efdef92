import type { RecordStore } from '../record.ts'

/** `3f2a9c/s3` with the whole id of the article that begins so; as it is where that is none, or several. */
export async function wholeId(store: RecordStore, id: string): Promise<string> {
  const [, article = id, rest = ''] = /^(.+?)(\/[a-z]\d+)?$/.exec(id) ?? []
  const found = new Set((await store.find(article)).map((line) => line.id))
  return found.size === 1 ? `${[...found][0]}${rest}` : id
}

/** Whether this names a thing of an article, as `3f2a9c/s3` does, and asks for no words. */
export function isId(text: string): boolean {
  return /^[^\s":]+\/[a-z]\d+$/.test(text)
}
