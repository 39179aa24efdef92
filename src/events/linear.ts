/** A linear model as in `data/languages/en/events`: a weight for each feature and class, and a bias for each class. */
export interface LinearModel {
  readonly classes: readonly string[]
  readonly bias: readonly number[]
  /** One row for each feature, one number for each class. */
  readonly weights: Readonly<Record<string, readonly number[]>>
}

/** One score for each class: its bias plus the weights of the known features. */
export function scores(model: LinearModel, features: Iterable<string>): number[] {
  const sums = [...model.bias]
  for (const feature of features) {
    const row = Object.hasOwn(model.weights, feature) ? model.weights[feature]! : null
    if (row) for (let i = 0; i < sums.length; i++) sums[i]! += row[i]!
  }
  return sums
}
