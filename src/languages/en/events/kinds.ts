import classes from '../../../../data/languages/en/events/classes.json' with { type: 'json' }
import accuse from '../../../../data/languages/en/events/kinds/accuse.json' with { type: 'json' }
import agree from '../../../../data/languages/en/events/kinds/agree.json' with { type: 'json' }
import aid from '../../../../data/languages/en/events/kinds/aid.json' with { type: 'json' }
import assault from '../../../../data/languages/en/events/kinds/assault.json' with { type: 'json' }
import coerce from '../../../../data/languages/en/events/kinds/coerce.json' with { type: 'json' }
import concede from '../../../../data/languages/en/events/kinds/concede.json' with { type: 'json' }
import consult from '../../../../data/languages/en/events/kinds/consult.json' with { type: 'json' }
import cooperate from '../../../../data/languages/en/events/kinds/cooperate.json' with { type: 'json' }
import mobilize from '../../../../data/languages/en/events/kinds/mobilize.json' with { type: 'json' }
import none from '../../../../data/languages/en/events/kinds/none.json' with { type: 'json' }
import protest from '../../../../data/languages/en/events/kinds/protest.json' with { type: 'json' }
import reject from '../../../../data/languages/en/events/kinds/reject.json' with { type: 'json' }
import request from '../../../../data/languages/en/events/kinds/request.json' with { type: 'json' }
import retreat from '../../../../data/languages/en/events/kinds/retreat.json' with { type: 'json' }
import sanction from '../../../../data/languages/en/events/kinds/sanction.json' with { type: 'json' }
import speech from '../../../../data/languages/en/events/kinds/speech.json' with { type: 'json' }
import support from '../../../../data/languages/en/events/kinds/support.json' with { type: 'json' }
import threaten from '../../../../data/languages/en/events/kinds/threaten.json' with { type: 'json' }
import type { EventType } from '../../../types/event.ts'
import { singular } from '../nouns.ts'

/** A row of `data/languages/en/events/kinds`: words of an event, and the positions of its parts. */
interface KindRow {
  readonly verb?: readonly string[]
  readonly noun?: readonly string[]
  readonly cameo?: string
  readonly object?: readonly string[]
  readonly without?: readonly string[]
  readonly next?: readonly string[]
  readonly to?: readonly string[]
  readonly from?: readonly string[]
  readonly mutual?: boolean
  readonly passive?: boolean
  readonly plural?: boolean
  readonly needs?: Need
}

/** What a trigger needs around it: something that fights, weapons or armies, one side, an actor, both sides. */
export type Need = 'violence' | 'arms' | 'party' | 'actor' | 'sides'

/** What one trigger means: the event's type, and where its parts are searched. */
export interface Kind {
  /** `NONE`: a phrase with another sense; it wins over shorter triggers and gives no event. */
  readonly type: EventType | 'NONE'
  readonly cameo: string
  readonly trigger: 'verb' | 'noun'
  /** The trigger's words as in the table: "call on". */
  readonly phrase: string
  /** The trigger's words after the first: verb lemmas, particles, nouns in the singular. */
  readonly tail: readonly string[]
  /** Words of which one must be among the objects (for a noun: anywhere near); `null` if none is needed. */
  readonly object: ReadonlySet<string> | null
  /** Words in the clause that show another sense. */
  readonly without: ReadonlySet<string> | null
  /** Words of which one must be the next. */
  readonly next: ReadonlySet<string> | null
  /** The position of the recipient: `object`, or prepositions. */
  readonly to: readonly string[]
  /** Prepositions before the actor of a noun. */
  readonly from: readonly string[]
  /** Whether both sides do it to each other: meet, sign, fight. */
  readonly mutual: boolean
  readonly passiveOnly: boolean
  /** Whether the noun counts in the plural only: "talks". */
  readonly pluralOnly: boolean
  readonly needs: Need | null
}

const ROWS = {
  AGREE: agree,
  CONSULT: consult,
  SUPPORT: support,
  CONCEDE: concede,
  COOPERATE: cooperate,
  AID: aid,
  RETREAT: retreat,
  REQUEST: request,
  ACCUSE: accuse,
  REJECT: reject,
  THREATEN: threaten,
  PROTEST: protest,
  SANCTION: sanction,
  MOBILIZE: mobilize,
  COERCE: coerce,
  ASSAULT: assault,
  SPEECH: speech,
  NONE: none,
} as Record<EventType | 'NONE', readonly KindRow[]>

/** Sets of nouns in the singular by name, as `@name` in the rows. */
export const WORD_CLASSES: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(classes as Record<string, readonly string[]>).map(([name, words]) => [
    name,
    new Set(words.map(singular)),
  ]),
)

const byVerb = new Map<string, Kind[]>()
const byNoun = new Map<string, Kind[]>()

for (const [type, rows] of Object.entries(ROWS))
  for (const row of rows) addRow(type as EventType | 'NONE', row)

/** The kinds whose trigger begins with this verb (its plain form). */
export function kindsOfVerb(lemma: string): readonly Kind[] {
  return byVerb.get(lemma) ?? []
}

/** The kinds whose trigger begins with this noun (singular). */
export function kindsOfNoun(noun: string): readonly Kind[] {
  return byNoun.get(noun) ?? []
}

function addRow(type: EventType | 'NONE', row: KindRow): void {
  const rest = {
    type,
    cameo: row.cameo ?? '',
    object: expand(row.object),
    without: expand(row.without),
    next: row.next ? new Set(row.next) : null,
    to: row.to ?? ['object'],
    from: row.from ?? ['by'],
    mutual: row.mutual ?? false,
    passiveOnly: row.passive ?? false,
    pluralOnly: row.plural ?? false,
    needs: row.needs ?? null,
  }
  for (const phrase of row.verb ?? []) {
    const [head, ...tail] = phrase.split(' ')
    push(byVerb, head!, { ...rest, trigger: 'verb', phrase, tail })
  }
  for (const phrase of row.noun ?? []) {
    const [head, ...tail] = phrase.split(' ').map(singular)
    push(byNoun, head!, { ...rest, trigger: 'noun', phrase, tail })
  }
}

function push(map: Map<string, Kind[]>, key: string, kind: Kind): void {
  const known = map.get(key)
  if (known) known.push(kind)
  else map.set(key, [kind])
}

function expand(words: readonly string[] | undefined): ReadonlySet<string> | null {
  if (!words) return null
  const set = new Set<string>()
  for (const word of words) {
    if (word.startsWith('@')) for (const member of WORD_CLASSES[word.slice(1)]!) set.add(member)
    else set.add(singular(word))
  }
  return set
}
