/** Groups of stances; each group has its own underline in the web pages. */
export type StanceGroup = 'says' | 'unsure' | 'against' | 'denies' | 'withholds'

/**
 * A property of a stance that rules ask for. Some traits differ by only one or two stances: they serve different rules.
 */
export type StanceTrait =
  /** Words are spoken: "did not say" means silence. Without this trait, "does not believe" is still a state of mind. */
  | 'spoken'
  /** A state of mind: whoever does not believe something believes that it is not so. */
  | 'attitude'
  /** The holder presents the content as only probable, unless its words say how certain it is. */
  | 'unsure'
  /** Answers an accusation in the same article. */
  | 'answers-accusation'
  /** Answers another holder's claim, in a thread. */
  | 'answers-claim'
  /** Directly after a claim that accuses nobody, it answers that claim, if a person or organisation holds it. */
  | 'answers-somebody'
  /** The same, also if the claim is in the article's own voice. */
  | 'answers-anything'
  /** Answers a claim of a person or organisation; with a claim in an article's own voice it only agrees. */
  | 'admits'
  /** The holder declines to say. */
  | 'declines'
  /** The holder is the actor of the content: "denies supplying", "acknowledged selling". */
  | 'holder-acts'
  /** The holder intends to do it. */
  | 'intends'
  /** Judges the party that the content is about. */
  | 'judges'
  /** Asks something of the party it is addressed to. */
  | 'calls'
  /** Does not say whether an event in the content happened. */
  | 'leaves-event-open'

/** One stance, with everything that the program knows about it. */
export interface StanceRow {
  /** What the holder does: "The mayor denies", "Residents deny". */
  readonly verb: readonly [singular: string, plural: string]
  readonly group: StanceGroup
  /** Whether the holder claims the content, denies it, or leaves it open. */
  readonly side: 'for' | 'against' | 'open'
  /** How a statement of this stance reaches the reader: `silence` always, the others where it is not quoted. */
  readonly mode: 'silence' | 'perception' | 'imputed' | null
  readonly traits: readonly StanceTrait[]
}

/**
 * Every stance: what a holder does with the content. Denial, refusal to confirm and acknowledgement as in CAMEO (Gerner,
 * Schrodt & Yilmaz 2009). A new stance is a row here and its words in `data/languages/en/stances`.
 */
export const STANCE_TABLE = {
  asserts: row(['asserts', 'assert'], 'says', 'for', null, ['spoken']),
  reports: row(['reports', 'report'], 'says', 'for', null, ['spoken']),
  announces: row(['announces', 'announce'], 'says', 'for', null, ['spoken', 'intends']),
  denies: row(['denies', 'deny'], 'denies', 'against', null, [
    'answers-accusation',
    'answers-claim',
    'answers-somebody',
    'holder-acts',
  ]),
  accuses: row(['accuses', 'accuse'], 'against', 'for', null, ['spoken', 'calls']),
  // Turning down an offer, a request, a plan: not a word on whether anything is so.
  rejects: row(['rejects', 'reject'], 'against', 'open', null, [
    'spoken',
    'answers-claim',
    'answers-somebody',
    'holder-acts',
    'leaves-event-open',
  ]),
  'declines-to-confirm': row(['declines to confirm', 'decline to confirm'], 'withholds', 'open', null, [
    'answers-accusation',
    'answers-claim',
    'answers-somebody',
    'declines',
    'holder-acts',
    'leaves-event-open',
  ]),
  acknowledges: row(['acknowledges', 'acknowledge'], 'says', 'for', null, [
    'spoken',
    'answers-accusation',
    'answers-claim',
    'admits',
    'holder-acts',
  ]),
  praises: row(['praises', 'praise'], 'says', 'for', null, ['spoken']),
  characterises: row(['characterises', 'characterise'], 'says', 'for', null, ['spoken', 'judges']),
  estimates: row(['estimates', 'estimate'], 'unsure', 'for', null, ['unsure']),
  assesses: row(['assesses', 'assess'], 'unsure', 'for', null, ['unsure', 'judges']),
  predicts: row(['predicts', 'predict'], 'unsure', 'for', null, ['unsure', 'leaves-event-open']),
  expects: row(['expects', 'expect'], 'unsure', 'for', 'imputed', [
    'attitude',
    'unsure',
    'leaves-event-open',
  ]),
  believes: row(['believes', 'believe'], 'unsure', 'for', 'imputed', ['attitude', 'unsure']),
  perceives: row(['perceives', 'perceive'], 'unsure', 'for', 'perception', ['judges']),
  urges: row(['urges', 'urge'], 'unsure', 'open', null, ['spoken', 'calls', 'leaves-event-open']),
  plans: row(['plans', 'plan'], 'unsure', 'open', 'imputed', ['holder-acts', 'intends', 'leaves-event-open']),
  silent: row(['is silent', 'are silent'], 'withholds', 'open', 'silence', ['declines', 'leaves-event-open']),
  threatens: row(['threatens', 'threaten'], 'against', 'open', null, [
    'spoken',
    'calls',
    'leaves-event-open',
  ]),
  warns: row(['warns', 'warn'], 'against', 'for', null, ['spoken', 'calls', 'leaves-event-open']),
  apologises: row(['apologises', 'apologise'], 'says', 'open', null, [
    'spoken',
    'answers-claim',
    'holder-acts',
  ]),
  retracts: row(['retracts', 'retract'], 'denies', 'against', null, ['spoken']),
  confirms: row(['confirms', 'confirm'], 'says', 'for', null, [
    'spoken',
    'answers-accusation',
    'answers-claim',
    'admits',
    'holder-acts',
  ]),
  'claims-responsibility': row(['claims responsibility', 'claim responsibility'], 'says', 'for', null, [
    'answers-claim',
    'admits',
    'holder-acts',
  ]),
  'declines-to-comment': row(['declines to comment', 'decline to comment'], 'withholds', 'open', 'silence', [
    'answers-claim',
    'answers-anything',
    'declines',
    'holder-acts',
    'leaves-event-open',
  ]),
  'did-not-respond': row(['did not respond', 'did not respond'], 'withholds', 'open', 'silence', [
    'answers-claim',
    'answers-anything',
    'leaves-event-open',
  ]),
}

/** A stance by its name on record. */
export type Stance = keyof typeof STANCE_TABLE

/** Every stance, in the order of the table. */
export const STANCES = Object.keys(STANCE_TABLE) as readonly Stance[]

/** The stances that have a trait. */
export function stancesThat(trait: StanceTrait): ReadonlySet<Stance> {
  return new Set(STANCES.filter((stance) => STANCE_TABLE[stance].traits.includes(trait)))
}

function row(
  verb: StanceRow['verb'],
  group: StanceGroup,
  side: StanceRow['side'],
  mode: StanceRow['mode'],
  traits: StanceRow['traits'],
): StanceRow {
  return { verb, group, side, mode, traits }
}
