import {
  type ArticleDigest,
  compareArticles,
  digest,
  divideHappenings,
  happeningKeys,
  happeningLookups,
} from '../../../src/across/happenings/happenings.ts'
import type { ArticleTie } from '../../../src/types/across.ts'
import { toLine } from '../../../src/types/line.ts'
import { type Layer, readDocuments, readyPage } from '../layer.ts'

interface Document {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly date?: string
}

/**
 * Articles by what they report, for `crossdoc.mjs articles`. ECB+ counts what came of a happening to it, so follow-ups,
 * which the record only ties, count here as members of the group.
 */
export const layer: Layer = {
  name: 'groups',
  async *predict(path, { reader }) {
    const onrecord = await reader()
    const digests: ArticleDigest[] = []
    for (const document of readDocuments<Document>(path)) {
      const [article] = await onrecord.readText(readyPage(document))
      if (article) digests.push(digest(toLine(article)))
    }
    const ties = tiesAmong(digests).map((tie): ArticleTie => ({ ...tie, kind: 'same' }))
    const groups = divideHappenings(
      digests.map(({ article }) => article),
      ties,
    )
    for (const group of groups) for (const id of group) yield { id, group: group[0]! }
  },
}

/** Ties of all articles that meet under a key, as the record finds them. */
export function tiesAmong(digests: readonly ArticleDigest[]): ArticleTie[] {
  const byKey = new Map<string, number[]>()
  const ties: ArticleTie[] = []
  digests.forEach((one, i) => {
    const met = new Set(happeningLookups(one).flatMap((key) => byKey.get(key) ?? []))
    for (const other of met) {
      const tie = compareArticles(one, digests[other]!)
      if (tie) ties.push(tie)
    }
    for (const key of happeningKeys(one)) byKey.set(key, [...(byKey.get(key) ?? []), i])
  })
  return ties
}
