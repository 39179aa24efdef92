/** A linear model as shipped in `data/languages/en/events`: a weight for each feature and class, and a bias a class. */
export interface LinearModel {
  readonly classes: readonly string[]
  readonly bias: readonly number[]
  /** One row a feature, a number a class. */
  readonly weights: Readonly<Record<string, readonly number[]>>
}

/** One score a class: the bias and the weights of the features that are known. */
export function scores(model: LinearModel, features: Iterable<string>): number[] {
  const sums = [...model.bias]
  for (const feature of features) {
    const row = Object.hasOwn(model.weights, feature) ? model.weights[feature]! : null
    if (row) for (let i = 0; i < sums.length; i++) sums[i]! += row[i]!
  }
  return sums
}
