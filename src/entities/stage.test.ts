import { expect, test } from 'vitest'
import { readEntities } from '../../test/read-entities.ts'

/** The words of each mention of the entity with this name. */
function mentionsOf(marked: string, name: string): string[] {
  const { text, found } = readEntities(marked)
  const entity = found.find((one) => one.name === name)
  return (entity?.mentions ?? []).map(({ start, end }) => text.slice(start, end))
}

test.each([
  [
    'a surname',
    '[person|Olena Marchuk] spoke. [person|Marchuk] left.',
    'Olena Marchuk',
    ['Olena Marchuk', 'Marchuk'],
  ],
  [
    'another spelling',
    '[person|Petro Zelenskiy] spoke. [person|Zelenskyy] left.',
    'Petro Zelenskiy',
    ['Petro Zelenskiy', 'Zelenskyy'],
  ],
  [
    'a title and name',
    'Ukrainian Energy Minister [person|Petro Halka] spoke. [person|Halka] left.',
    'Petro Halka',
    ['Ukrainian Energy Minister Petro Halka', 'Halka'],
  ],
  [
    'an acronym',
    'The [organization|Varna Harbour Authority] met. The [organization|VHA] voted.',
    'Varna Harbour Authority',
    ['Varna Harbour Authority', 'VHA'],
  ],
  [
    'a short form in brackets that is no acronym',
    'The [organization|Varna Ferry Group] ([organization|VAFEG]) met. [organization|VAFEG] voted.',
    'Varna Ferry Group',
    ['Varna Ferry Group', 'VAFEG', 'VAFEG'],
  ],
  [
    'no other body in brackets',
    'The [organization|Varna Ferry Group] ([organization|Port of Varna]) met.',
    'Varna Ferry Group',
    ['Varna Ferry Group'],
  ],
  [
    'a pronoun that agrees',
    '[person|Anna Whitlock] met [person|John Marsh]. She thanked him.',
    'Anna Whitlock',
    ['Anna Whitlock', 'She'],
  ],
  [
    'an office whose holder is named later',
    'The mayor said so. Mayor [person|Anna Berg] left.',
    'Anna Berg',
    ['The mayor', 'Mayor Anna Berg'],
  ],
  [
    'a body called by its kind, before and after its name',
    'Their union voted. [person|Anna Berg] leads the [organization|Harbour Union]. The union will meet.',
    'Harbour Union',
    ['Their union', 'Harbour Union', 'The union'],
  ],
  [
    'an office',
    'Prime Minister [person|Ann Whitlock] spoke. The minister left.',
    'Ann Whitlock',
    ['Prime Minister Ann Whitlock', 'The minister'],
  ],
  [
    'a description of one introduced without a name',
    'A boy was held on Monday. [person|Petro Halka] built a clock. The boy went home.',
    'Petro Halka',
    ['A boy', 'Petro Halka', 'The boy'],
  ],
  [
    'a description that fits anybody, to who was cited last',
    '{[person|Petro Halka]} spoke. [person|Halka] said [person|Anna Marsh] lied. {[person|Halka]} went on. The billionaire left.',
    'Petro Halka',
    ['Petro Halka', 'Halka', 'Halka', 'The billionaire'],
  ],
  [
    'an abbreviated title said in full',
    'Rep. [person|Anna Marsh] spoke. The congresswoman left.',
    'Anna Marsh',
    ['Rep. Anna Marsh', 'The congresswoman'],
  ],
  [
    'an office with its field before the name',
    'The president of the harbour board, [person|Petro Halka], spoke.',
    'Petro Halka',
    ['The president', 'Petro Halka'],
  ],
  [
    'a body by the noun around its name',
    'The [organization|Harbour Guild] met. It was the [organization|Harbour Guild] group.',
    'Harbour Guild',
    ['Harbour Guild', 'It', 'the Harbour Guild group', 'Harbour Guild'],
  ],
  [
    'a body whose name is written small',
    'The [organization|Varna Navy] sailed. The Varna navy returned.',
    'Varna Navy',
    ['Varna Navy', 'The Varna navy'],
  ],
  [
    'his wife',
    'His wife [person|Anna Marsh] came. He brought his wife home.',
    'Anna Marsh',
    ['wife Anna Marsh', 'his wife'],
  ],
  ['the kind of place', 'Rain fell on [place|Varna]. The city was flooded.', 'Varna', ['Varna', 'The city']],
])('ties %s to its entity', (_, text, name, expected) => {
  expect(mentionsOf(text, name)).toEqual(expected)
})

