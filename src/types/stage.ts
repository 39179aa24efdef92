import type { ArticleText, LayerName, Layers } from './article.ts'
import type { TakeNote } from './note.ts'

/**
 * One step from text to record: reads the layers it names in `needs` and leaves those in `gives`.
 *
 * The article it is handed has exactly the needed layers, so reaching for another is a compile error.
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
