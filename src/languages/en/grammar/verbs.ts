import verbRows from '../../../../data/languages/en/cues/verbs.json' with { type: 'json' }

/** Dictionary forms of verbs that cite. */
export const CITING_VERBS: ReadonlySet<string> = new Set(Object.keys(verbRows as Record<string, number>))
