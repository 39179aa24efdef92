import { expect, test } from 'vitest'
import { type Figure, inventedLine, type Saying, type Story } from '../../../test/invented-claims.ts'
import { keysIn, threadsOf, threadWith } from '../../../test/invented-threads.ts'
import { claims, compareClaims } from './threads.ts'

const cast: Record<string, Figure> = {
  marsh: ['Anna Marsh', 'person'],
  john: ['John Marsh', 'person'],
  port: ['Varna Harbour Authority', 'organization'],
  speaker: ['the spokeswoman of the {Varna Harbour Authority=port}', 'person'],
  critic: ['a critic of the {Varna Harbour Authority=port}', 'person'],
  mayor: ['the mayor', 'person'],
  yard: ['Odessos Shipyard', 'organization'],
  union: ['Dockers Union', 'organization'],
  bg: ['Bulgaria', 'government', 'BG'],
  land: ['Bulgaria', 'place', 'BG'],
  ro: ['Romania', 'government', 'RO'],
}

const accusation: Saying = {
  by: 'marsh',
  stance: 'accuses',
  words: '{the Harbour Authority=port} of dumping oil and paint in the bay',
  accused: ['port'],
}

/** Articles a, b, c …, a day apart, each made of these statements. */
function articles(...says: (readonly Saying[])[]): Story[] {
  return says.map((own, at) => ({ id: 'abcdef'[at]!, date: `2024-05-0${at + 1}`, cast, says: own }))
}

function kinds(stories: readonly Story[], a: string, b: string): string[] {
  return threadsOf(stories)
    .ties.filter((tie) => `${tie.a.article}/${tie.a.id}` === a && `${tie.b.article}/${tie.b.id}` === b)
    .map(({ kind }) => kind)
    .sort()
}

test('a denial in another article answers the accusation', () => {
  const { threads } = threadsOf(
    articles([accusation], [{ by: 'port', stance: 'denies', words: 'dumping oil and paint in the bay' }]),
  )
  const thread = threadWith(threads, 'a/s1')
  expect(keysIn(thread)).toEqual(['a/s1', 'b/s1'])
  expect(thread.ties.map(({ kind }) => kind)).toEqual(['answers'])
  expect(thread).toMatchObject({
    id: 'a/s1',
    title: 'the Harbour Authority of dumping oil and paint in the bay',
    status: 'disputed',
    silent: [],
    backing: { articles: 2, speakers: 2 },
  })
})

test('a denial answers the charge that its own sentence tells of, in whatever words', () => {
  const charge: Saying = { ...accusation, words: '{it=port} of an attack on fishing' }
  const denial: Saying = { by: 'port', stance: 'denies', words: 'spilling oil', goes: 'on', answers: ['s1'] }
  const { threads } = threadsOf(articles([charge, denial]))
  expect(threadWith(threads, 'a/s1')).toMatchObject({ status: 'disputed' })
})

test.each([
  ['narrower', 'dumping paint in the bay', ['answers', 'narrows']],
  ['narrower by intent', 'deliberately dumping oil and paint in the bay', ['answers', 'narrows']],
  ['wider', 'dumping oil, paint or sewage in the bay', ['answers', 'widens']],
  ['told in other words', 'it discharged oil and paint', ['answers']],
])('a denial that is %s is an answer still', (_, words, expected) => {
  expect(kinds(articles([accusation], [{ by: 'port', stance: 'denies', words }]), 'a/s1', 'b/s1')).toEqual(
    expected,
  )
})

test('what is admitted of an accusation is part of it', () => {
  const { threads } = threadsOf(
    articles([accusation], [{ by: 'port', stance: 'acknowledges', words: 'spilling some oil in the bay' }]),
  )
  expect(threadWith(threads, 'a/s1')).toMatchObject({ status: 'partly-acknowledged', silent: [] })
})

