import type { ArticleAnswer } from '../../../src/api/answers.ts'
import type { WhoView, Within } from '../../../src/record.ts'
import { address, fetchAnswer, TroubleError } from '../api/client.ts'

/** A member of this identity: an entity of an article, to which decisions refer. */
export async function memberOf(who: WhoView): Promise<Within> {
  const known = who.merges[0]
  if (known) return known.a
  const names = new Set([who.name, ...who.aliases])
  for (const { article, statement } of who.statements.items.slice(0, 5)) {
    const line = await fetchAnswer<ArticleAnswer>(address(`articles/${encodeURIComponent(article)}`))
    const holders = line.statements.find(({ id }) => id === statement)?.holder.entities ?? []
    const entity = line.entities.find(
      ({ id, name, aliases }) => holders.includes(id) && [name, ...aliases].some((one) => names.has(one)),
    )
    if (entity) return { article, id: entity.id }
  }
  throw new TroubleError({
    code: 'web/no-member',
    message: `No article shows who ${who.name} is.`,
    hint: 'Join them on the command line: onrecord correct.',
  })
}

export function fetchWho(idOrName: string): Promise<WhoView> {
  return fetchAnswer<WhoView>(address(`who/${encodeURIComponent(idOrName)}`))
}
