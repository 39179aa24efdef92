import meansRows from '../../../../data/languages/en/addressees/means.json' with { type: 'json' }
import addresseeRows from '../../../../data/languages/en/addressees/verbs.json' with { type: 'json' }
import nounRows from '../../../../data/languages/en/cues/nouns.json' with { type: 'json' }
import phraseRows from '../../../../data/languages/en/cues/phrases.json' with { type: 'json' }
import verbRows from '../../../../data/languages/en/cues/verb-classes.json' with { type: 'json' }

const verbs = verbRows as Readonly<Record<'citing' | 'believing' | 'saying' | 'seeming', readonly string[]>>
const addressees = addresseeRows as Readonly<
  Record<'addressing' | 'hearing' | 'transitive', readonly string[]>
>
const nouns = nounRows as Readonly<Record<'venues' | 'signs', readonly string[]>>

/** Verbs that continue the citing after a comma or an "and": ", saying …". */
export const GOING_ON: ReadonlySet<string> = new Set(verbs.citing)
/** Verbs of thought and report: their passive cites an unnamed source, and their that-clause is always a thought. */
export const BELIEVING: ReadonlySet<string> = new Set(verbs.believing)
/** Verbs of saying that can follow "declined to" or "promised to". */
export const SAYING: ReadonlySet<string> = new Set(verbs.saying)
/** Verbs of seeming: they do not say whose impression it is. */
export const SEEMING: ReadonlySet<string> = new Set(verbs.seeming)
/** Verbs whose object is the person spoken to. */
export const ADDRESSING: ReadonlySet<string> = new Set(addressees.addressing)
/** Verbs whose passive tells what its subject hears: "were told that". */
export const HEARING: ReadonlySet<string> = new Set(addressees.hearing)
/** Verbs that cite only with an object: "told that" without one is a passive. */
export const TRANSITIVE: ReadonlySet<string> = new Set(addressees.transitive)
/** What a message comes by: "by letter". */
export const MEANS: ReadonlySet<string> = new Set(meansRows as readonly string[])
/** Nouns for the place of speech: "in an interview". */
export const VENUES: ReadonlySet<string> = new Set(nouns.venues)
/** Nouns for evidence from which one concludes: "saw signs that". */
export const SIGNS: ReadonlySet<string> = new Set(nouns.signs)

/** Phrases that cite, by their verb: the words behind it, "out at" of "hit out at". */
export const CITING_PHRASES: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  (phraseRows as readonly string[]).map((phrase) => phrase.split(' ')),
  ([verb]) => verb!,
)

/** A participle that is passive where "of" is right behind it: "a guard accused of theft". */
export const ACCUSED_OF = /^(?:\p{L}+ ){0,2}?(?:accused|suspected) of\b/iu