test('who is accused and not heard is silent', () => {
  const { threads } = threadsOf(articles([accusation]))
  expect(threads[0]).toMatchObject({ status: 'unanswered', silent: [{ name: 'Varna Harbour Authority' }] })
})

test('who declines to confirm has been heard and has not answered', () => {
  const { threads } = threadsOf(
    articles(
      [accusation],
      [{ by: 'port', stance: 'declines-to-confirm', words: 'it dumped oil in the bay' }],
    ),
  )
  expect(threadWith(threads, 'b/s1')).toMatchObject({ id: 'a/s1', status: 'unanswered', silent: [] })
})

test('who speaks for the accused answers for it; who speaks against it does not', () => {
  const reply = (by: string): Saying => ({ by, stance: 'denies', words: 'dumping oil and paint in the bay' })
  const threadBy = (by: string) => threadWith(threadsOf(articles([accusation], [reply(by)])).threads, 'a/s1')
  expect(threadBy('speaker').silent).toEqual([])
  expect(threadBy('critic').silent).toMatchObject([{ name: 'Varna Harbour Authority' }])
})

test('a position that its holder gives up is a change, and no dispute', () => {
  const stories = articles(
    [{ by: 'marsh', words: 'the swing bridge would close for repairs' }],
    [{ by: 'marsh', words: 'the swing bridge would not close for repairs', polarity: 'negative' }],
  )
  expect(kinds(stories, 'a/s1', 'b/s1')).toEqual(['changes'])
  expect(threadWith(threadsOf(stories).threads, 'a/s1').status).toBe('uncontested')
})

test('a plan that is given up for its opposite is a change, whoever tells of it', () => {
  const stories = articles(
    [
      {
        by: 'article',
        words: '{The shipyard=yard} meant to [withdraw:087 yard>] its welders from the dock',
        planned: true,
      },
    ],
    [
      {
        by: 'yard',
        stance: 'announces',
        words: 'it would [keep:0 yard>] its welders at the dock',
        planned: true,
      },
    ],
  )
  expect(kinds(stories, 'a/s1', 'b/s1')).toEqual(['changes'])
  expect(threadWith(threadsOf(stories).threads, 'a/s1').status).toBe('uncontested')
})

test('who would not say and then does has changed; who says it again has not', () => {
  const open: Saying = {
    by: 'port',
    stance: 'declines-to-confirm',
    words: 'the swing bridge would close for repairs',
  }
  const said: Saying = { ...open, stance: 'confirms' }
  expect(kinds(articles([open], [said]), 'a/s1', 'b/s1')).toEqual(['changes'])
  expect(kinds(articles([said], [{ ...said, stance: 'asserts' }]), 'a/s1', 'b/s1')).toEqual(['same-claim'])
})

test('a denial that is later given up leaves nothing disputed', () => {
  const { threads } = threadsOf(
    articles(
      [accusation],
      [{ by: 'port', stance: 'denies', words: 'dumping oil and paint in the bay' }],
      [{ by: 'port', stance: 'acknowledges', words: 'dumping oil in the bay' }],
    ),
  )
  expect(threadWith(threads, 'a/s1').status).toBe('partly-acknowledged')
})

test('a joint statement is one position of each holder', () => {
  const { threads } = threadsOf(articles([{ by: 'port+union', words: 'the strike at the docks was over' }]))
  expect(threads[0]!.positions.map(({ holder }) => threads[0]!.holders[holder]!.name)).toEqual([
    'Varna Harbour Authority',
    'Dockers Union',
  ])
  expect(threads[0]!.backing.speakers).toBe(2)
})

test('a statement that a copy retells has one speaker, named or not', () => {
  const said: Saying = { by: 'mayor', words: 'the swing bridge would open to lorries by winter' }
  const thread = threadWith(threadsOf(articles([said], [said])).threads, 'a/s1')
  expect(thread.holders).toHaveLength(1)
  expect(thread).toMatchObject({ status: 'uncontested', backing: { articles: 2, speakers: 1 } })
})

