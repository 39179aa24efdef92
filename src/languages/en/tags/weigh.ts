import weightRows from '../../../../data/languages/en/cues/weights.json' with { type: 'json' }

const WEIGHTS = new Map(Object.entries(weightRows as Record<string, number>))
const BIAS = WEIGHTS.get('bias') ?? 0

/**
 * The probability that a candidate with these features is right: logistic regression, fitted by
 * `training/light/fit-cues.ts`.
 */
export function weigh(features: readonly string[]): number {
  let sum = BIAS
  for (const feature of features) sum += WEIGHTS.get(feature) ?? 0
  return 1 / (1 + Math.exp(-sum))
}

/** The weight of one feature in log-odds; 0 for one that was not fitted. */
export function weightOf(feature: string): number {
  return WEIGHTS.get(feature) ?? 0
}
