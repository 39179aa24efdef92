import { OnrecordError } from '../base/errors.ts'
import type { ModelConfig } from '../types/model.ts'
import { CASES } from './characters.ts'
import { BREAKS, ZONES } from './encode.ts'
import { QUOTES } from './quote-states.ts'

/**
 * Reads and checks the configuration. Throws `network/model-mismatch` if this code would give the network wrong ids.
 */
export function readModelConfig(json: string): ModelConfig {
  const config = JSON.parse(json) as ModelConfig
  const ours = { case: CASES, quote: QUOTES, break: BREAKS, zone: ZONES }
  const differs = Object.entries(ours).some(
    ([name, values]) => values.join() !== config.features[name as keyof typeof ours]?.join(),
  )
  if (config.format !== 1 || differs) {
    throw new OnrecordError(
      'network/model-mismatch',
      'The model was made for another version of Onrecord.',
      'Install Onrecord again so that code and model come together.',
    )
  }
  return config
}
