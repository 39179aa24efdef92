import type { Source } from '../layers/layer.ts'

/** The letter of a source on its colour. */
export function SourceKey({ source }: { readonly source: Source }) {
  return <span class={`key source-${source.colour}`}>{source.key}</span>
}