test('keeps a government apart from the city and the country of the same name', () => {
  const { text, found } = readEntities(
    '{[place|Moscow]} denied the claim. He fled to [place|Moscow] from [place|Russia].',
  )
  expect(found.map(({ name, type, mentions }) => [type, name, mentions[0]!.sense, mentions.length])).toEqual([
    ['government', 'Russia', 'metonym', 1],
    ['place', 'Moscow', 'literal', 1],
    ['place', 'Russia', 'literal', 1],
  ])
  expect(text.slice(found[0]!.mentions[0]!.start, found[0]!.mentions[0]!.end)).toBe('Moscow')
})

test('an adjective of a country is a modifier of its government', () => {
  const { found } = readEntities('A Ukrainian drone flew over the harbour.')
  expect(found[0]).toMatchObject({
    type: 'government',
    links: { iso3166: 'UA' },
    mentions: [{ sense: 'modifier' }],
  })
})

test('takes the unnamed source of one sentence for the man whom the next one names', () => {
  const { found } = readEntities(
    '{an aide to President [person|Olena Marchuk]} said so. The comments, by [person|Petro Halka], were new.',
  )
  const aide = found.find(({ name }) => name === 'Petro Halka')
  expect(aide?.roles.map(({ title }) => title)).toEqual(['aide to President Olena Marchuk'])
  expect(aide?.mentions[0]).toMatchObject({
    form: 'nominal',
    rule: 'cataphora',
    basis: 'resolved',
    attributions: [0],
  })
})

test('a source with a possessive ending is whom it names', () => {
  const { found } = readEntities(
    "[organization|Harbour Watch] spoke. {[organization|Harbour Watch]'s} claim was wrong.",
  )
  expect(found.map(({ name }) => name)).toEqual(['Harbour Watch'])
})

test('a description behind a name is the same person, and a role', () => {
  const { found } = readEntities('[person|Petro Halka], an aide to the mayor, said so.')
  expect(found[0]).toMatchObject({
    name: 'Petro Halka',
    roles: [{ title: 'aide to the mayor', basis: 'stated' }],
  })
})

test.each([
  ['{[place|Kyiv] and the West} saw signs.', ['Ukraine', 'the West']],
  ['{[place|Moscow] and [place|Tehran]} deny it.', ['Russia', 'Iran']],
  ['[place|Ukraine] fired. [place|Russia] fired. {Both sides} claim gains.', ['Ukraine', 'Russia']],
  ['{The regional governor} said so.', ['The regional governor']],
  ["{[place|Britain]'s ministry of defense} said so.", ["Britain's ministry of defense"]],
  ["[place|Britain]'s ministry of defense published it. {It} said so.", ["Britain's ministry of defense"]],
  ['{An aide to President [person|Olena Marchuk]} said so.', ['An aide to President Olena Marchuk']],
  ['{[organization|The Kremlin]} has declined to confirm it.', ['Russia']],
  ['{Residents of the valley} say otherwise.', ['Residents of the valley']],
  ['{They} said so.', ['They']],
  ['{Sen. [person|Anna Marsh] (R-Maine)} said so.', ['Anna Marsh']],
])('whoever is cited is an entity: %s', (text, expected) => {
  const { found } = readEntities(text)
  const cited = found.filter(({ mentions }) => mentions.some(({ attributions }) => attributions?.includes(0)))
  expect(cited.map(({ name }) => name).sort()).toEqual([...expected].sort())
})

test('the enemy is whom the country of the speaker faces', () => {
  const content = '"The enemy is not halting its attacks," '
  const { text, found } = readEntities(
    `[place|Russia] fired. [place|Russia] denied it. ${content}{the Ukrainian general staff} said.`,
    content,
  )
  const enemy = found.flatMap(({ name, mentions }) =>
    mentions.flatMap(({ start, end, rule, basis }) =>
      text.slice(start, end) === 'The enemy' ? [{ name, rule, basis }] : [],
    ),
  )
  expect(enemy).toEqual([{ name: 'Russia', rule: 'viewpoint', basis: 'inferred' }])
})

test('nobody knows whose enemy it is when nobody speaks', () => {
  const { found } = readEntities('[place|Russia] fired. The enemy advanced. {The enemy} lost.')
  expect(found.map(({ name }) => name)).toEqual(['Russia', 'The enemy'])
})

