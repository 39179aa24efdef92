import { describe, expect, test } from 'vitest'
import { type MadeArticle, readStory } from '../../test/make-article.ts'

const PEOPLE: NonNullable<MadeArticle['entities']> = {
  'Ada Marsh': ['person', 'Ada Marsh', 'Marsh'],
  Varna: ['government', 'Varna'],
  Burgas: ['government', 'Burgas'],
  'the union': ['organization', 'The harbour union', 'the union', 'the harbour union'],
}

/** The one statement whose content holds these words. */
async function statement(text: string, words: string, more: Partial<MadeArticle> = {}) {
  const story = await readStory({ text, entities: PEOPLE, ...more })
  const found = story.statements.filter(({ content }) =>
    content.some((span) => story.text.slice(...span).includes(words)),
  )
  const outermost = found.filter(({ within }) => within === null)
  expect(outermost, `statements with "${words}"`).toHaveLength(1)
  return outermost[0]!
}

describe('who holds it', () => {
  test('a named source', async () => {
    const { holder } = await statement('The bridge will open, Marsh said.', 'bridge')
    expect(holder).toMatchObject({ kind: 'named', entities: ['e1'] })
  })

  test('two sources at once', async () => {
    const { holder } = await statement('Varna and Burgas said the ferry would stop.', 'ferry')
    expect(holder.entities).toEqual(['e2', 'e3'])
  })

  test('the head of the source, not the name inside it', async () => {
    const { holder } = await statement('An aide to Ada Marsh said the ferry would stop.', 'ferry')
    expect(holder).toMatchObject({ kind: 'role', entities: [] })
  })

  test('the person whose name ends the description', async () => {
    const { holder } = await statement('Varna legal director Ada Marsh said the ferry would stop.', 'ferry')
    expect(holder.entities).toEqual(['e1'])
  })

  test.each([
    ['The mayor, Ada Marsh, said the ferry would stop.', ['e1']],
    ['Ada Marsh, mayor of Varna and Burgas, said the ferry would stop.', ['e1']],
  ])('%s', async (text, expected) => {
    const { holder } = await statement(text, 'ferry')
    expect(holder.entities).toEqual(expected)
  })

  test('the rivals of somebody by their names, and not that somebody', async () => {
    const entities: MadeArticle['entities'] = {
      Okafor: ['person', 'Okafor'],
      'Ada Marsh': ['person', 'Ada Marsh'],
      'Luis Farr': ['person', 'Luis Farr'],
    }
    const text = 'Okafor’s rivals, Sens. Ada Marsh of Texas and Luis Farr of Ohio, said the ferry would stop.'
    const { holder } = await statement(text, 'ferry', { entities })
    expect(holder.entities).toEqual(['e2', 'e3'])
  })

  test('a name with words in brackets behind it', async () => {
    const { holder } = await statement('The bridge will open, said Ada Marsh (Varna).', 'bridge')
    expect(holder.entities).toEqual(['e1'])
  })

  test('nobody, when the text names nobody', async () => {
    const { holder, mode, stance } = await statement(
      'The firm is believed to hold forty ships.',
      'forty ships',
    )
    expect(holder).toMatchObject({ kind: 'anonymous', entities: [] })
    expect({ mode, stance }).toEqual({ mode: 'anonymous-passive', stance: 'estimates' })
  })

  test('the article, when nobody is cited', async () => {
    const { holder, mode } = await statement('The bridge is four hundred metres long.', 'bridge')
    expect(holder).toMatchObject({ kind: 'article', entities: [], spans: [] })
    expect(mode).toBe('narrator')
  })

  test.each([
    ['Burgas would pay, the harbour union said. Marsh was brief: "Nonsense."', 'Nonsense', 'e1'],
    ['"It is shut," said Marsh. The harbour union had another worry: "Who will pay?"', 'Who will', 'e4'],
  ])('who is in the clause that leads a quotation in: %s', async (text, words, holder) => {
    const found = await statement(text, words)
    expect(found.holder.entities).toEqual([holder])
    expect(found).toMatchObject({ stance: 'asserts', certainty: 'certain', mode: 'direct' })
  })

  test.each([
    ['Marsh revealed the bridge had cost forty million leva.', 'the bridge had'],
    ['Marsh called the plan a mistake.', 'the plan'],
    ['Marsh approves of the plan.', 'the plan'],
  ])('who tells it, and does no deed: %s', async (text, words) => {
    expect((await statement(text, words)).holder.entities).toEqual(['e1'])
  })

  test('the speaker before, for a quotation that goes on', async () => {
    const text = '"We have waited ten years," Marsh said on Monday. "Nobody will wait any longer."'
    const { holder, cue, mode } = await statement(text, 'Nobody')
    expect(holder).toMatchObject({ entities: ['e1'], spans: [], basis: 'resolved' })
    expect(cue).toEqual([])
    expect(mode).toBe('direct')
  })

  test('the speaker before, for a paragraph that is all quotation', async () => {
    const text = '"We have waited ten years," Marsh said. "We are tired."\n\n"So the bridge opens in May."'
    const { holder } = await statement(text, 'opens in May')
    expect(holder).toMatchObject({ entities: ['e1'], basis: 'resolved' })
  })

  test('the speaker, for "I" inside a quotation', async () => {
    const { statements } = await readStory({
      text: '"I believe that the union is wrong about the bridge," Marsh said.',
      entities: PEOPLE,
    })
    const inner = statements.find(({ within }) => within !== null)
    expect(inner?.holder.entities).toEqual(['e1'])
    expect(statements.find(({ id }) => id === inner?.within)?.holder.entities).toEqual(['e1'])
  })
})

