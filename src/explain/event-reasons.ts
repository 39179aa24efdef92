import { type Candidate, considerEvents } from '../events/considered.ts'
import { readMood } from '../events/mood.ts'
import { readSentences, type Words } from '../events/words.ts'
import { readGrammar } from '../grammar/read-grammar.ts'
import { text as textStage } from '../text/stage.ts'
import type { NewsEvent } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import { line, names, quoter, type Reason } from './wording.ts'

/** Why words were read as an event with its status, and which other words were refused. */
export async function eventReasons(article: RecordLine, event: NewsEvent): Promise<Reason[]> {
  const words = quoter(article)
  const { bases, told = [], makes, terms = [] } = event
  const layers = await textStage.run(article, () => {})
  const parsed = { ...article, ...layers, grammar: readGrammar(layers) }
  const read = readSentences(parsed, layers.sentences.length)
  const sentence = read.find((one) => one.some(({ start }) => start === event.trigger[0])) ?? []
  const index = sentence.findIndex(({ end }) => end === event.trigger[1])
  // The tree that a network read is not on record: only rules can be followed again.
  const isTagged = event.by.startsWith('neural/')
  const mood = index < 0 || isTagged ? null : readMood(sentence, index)
  const hangs = mood?.governors.map(
    ({ index: at, class: name }) => `"${sentence[at]!.text}"${name ? ` (${name})` : ''}`,
  )
  const time = event.time === null ? undefined : article.times[event.time]
  return [
    [event.id, `${event.type}${event.cameo ? ` (CAMEO ${event.cameo})` : ''}: "${words([event.trigger])}"`],
    ['type', `${bases.type}; by ${event.by}`],
    ['actors', `${names(article, event.actors) || 'none in its clause'}; ${bases.actors}`],
    ['recipients', names(article, event.recipients) || 'none in its clause'],
    [
      'status',
      `${event.status} (${event.polarity}); ${bases.status}${hangs && hangs.length > 0 ? `, hangs on ${hangs.join(', then ')}` : ''}${mood?.conditional ? ', behind "if"' : ''}`,
    ],
    ...line(
      'factuality',
      event.factuality === undefined
        ? null
        : `${event.factuality}, where 3 is "certainly did" and -3 "certainly did not"; learned from readers' answers`,
    ),
    ...(time
      ? [
          [
            'time',
            `${time.value}, from "${article.text.slice(time.start, time.end)}"; ${bases.time}`,
          ] as Reason,
        ]
      : []),
    ...line('places', placesText(article, event)),
    ...line('instruments', words(event.instruments)),
    ...terms.map(({ kind, span }): Reason => ['terms', `${kind}: "${words([span])}"`]),
    ...line('makes', makes && `${makes}, whose cue it is`),
    ...told.map((one): Reason => ['told by', `${one.statement} ${one.as} it`]),
    [
      'confidence',
      isTagged
        ? `${event.confidence}: how likely the network finds that its word names an event`
        : `${event.confidence}: a verb before a noun, and each side named, count for it`,
    ],
    ...(isTagged ? [] : besides(parsed, event)),
  ]
}

function placesText({ places }: RecordLine, { places: own, bases }: NewsEvent): string {
  const list = own.map((index) => `${places[index]!.name} (p${index})`).join(', ')
  return list && `${list}; ${bases.places}`
}

/** What else in the sentence could have been an event. */
function besides(article: Parameters<typeof considerEvents>[0], { trigger: [at] }: NewsEvent): Reason[] {
  const sentence = article.sentences.find(([start, end]) => start <= at && at < end)
  if (!sentence) return []
  for (const { words, candidates } of considerEvents(article)) {
    if (words[0]!.start < sentence[0]) continue
    return words[0]!.start < sentence[1] ? candidates.flatMap((one) => refused(words, one)) : []
  }
  return []
}

function refused(words: Words, { trigger: { kind, start, end }, refusal }: Candidate): Reason[] {
  const text = words
    .slice(start, end)
    .map((word) => word.text)
    .join(' ')
  return line('refused', refusal && `"${text}" as ${kind.type} (kinds/${kind.phrase}): ${refusal}`)
}
