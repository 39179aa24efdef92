import { relations } from '../src/relations/stage.ts'
import type { Article } from '../src/types/article.ts'
import type { Relation } from '../src/types/relation.ts'
import { inventedArticle } from './invented-article.ts'

/** An article with the relations that are read from it, as `inventedArticle` takes it, with any further layers. */
export async function withRelations(
  marked: string,
  layers: Partial<Article> | ((article: Article) => Partial<Article>) = {},
): Promise<Article & { readonly relations: readonly Relation[] }> {
  const bare = inventedArticle(marked)
  const article = { ...bare, ...(typeof layers === 'function' ? layers(bare) : layers) }
  return { ...article, ...(await relations.run(article, () => {})) }
}

/** Each relation as `Veldania | supplies | Korrund | boats`; what is not stated as a fact that holds says so at its end. */
export async function relationsIn(marked: string): Promise<string[]> {
  const { text, entities, relations: found } = await withRelations(marked)
  const name = (id: string) => entities.find((entity) => entity.id === id)!.name
  return found.map(({ type, from, to, object, status, former }) =>
    [
      name(from),
      type,
      name(to),
      ...(object ? [text.slice(...object)] : []),
      ...(status === 'stated' ? [] : [status]),
      ...(former ? ['former'] : []),
    ].join(' | '),
  )
}
