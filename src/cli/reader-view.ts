import type { ReadBy } from '../reading.ts'

/** What read the pages, in a sentence. `asked`: the tagger that the user asked for, if any. */
export function readerText({ tagger, model }: ReadBy, asked: string | null): string {
  if (model) {
    const slow =
      'in WebAssembly, which is four times slower: the package onnxruntime-node is not installed; to have it: npm install onnxruntime-node'
    const how = model.runtime === 'wasm' ? `, ${slow}` : ''
    return `Read by the ${tagger} tagger (${model.name} ${model.version}${how}).`
  }
  if (asked === null) return `Read by rules alone: no network could be loaded; --tagger neural says why.`
  return `Read by rules (the ${tagger} tagger).`
}
