import { OnrecordError } from '../../base/errors.ts'
import { CASES } from './characters.ts'
import type { ConfidenceParameters } from './confidence.ts'
import { BREAKS, ZONES } from './encode.ts'
import type { LinkParameters } from './link.ts'
import { QUOTES } from './quote-states.ts'
import type { RescueParameters } from './rescue.ts'

/** What `models/small/model.json` says of the network beside it. `models/small/CARD.md` explains the model. */
export interface ModelConfig {
  readonly format: 1
  readonly name: string
  /** Year and month in which it was trained: `2026-11`. */
  readonly version: string
  readonly features: Readonly<Record<'case' | 'quote' | 'break' | 'zone', readonly string[]>>
  readonly windows: { readonly size: number; readonly overlap: number }
  readonly attribution: LabelConfig
  readonly names: LabelConfig
  readonly links: LinkParameters
  readonly rescue: RescueParameters
  readonly confidence: ConfidenceParameters
}

/** BIO labels with the scores of starting in each and of going from one to the next. */
export interface LabelConfig {
  readonly labels: readonly string[]
  readonly start: readonly number[]
  readonly transitions: readonly (readonly number[])[]
}

/** Reads and checks the configuration. Throws `tags/model-mismatch` when this code would feed the network wrong ids. */
export function readModelConfig(json: string): ModelConfig {
  const config = JSON.parse(json) as ModelConfig
  const ours = { case: CASES, quote: QUOTES, break: BREAKS, zone: ZONES }
  const differs = Object.entries(ours).some(
    ([name, values]) => values.join() !== config.features[name as keyof typeof ours]?.join(),
  )
  if (config.format !== 1 || differs) {
    throw new OnrecordError(
      'tags/model-mismatch',
      'The model was made for another version of Onrecord.',
      'Install Onrecord again so that code and model come together.',
    )
  }
  return config
}
