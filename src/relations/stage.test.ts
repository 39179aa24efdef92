import { describe, expect, test } from 'vitest'
import { relationsIn, withRelations } from '../../test/relations-in.ts'
import type { Statement } from '../types/statement.ts'

/** Names in capitals stand for these. */
const WORLD: Readonly<Record<string, string>> = {
  VELDANIA: '[Veldania|government]',
  VELDANIAN: '[Veldanian|government~=Veldania]',
  KORRUND: '[Korrund|government]',
  ODMARK: '[Odmark|government]',
  LEAGUE: '[Sound League|bloc]',
  OAR: '[Red Oar|group]',
  SAIL: '[Grey Sail|group]',
  UNION: '[Harbour Union|organization]',
  LINE: '[Northstar Line|organization]',
  BANK: '[Tern Bank|organization]',
  ILIC: '[Mara Ilic|person]',
  BRANDT: '[Jon Brandt|person]',
  VARNA: '[Varna|place]',
}

function marked(text: string): string {
  return text.replace(/\b[A-Z]{3,}\b/g, (word) => WORLD[word] ?? word)
}

describe('between states and groups', () => {
  test.each([
    [
      'VELDANIA and KORRUND were the main allies of ODMARK.',
      ['Veldania | ally | Odmark', 'Korrund | ally | Odmark'],
    ],
    ["KORRUND met VELDANIA's close ally ODMARK.", ['Veldania | ally | Odmark']],
    [
      'Allies of VELDANIA such as KORRUND and ODMARK left.',
      ['Veldania | ally | Korrund', 'Veldania | ally | Odmark'],
    ],
    [
      'VELDANIA has supplied KORRUND with patrol boats in the past.',
      ['Veldania | supplies | Korrund | patrol boats'],
    ],
    ['VELDANIA sells diesel engines to KORRUND.', ['Veldania | supplies | Korrund | diesel engines']],
    ['KORRUND was armed by VELDANIA.', ['Veldania | supplies | Korrund']],
    [
      'Veldania-backed groups OAR and SAIL left VELDANIA.',
      ['Veldania | backs | Red Oar', 'Veldania | backs | Grey Sail'],
    ],
    ['VELDANIA backs OAR.', ['Veldania | backs | Red Oar']],
    ['KORRUND is a founding member of the LEAGUE.', ['Korrund | member | Sound League']],
    ['KORRUND joined the LEAGUE.', ['Korrund | member | Sound League']],
    ['Countries hostile to VELDANIA, such as KORRUND, stayed away.', ['Korrund | opposes | Veldania']],
  ])('%s', async (text, expected) => {
    expect(await relationsIn(marked(text))).toEqual(expected)
  })
})

describe('agreements', () => {
  test.each([
    [
      'VELDANIA has strategic pacts with KORRUND and close ally ODMARK.',
      ['Veldania | pact | Korrund', 'Veldania | pact | Odmark'],
    ],
    ['VELDANIA signed a partnership agreement with KORRUND.', ['Veldania | partnership | Korrund']],
    ['VELDANIA and KORRUND signed a treaty.', ['Veldania | pact | Korrund']],
    ['The treaty between VELDANIA and KORRUND was long.', ['Veldania | pact | Korrund']],
    ["VELDANIA's alliance with KORRUND is old.", ['Veldania | pact | Korrund']],
    ['VELDANIA has not signed a treaty with KORRUND.', ['Veldania | pact | Korrund | denied']],
    ['LINE struck a deal with the BANK.', ['Northstar Line | pact | Tern Bank']],
  ])('%s', async (text, expected) => {
    expect(await relationsIn(marked(text))).toEqual(expected)
  })
})

