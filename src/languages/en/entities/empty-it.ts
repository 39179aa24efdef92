import emptyRows from '../../../../data/languages/en/coreference/empty-it.json' with { type: 'json' }
import type { Token } from '../../../types/token.ts'

/** Verbs whose subject "it" refers to nothing. */
const EMPTY_SUBJECT: ReadonlySet<string> = new Set(emptyRows as readonly string[])

/** Whether "it" refers to nothing: "it is clear that", "it had been three weeks since", "it seems". */
export function standsForNothing(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.text.toLowerCase() !== 'it') return false
  const next = tokens[at + 1]?.text.toLowerCase() ?? ''
  if (EMPTY_SUBJECT.has(next)) return true
  if (!/^(?:is|was|'s|’s|would|will|may|might|could|has|had|becomes|became)$/.test(next)) return false
  for (let index = at + 2; index < Math.min(tokens.length, at + 9); index++) {
    const { text, sentence } = tokens[index]!
    if (sentence !== tokens[at]!.sentence || /^[.,;]$/.test(text)) return false
    if (/^(?:that|whether|since|who|when)$/.test(text)) return true
    if (/^to$/.test(text)) return /^(?:is|was|'s|’s|would|will)$/.test(next)
  }
  return false
}
