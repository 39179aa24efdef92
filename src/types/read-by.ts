/** What read an article: two readings by the same are the same; by others they may differ. */
export interface ReadBy {
  /** The program and its version: `onrecord 0.1.0`. */
  readonly program: string
  /** Digest of the code and data that read: the first 12 digits of its SHA-256; `null` where it was not worked out. */
  readonly rules: string | null
  /** `light` or `neural`. */
  readonly tagger: string
  /** The network, where one read. */
  readonly model: ReadByModel | null
}

/** A trained network, and what ran it. */
export interface ReadByModel {
  readonly name: string
  readonly version: string
  /** SHA-256 of the file of weights, lower-case hexadecimal. */
  readonly sha256: string
  /** The two round differently, so what they read may differ in the last places of a score. */
  readonly runtime: 'native' | 'wasm'
}

/** All of it in one line, as a record keeps it beside each page: `onrecord 0.1.0, rules 3f9c…, tagger light`. */
export function readByLine({ program, rules, tagger, model }: ReadBy): string {
  const parts = [program, ...(rules === null ? [] : [`rules ${rules}`]), `tagger ${tagger}`]
  if (model) parts.push(`model ${model.name} ${model.version} ${model.sha256.slice(0, 12)} ${model.runtime}`)
  return parts.join(', ')
}
