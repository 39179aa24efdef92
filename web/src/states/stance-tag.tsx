import { inWords, stanceGroup } from '../words/stances.ts'

/** A stance in a word, with a border that tells its group without colour. */
export function StanceTag({ stance }: { readonly stance: string }) {
  return <span class={`stance-tag stance-tag-${stanceGroup(stance)}`}>{inWords(stance)}</span>
}