test('an unnamed mayor elsewhere who says something else is another', () => {
  const { threads } = threadsOf(
    articles(
      [{ by: 'mayor', words: 'the swing bridge would open to lorries by winter' }],
      [{ by: 'mayor', words: 'the swing bridge might open to lorries before winter came' }],
    ),
  )
  expect(threadWith(threads, 'a/s1').backing.speakers).toBe(2)
})

test('denials of different things in one happening answer each their own', () => {
  const { threads, ties } = threadsOf(
    articles(
      [
        accusation,
        {
          by: 'union',
          stance: 'accuses',
          words: '{Odessos Shipyard=yard} of sacking welders without notice',
          accused: ['yard'],
        },
      ],
      [
        { by: 'yard', stance: 'denies', words: 'sacking any welders' },
        { by: 'port', stance: 'denies', words: 'dumping oil' },
      ],
    ),
  )
  const answers = ties.filter(({ kind }) => kind === 'answers')
  expect(answers.map(({ a, b }) => [a.id, b.id])).toEqual([
    ['s1', 's2'],
    ['s2', 's1'],
  ])
  expect(keysIn(threadWith(threads, 'a/s1'))).toEqual(['a/s1', 'b/s2'])
})

test.each([
  ['a "not"', 'the swing bridge was not safe for lorries'],
  ['an opposite', 'the swing bridge was dangerous for lorries'],
])('claims that are set against each other by %s are disputed', (_, words) => {
  const { threads } = threadsOf(
    articles([{ by: 'port', words: 'the swing bridge was safe for lorries' }], [{ by: 'union', words }]),
  )
  expect(threadWith(threads, 'a/s1')).toMatchObject({ status: 'disputed' })
})

test('what is not unsafe is safe', () => {
  const { threads } = threadsOf(
    articles(
      [{ by: 'port', words: 'the swing bridge was safe for lorries' }],
      [{ by: 'union', words: 'the swing bridge was not dangerous for lorries' }],
    ),
  )
  expect(threadWith(threads, 'a/s1')).toMatchObject({ status: 'uncontested' })
})

test('a "not" about something else in the sentence disputes nothing', () => {
  const { threads } = threadsOf(
    articles(
      [{ by: 'port', words: 'the swing bridge was safe for lorries' }],
      [
        {
          by: 'union',
          words: 'the swing bridge was safe for lorries but not for the trams',
          polarity: 'negative',
        },
      ],
    ),
  )
  expect(threadWith(threads, 'a/s1')).toMatchObject({ status: 'uncontested' })
})

test('counts that differ are told, and are no dispute: they may be of different hours', () => {
  const told = (id: string, count: string): Parameters<typeof claims>[0] => {
    const line = inventedLine({
      id,
      cast,
      says: [{ by: 'mayor', words: `${count} lorries sank with the swing bridge` }],
    })
    const start = line.text.indexOf(count)
    const counted = { start, end: start + `${count} lorries`.length, value: Number(count), unit: 'lorry' }
    return { ...line, quantities: [{ ...counted, min: null, max: null, approx: false }] }
  }
  const [tie] = compareClaims(claims(told('a', '2')), claims(told('b', '5')), () => false)
  expect(tie!.reasons).toContainEqual({ rule: 'counts-differ', evidence: ['2 lorries / 5 lorries'] })
  expect(tie!.reasons.map(({ rule }) => rule)).not.toContain('opposed')
  const [same] = compareClaims(claims(told('a', '2')), claims(told('b', '2')), () => false)
  expect(same!.reasons.map(({ rule }) => rule)).not.toContain('counts-differ')
})