describe('offices, jobs, owners and families', () => {
  test.each([
    ['VELDANIAN President ILIC spoke.', ['Mara Ilic | office | Veldania | President']],
    ['ILIC, the president of KORRUND, spoke.', ['Mara Ilic | office | Korrund | president']],
    ['The chairman of the UNION, BRANDT, spoke.', ['Jon Brandt | office | Harbour Union | chairman']],
    ['The chairman of the UNION is BRANDT.', ['Jon Brandt | office | Harbour Union | chairman']],
    [
      'ILIC is a singer and vice president of the UNION.',
      ['Mara Ilic | office | Harbour Union | vice president'],
    ],
    ["VELDANIA's UNION leader ILIC spoke.", ['Mara Ilic | office | Harbour Union | leader']],
    ['ILIC was elected mayor of VARNA.', ['Mara Ilic | office | Varna | mayor']],
    ['ILIC served as director of the UNION.', ['Mara Ilic | office | Harbour Union | director']],
    ['ILIC, who heads the UNION, spoke.', ['Mara Ilic | office | Harbour Union']],
    ['The former UNION chairman BRANDT spoke.', ['Jon Brandt | office | Harbour Union | chairman | former']],
    ['ILIC, a spokeswoman for the UNION, spoke.', ['Mara Ilic | works-for | Harbour Union | spokeswoman']],
    ['ILIC has worked for LINE.', ['Mara Ilic | works-for | Northstar Line']],
    ['The BANK owns LINE.', ['Tern Bank | owns | Northstar Line']],
    ['LINE, a subsidiary of the BANK, closed.', ['Tern Bank | owns | Northstar Line']],
    ['LINE was bought by the BANK.', ['Tern Bank | owns | Northstar Line']],
    ['ILIC, the founder of LINE, spoke.', ['Mara Ilic | founded | Northstar Line']],
    ['LINE, founded by ILIC, closed.', ['Mara Ilic | founded | Northstar Line']],
    ["BRANDT's wife, ILIC, spoke.", ['Jon Brandt | spouse | Mara Ilic']],
    ['ILIC is married to BRANDT.', ['Mara Ilic | spouse | Jon Brandt']],
    ["ILIC, BRANDT's sister, spoke.", ['Mara Ilic | relative | Jon Brandt | sister']],
    ['ILIC, who succeeded BRANDT, left.', ['Mara Ilic | succeeds | Jon Brandt']],
  ])('%s', async (text, expected) => {
    expect(await relationsIn(marked(text))).toEqual(expected)
  })
})

test.each([
  ['VELDANIA is not an ally of KORRUND.', ['Veldania | ally | Korrund | denied']],
  ['VELDANIA never supplied KORRUND with boats.', ['Veldania | supplies | Korrund | boats | denied']],
])('what is said not to be is denied: %s', async (text, expected) => {
  expect(await relationsIn(marked(text))).toEqual(expected)
})

describe('is no relation', () => {
  test.each([
    'ILIC backs BRANDT for mayor.',
    'ILIC sells shoes to BRANDT.',
    'VELDANIA met KORRUND for talks on a pact.',
    'VELDANIA visited the allies, and KORRUND left.',
    'ILIC signed a treaty with BRANDT.',
    'VELDANIA and KORRUND are members.',
    'KORRUND, such as it is, is older than VELDANIA.',
    'VELDANIA will sign a treaty with KORRUND.',
    'VELDANIA wants to join the LEAGUE.',
    'KORRUND may become a member of the LEAGUE.',
    'If KORRUND joined the LEAGUE, VELDANIA would leave.',
    'Is VELDANIA an ally of KORRUND?',
    'A treaty between VELDANIA and KORRUND is far off.',
    'ILIC, a possible president of KORRUND, spoke.',
    "BRANDT met ILIC, Korrund's rivals in VARNA.",
    'ILIC met the president of KORRUND.',
    "The UNION's head of research, ILIC, spoke.",
    'VELDANIAN actor ILIC spoke.',
    'Kestrel UNION chairman BRANDT spoke.',
    'The port was sold to LINE, and the BANK owns the pier.',
    'The wife of the mayor met ILIC and BRANDT.',
    'ILIC, whose brother runs LINE, met BRANDT.',
    'ILIC met aides of BRANDT.',
    'ILIC replaced BRANDT with a friend.',
    "ILIC, director of the UNION's pension fund, spoke.",
    'Against BRANDT, the VELDANIAN president won.',
    'ILIC, director of the [Victims|organization] of Crime Trust, spoke.',
    'ILIC is Minister for [Transport|organization].',
    'VELDANIA accused KORRUND of arming OAR.',
  ])('%s', async (text) => {
    expect(await relationsIn(marked(text))).toEqual([])
  })
})

