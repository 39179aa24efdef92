/** Names that several of these have: they are told apart by id. */
export function namesakes(all: readonly { readonly name: string }[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { name } of all) (seen.has(name) ? twice : seen).add(name)
  return twice
}