test('a plan and its being carried out are one thread and no dispute', () => {
  const { threads } = threadsOf(
    articles(
      [
        {
          by: 'bg',
          stance: 'plans',
          words: 'to [send:073 bg>ro] water pumps to {Romania=ro}',
          planned: true,
        },
      ],
      [{ by: 'ro', words: '{Bulgaria=bg} had [sent:073 bg>ro] water pumps to {Romania=ro}' }],
    ),
  )
  expect(threadWith(threads, 'a/s1')).toMatchObject({ status: 'uncontested', positions: { length: 2 } })
})

test('a land and its government are one in what is claimed', () => {
  const { threads } = threadsOf(
    articles(
      [{ by: 'marsh', words: 'the trawlers fished within the waters of {Bulgaria=land}' }],
      [{ by: 'john', words: "trawlers had fished in {Bulgaria=bg}'s waters" }],
    ),
  )
  expect(keysIn(threadWith(threads, 'a/s1'))).toEqual(['a/s1', 'b/s1'])
})

test('only articles speak of it, and it is denied', () => {
  const { threads } = threadsOf(
    articles(
      [{ by: 'article', words: '{The Harbour Authority=port} has been dumping oil in the bay' }],
      [{ by: 'port', stance: 'denies', words: 'dumping oil in the bay' }],
    ),
  )
  expect(threadWith(threads, 'b/s1')).toMatchObject({ id: 'a/s1', status: 'denied' })
})

test('who is judged by others has not been heard', () => {
  const { threads } = threadsOf(
    articles(
      [{ by: 'union', stance: 'assesses', words: '{Odessos Shipyard=yard} was running out of steel' }],
      [{ by: 'marsh', stance: 'perceives', words: '{the shipyard=yard} had run short of steel' }],
    ),
  )
  expect(threadWith(threads, 'a/s1')).toMatchObject({
    status: 'unanswered',
    silent: [{ name: 'Odessos Shipyard' }],
  })
})

test('statements stand in order of time, an answer after what it answers', () => {
  const stories = articles(
    [
      { by: 'port', stance: 'denies', words: 'dumping oil and paint in the bay' },
      { ...accusation, on: '2024-05-01' },
    ],
    [
      {
        by: 'john',
        words: '{the Harbour Authority=port} had dumped oil and paint in the bay',
        on: '2024-04-01',
      },
    ],
  )
  expect(keysIn(threadWith(threadsOf(stories).threads, 'a/s1'))).toEqual(['b/s1', 'a/s2', 'a/s1'])
})

test.each<[string, Partial<Saying>]>([
  ['one sentence', { goes: 'on', after: 'but' }],
  ['the next sentence', { after: 'But' }],
])('what the text sets against each other in %s belongs together', (_, joined) => {
  const apart: [Saying, Saying] = [
    { by: 'port', stance: 'silent', words: 'the price of the cranes' },
    { by: 'union', words: 'half of the loan went into cranes' },
  ]
  expect(kinds(articles(apart), 'a/s1', 'a/s2')).toEqual([])
  expect(kinds(articles([apart[0], { ...apart[1], ...joined }]), 'a/s1', 'a/s2')).toEqual(['same-claim'])
})

test('a "never" by who was said to have done it is an answer, though nobody calls it a denial', () => {
  const stories = articles(
    [{ by: 'marsh', words: '{Odessos Shipyard=yard} had offered to buy the grain silos' }],
    [{ by: 'yard', words: '"We never offered to buy any grain silos"' }],
  )
  expect(kinds(stories, 'a/s1', 'b/s1')).toContain('answers')
  expect(threadWith(threadsOf(stories).threads, 'a/s1').status).toBe('disputed')
})