/** A statement with all of these words as its content. */
function statement(text: string, words: string, rest: Partial<Statement>): Statement {
  const start = text.indexOf(words)
  const content = [[start, start + words.length]] as const
  return {
    id: 's1',
    within: null,
    stance: 'asserts',
    holder: { kind: 'named' },
    content,
    ...rest,
  } as unknown as Statement
}

describe('who says so', () => {
  const text = marked('ILIC said that KORRUND is a member of the LEAGUE.')
  const claim = 'Korrund is a member of the Sound League'
  const read = (rest: Partial<Statement>) =>
    withRelations(text, (article) => ({ statements: [statement(article.text, claim, rest)] }))

  test('the article', async () => {
    const holder = { kind: 'article' } as Statement['holder']
    expect((await read({ holder })).relations).toMatchObject([
      { id: 'r1', status: 'stated', statements: ['s1'] },
    ])
  })

  test('only somebody who is cited', async () => {
    expect((await read({})).relations).toMatchObject([{ status: 'claimed', statements: ['s1'] }])
  })

  test('somebody who denies it', async () => {
    expect((await read({ stance: 'denies' })).relations).toMatchObject([
      { status: 'denied', statements: ['s1'] },
    ])
  })

  test('a denial does not deny the office of somebody in it', async () => {
    const words = marked('BRANDT denied that ILIC, the president of KORRUND, was hurt.')
    const article = await withRelations(words, ({ text: plain }) => ({
      statements: [statement(plain, 'Mara Ilic, the president of Korrund, was hurt', { stance: 'denies' })],
    }))
    expect(article.relations).toMatchObject([{ type: 'office', status: 'claimed' }])
  })
})

test('told twice, it is one, and is stated if the article says so once', async () => {
  const text = marked('ILIC, the mayor of VARNA, spoke. VARNA mayor ILIC left.')
  const article = await withRelations(text, ({ text: plain }) => ({
    statements: [statement(plain, 'Mara Ilic, the mayor of Varna, spoke', {})],
  }))
  expect(article.relations).toMatchObject([{ type: 'office', status: 'stated', statements: ['s1'] }])
})

describe('since when, until when, where', () => {
  test.each([
    ['ILIC has been mayor of VARNA since {2011}.', { since: 0 }],
    ['ILIC was mayor of VARNA from {2011} until {2019}.', { since: 0, until: 1 }],
    ['KORRUND joined the LEAGUE in {2004}.', { since: 0 }],
    ['The BANK bought LINE in {2003}.', { since: 0 }],
  ])('%s', async (text, expected) => {
    const [relation] = (await withRelations(marked(text))).relations
    expect(relation).toMatchObject(expected)
  })

  test('the time of another deed is not its beginning', async () => {
    const [relation] = (await withRelations(marked('ILIC, the mayor of VARNA, left in {2011}.'))).relations
    expect(relation).toMatchObject({ type: 'office' })
    expect(relation).not.toHaveProperty('since')
  })

  test('an agreement has the terms and the place of its signing', async () => {
    const text = marked('VELDANIA signed a 20-year treaty with KORRUND in VARNA.')
    const { relations } = await withRelations(text, ({ text: plain }) => ({
      events: [
        {
          trigger: [plain.indexOf('signed'), plain.indexOf('signed') + 6],
          places: [0],
          terms: [{ kind: 'duration', span: [plain.indexOf('20'), plain.indexOf(' treaty')] }],
        },
      ] as unknown as [],
    }))
    expect(relations).toMatchObject([{ type: 'pact', places: [0], terms: [{ kind: 'duration' }] }])
  })
})