test('"we" is the body that speaks, "I" the person', () => {
  const content = '"We saw our ships, and I waved," '
  const body = readEntities(`${content}{the [organization|Harbour Guild]} said.`, content)
  expect(body.found[0]?.mentions.map(({ start, end }) => body.text.slice(start, end))).toEqual([
    'We',
    'our',
    'Harbour Guild',
  ])
  const person = readEntities(`${content}{[person|Anna Marsh]} said.`, content)
  expect(person.found[0]?.mentions.map(({ start, end }) => person.text.slice(start, end))).toEqual([
    'I',
    'Anna Marsh',
  ])
})

test.each([
  ['its modifiers', 'Younger harbour workers left. They sang.', 'Younger harbour workers'],
  ['no noun behind it', 'Those workers rights groups met. They sang.', 'Those workers rights groups'],
  ['an owner within a phrase', "It took the company's ships. It sold the company.", 'the company'],
  ['no adverb of time', 'She told the board Wednesday. It met the board.', 'the board'],
])('a description has %s', (_, text, name) => {
  expect(readEntities(text).found.map((entity) => entity.name)).toContain(name)
})

test('an office directly before a comma and a name with a rank is that person', () => {
  const { found } = readEntities('"No ship will pass," said its commander, Captain [person|Gent Hoxha].')
  expect(found.filter(({ type }) => type === 'person')).toMatchObject([{ name: 'Gent Hoxha' }])
})

test('a North Korean leader makes no entity of South Korea', () => {
  const { found } = readEntities('The North Korean leader spoke. He met a Korean singer.')
  expect(found.map(({ name }) => name)).not.toContain('South Korea')
})

test('a firm described long before another is named is not that other', () => {
  const text =
    'The firm warned of losses. It rained. {The firm} said so. [organization|Harbour Foods] sells fish. The firm was praised.'
  expect(mentionsOf(text, 'Harbour Foods')).not.toContain('The firm warned')
  const { found } = readEntities(text)
  const cited = found.find(({ mentions }) => mentions.some(({ attributions }) => attributions?.includes(0)))
  expect(cited?.name).toBe('The firm')
})

test('a name behind "either camp" does not make it the camp', () => {
  const { found } = readEntities('He belongs to either camp, [person|Edda Yiu] said. She left.')
  expect(found.find(({ name }) => name === 'Edda Yiu')?.type).toBe('person')
})

test('a counterpart is the one whose office is of the country named', () => {
  expect(
    mentionsOf(
      'Iranian Foreign Minister [person|Omid Karimi] came. Olena Marchuk met her Iranian counterpart.',
      'Omid Karimi',
    ),
  ).toEqual(['Iranian Foreign Minister Omid Karimi', 'her Iranian counterpart'])
})

test('two of one surname are two, and the surname alone is the one who was called so before the other came', () => {
  const { found } = readEntities(
    '[person|Anna Marsh] spoke. [person|Marsh] left with [person|John Marsh]. [person|Marsh] waved.',
  )
  expect(found.map(({ name, mentions }) => [name, mentions.length])).toEqual([
    ['Anna Marsh', 3],
    ['John Marsh', 1],
  ])
})

test('a word set before a name once is no part of it', () => {
  const { found } = readEntities('[person|Anna Marsh] spoke of "[person|Crooked Anna Marsh]".')
  expect(found.map(({ name }) => name)).toEqual(['Anna Marsh'])
})

test('names and offsets are words of the text', () => {
  const { text, found } = readEntities(
    'Gen. [person|Omar al-Rashid] left [place|Damascus]. {He} said so. [person|Rashid] smiled.',
  )
  expect(found.map(({ id }) => id)).toEqual(found.map((_, index) => `e${index + 1}`))
  const words = found.flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)))
  expect(words.sort()).toEqual(['Damascus', 'Gen. Omar al-Rashid', 'He', 'Rashid'])
})

test.each([
  ['a name', 'Rain fell. {A [group|German]} spoke.', 'A German'],
  ['a word', 'Rain fell. {A Spaniard} spoke.', 'A Spaniard'],
])('one of a nation is a person and not the country: %s', (_, story, name) => {
  const { found } = readEntities(story)
  expect(found.map((one) => [one.name, one.type])).toEqual([[name, 'person']])
})

test('an adjective of a country that the tagger took for somebody is none', () => {
  const { found } = readEntities(
    '[person|North Korean] leader [person|Rim Chol-su] spoke. [person|Rim Chol Su] left.',
  )
  expect(found.map(({ name, type, mentions }) => [name, type, mentions.length])).toEqual([
    ['North Korea', 'government', 1],
    ['Rim Chol Su', 'person', 2],
  ])
  expect(found[1]!.roles.map(({ title }) => title)).toEqual(['North Korean leader'])
})
