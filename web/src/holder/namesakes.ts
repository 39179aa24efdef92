/** Names that several of these identities have: links to them use the id. */
export function namesakes(all: readonly { readonly name: string }[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { name } of all) (seen.has(name) ? twice : seen).add(name)
  return twice
}
