import { fileURLToPath } from 'node:url'
import { createReader, findPages, loadResources, type RecordLine, readPages } from '../../src/index.ts'

/** The pages that news is made from, unless others are named. */
export const EXAMPLES = fileURLToPath(new URL('../../examples/pages', import.meta.url))

/** Reads the articles of a folder that have more than two statements, by rules alone. */
export async function readTemplates(folder = EXAMPLES): Promise<RecordLine[]> {
  const reader = createReader(await loadResources({ tagger: 'light' }))
  const lines: RecordLine[] = []
  for await (const page of readPages(findPages([folder]), { reader: async () => reader })) {
    if ('articles' in page) lines.push(...page.articles.filter(({ statements }) => statements.length > 2))
  }
  await reader.close()
  return lines
}