describe('what the article says itself', () => {
  test('is what is left of a sentence', async () => {
    const { holder } = await statement(
      'The deal, described by both sides as a triumph, has ended the strike.',
      'ended',
    )
    expect(holder.kind).toBe('article')
  })

  test('is not a question, a subhead or a credit', async () => {
    const { statements } = await readStory({
      text: 'subhead| Too late for Burgas\n\ncredit| Photo by Lena Orr\n\nWho will pay for it?',
    })
    expect(statements).toEqual([])
  })

  test('keeps acts that are no sayings', async () => {
    const { holder } = await statement('Marsh signed a contract with the union on Monday.', 'signed')
    expect(holder.kind).toBe('article')
  })

  test('keeps what only seems so', async () => {
    const { holder, certainty } = await statement('The plan appeared to have failed by noon.', 'appeared')
    expect(holder.kind).toBe('article')
    expect(certainty).toBe('probable')
  })

  test('says of captions and headlines that they are', async () => {
    const text = 'headline| Bridge Opens in Varna\n\ncaption| A ferry leaves the port of Varna.'
    const { statements } = await readStory({ text })
    expect(statements.map(({ mode, holder }) => [mode, holder.kind])).toEqual([
      ['headline', 'article'],
      ['caption', 'article'],
    ])
  })

  test('never overlaps what a source is cited for', async () => {
    const { statements } = await readStory({
      text: 'After a long night of talks, Marsh said the union had won, while Burgas has closed its port.',
      entities: PEOPLE,
    })
    const said = statements
      .filter(({ holder }) => holder.kind !== 'article')
      .flatMap(({ content }) => content)
    const own = statements.filter(({ holder }) => holder.kind === 'article').flatMap(({ content }) => content)
    expect(own.some(([s, e]) => said.some(([t, f]) => s < f && t < e))).toBe(false)
  })
})

describe('how it is said', () => {
  test.each([
    ['Marsh denied that the bridge was unsafe.', 'unsafe', { stance: 'denies', polarity: 'positive' }],
    ['Marsh said the bridge was not unsafe.', 'unsafe', { stance: 'asserts', polarity: 'negative' }],
    ['Marsh said the bridge would probably open.', 'probably', { certainty: 'probable' }],
    ['The union accused Varna of hiding costs.', 'hiding', { stance: 'accuses' }],
    ['Marsh acknowledged that mistakes were made.', 'mistakes', { stance: 'acknowledges' }],
    ['The union called for a vote.', 'a vote', { stance: 'urges' }],
    ['Marsh warned that the ferry might sink.', 'ferry', { stance: 'warns', certainty: 'possible' }],
    ['Marsh declined to confirm that the ferry had sunk.', 'ferry', { stance: 'declines-to-confirm' }],
    ['Varna announced that the port would close.', 'port', { stance: 'announces', mode: 'indirect' }],
    ['The union believes the bridge is unsafe.', 'bridge', { stance: 'believes', mode: 'imputed' }],
    ['Marsh called the plan "a bad joke".', 'bad joke', { stance: 'characterises' }],
    ['Marsh said the plan was "a very bad joke indeed".', 'joke', { mode: 'mixed' }],
    ['"The plan is a very bad joke," Marsh said.', 'joke', { mode: 'direct' }],
  ])('%s', async (text, words, expected) => {
    expect(await statement(text, words)).toMatchObject(expected)
  })

  test('the quoted words are kept apart', async () => {
    const text = 'Marsh said the plan was "a very bad joke indeed".'
    const { verbatim } = await statement(text, 'joke')
    expect(verbatim.map((span) => text.slice(...span))).toEqual(['"a very bad joke indeed"'])
  })

  test('a headline may carry somebody’s statement', async () => {
    const { mode, holder } = await statement('headline| Varna Says Bridge Will Open', 'Bridge')
    expect(mode).toBe('headline')
    expect(holder.entities).toEqual(['e2'])
  })

  test('when and where it was said, outside what was said', async () => {
    const text =
      'Marsh said on Tuesday in an interview with Radio Varna that the bridge would open on Friday.'
    const times = { Tuesday: '2024-05-07', Friday: '2024-05-10' }
    const { saidAt, venue } = await statement(text, 'bridge', { times })
    expect(saidAt).toBe(0)
    expect(venue?.kind).toBe('interview')
    expect(text.slice(...venue!.span)).toBe('in an interview with Radio Varna')
  })
})

test('a denial answers the accusation before it', async () => {
  const { statements } = await readStory({
    text: 'The union accused Varna of hiding costs. Varna denied that any costs were hidden.',
    entities: PEOPLE,
  })
  const accusation = statements.find(({ stance }) => stance === 'accuses')
  const denial = statements.find(({ stance }) => stance === 'denies')
  expect(denial?.answers).toEqual([accusation?.id])
})

test('statements stand in text order, and their numbers follow', async () => {
  const { statements } = await readStory({
    text: 'The port is old. "It will close soon," Marsh said. The union called for a vote, and Burgas has said nothing.',
    entities: PEOPLE,
  })
  expect(statements.map(({ id }) => id)).toEqual(statements.map((_, index) => `s${index + 1}`))
  const starts = statements.map(({ content }) => content[0]![0])
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
})

test('a denial answers the accusation that its own sentence goes on to tell of', async () => {
  const { statements, text } = await readStory({
    text: 'Varna denied hiding the costs, hours after the union accused it of fraud.',
    entities: { ...PEOPLE, Varna: ['government', 'Varna', 'it'] },
  })
  const denial = statements.find(({ stance }) => stance === 'denies')
  const accusation = statements.find(({ stance }) => stance === 'accuses')
  expect(denial?.answers).toEqual([accusation?.id])
  expect(accusation?.to?.entities).toEqual(['e2'])
  expect(accusation?.to?.spans.map((span) => text.slice(...span))).toEqual(['it'])
})
