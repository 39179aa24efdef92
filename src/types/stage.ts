import type { ArticleText, LayerName, Layers } from './article.ts'
import type { TakeNote } from './note.ts'

/**
 * One step from text to record: it reads the layers named in `needs` and adds those in `gives`.
 *
 * The article that it receives has exactly the needed layers, so using another one is a compile error.
 */
export interface Stage<Needs extends LayerName, Gives extends LayerName> {
  /** The name of its folder. */
  readonly name: string
  readonly needs: readonly Needs[]
  readonly gives: readonly Gives[]
  run(
    article: ArticleText & Pick<Layers, Needs>,
    note: TakeNote,
  ): Pick<Layers, Gives> | Promise<Pick<Layers, Gives>>
}
