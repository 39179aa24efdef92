import addresseeRows from '../../../../data/languages/en/addressees/verbs.json' with { type: 'json' }
import nounRows from '../../../../data/languages/en/cues/nouns.json' with { type: 'json' }
import verbRows from '../../../../data/languages/en/cues/verb-classes.json' with { type: 'json' }

const verbs = verbRows as Readonly<Record<'citing' | 'believing' | 'saying' | 'seeming', readonly string[]>>
const nouns = nounRows as Readonly<Record<'venues' | 'signs', readonly string[]>>

/** Verbs that go on citing behind a comma or an "and": ", saying …". */
export const GOING_ON: ReadonlySet<string> = new Set(verbs.citing)
/** Verbs of thought and report: their passive cites somebody unnamed, and their that-clause is always a thought. */
export const BELIEVING: ReadonlySet<string> = new Set(verbs.believing)
/** What one may decline or promise to do that is itself a saying. */
export const SAYING: ReadonlySet<string> = new Set(verbs.saying)
/** Verbs of seeming: whose impression it is stays unsaid. */
export const SEEMING: ReadonlySet<string> = new Set(verbs.seeming)
/** Verbs whose object is whom one speaks to. */
export const ADDRESSING: ReadonlySet<string> = new Set(
  (addresseeRows as { readonly addressing: readonly string[] }).addressing,
)
/** Where something is said: "in an interview". */
export const VENUES: ReadonlySet<string> = new Set(nouns.venues)
/** What one perceives when one concludes: "saw signs that". */
export const SIGNS: ReadonlySet<string> = new Set(nouns.signs)