test('a heading that asks holds together what speaks to it', () => {
  const says: Saying[] = [
    { by: 'union', stance: 'assesses', words: '{the shipyard=yard} was running out of steel plates' },
    { by: 'marsh', words: 'a ferry on order would be late for want of steel' },
  ]
  const line = inventedLine(articles(says)[0]!)
  const asked = 'Short of steel? '
  const shift = <T extends { start: number; end: number }>(one: T): T => ({
    ...one,
    start: one.start + asked.length,
    end: one.end + asked.length,
  })
  const shiftAll = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, end]) => [start + asked.length, end + asked.length] as const)
  const headed = {
    ...line,
    text: asked + line.text,
    blocks: [{ kind: 'subhead' as const, start: 0, end: asked.length }],
    sentences: shiftAll(line.sentences),
    entities: line.entities.map((entity) => ({ ...entity, mentions: entity.mentions.map(shift) })),
    statements: line.statements.map((one) => ({
      ...one,
      holder: { ...one.holder, spans: shiftAll(one.holder.spans) },
      content: shiftAll(one.content),
    })),
  }
  const tied = (one: typeof line) => compareClaims(claims(one), claims(one), () => false).length
  expect([tied(line), tied(headed)]).toEqual([0, 1])
})

test('"denied the allegations" answers what its own article tells of', () => {
  const bare: Saying = { by: 'port', stance: 'denies', words: 'the allegations' }
  expect(kinds(articles([accusation, bare]), 'a/s1', 'a/s2')).toEqual(['answers'])
  expect(kinds(articles([accusation], [bare]), 'a/s1', 'b/s1')).toEqual(['answers'])
  const other: Saying = { ...accusation, by: 'union', words: '{the Harbour Authority=port} of unpaid wages' }
  expect(kinds(articles([accusation], [other, bare]), 'a/s1', 'b/s2')).toEqual([])
  expect(kinds(articles([accusation], [other, bare]), 'b/s1', 'b/s2')).toEqual(['answers'])
})

test('"rejected the claim" answers what was said right before, of whomever', () => {
  const claim: Saying = { by: 'marsh', words: 'the night ferries were too loud' }
  const between: Saying = { by: 'union', words: 'two cranes had been out of order since spring' }
  const bare: Saying = { by: 'port', stance: 'denies', words: 'the claim' }
  expect(kinds(articles([claim, bare]), 'a/s1', 'a/s2')).toEqual(['answers'])
  expect(kinds(articles([claim, between, bare]), 'a/s1', 'a/s3')).toEqual([])
  expect(kinds(articles([claim], [bare]), 'a/s1', 'b/s1')).toEqual([])
})

test('who comes back to a matter in the same article says it once more, where another would say something of his own', () => {
  const first: Saying = {
    by: 'marsh',
    words:
      'the crane in the northern dock was too weak for the new ferries, had cost the town forty jobs and kept tourists away all summer',
  }
  const between: Saying = { by: 'mayor', words: 'the weather would hold' }
  const again =
    'no ferries could be moored in the northern dock because a crane had been bought cheaply from some bankrupt yard abroad'
  expect(kinds(articles([first, between, { by: 'marsh', words: again }]), 'a/s1', 'a/s3')).toContain(
    'same-claim',
  )
  expect(kinds(articles([first, between, { by: 'union', words: again }]), 'a/s1', 'a/s3')).toEqual([])
})

test('a later state is a sequence, and no dispute: what was closed is open again', () => {
  const closed: Saying = { by: 'mayor', words: 'the swing bridge at the yard is closed to lorries' }
  const open: Saying = { by: 'union', words: 'the swing bridge at the yard is open to lorries' }
  const told = (first: string, then: string): string => {
    const stories = [first, then].map((date, at) => ({
      ...{ id: 'ab'[at]!, date, cast },
      says: [at === 0 ? closed : open],
    }))
    return threadWith(threadsOf(stories).threads, 'a/s1').status
  }
  expect(told('2024-05-01', '2024-05-20')).toBe('uncontested')
  expect(told('2024-05-20', '2024-05-01')).toBe('uncontested')
  // On one day, or in answer to each other, the two contradict each other.
  expect(told('2024-05-01', '2024-05-01')).toBe('disputed')
  expect(told('2024-05-01', '2024-05-02')).toBe('disputed')
})
