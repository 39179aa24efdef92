const BASES: Readonly<Record<string, string>> = {
  stated: 'the text says it',
  resolved: 'the text says it elsewhere',
  inferred: 'concluded from the text',
  metadata: 'the page’s markup says it',
  external: 'from a gazetteer, a list or a person',
  unknown: 'not known',
}

/** How a value is known, for people. */
export function basisInWords(basis: string): string {
  return BASES[basis] ?? basis
}
