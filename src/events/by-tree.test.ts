import { expect, test } from 'vitest'
import { read, readTypes } from '../../test/events-in-tree.ts'

test('finds an event that no table knows, with its sides', async () => {
  expect(
    await read(
      '[Mara Ilic|person] outwitted [Jon Brandt|person].',
      '3/nsubj 1/flat 0/root 3/obj 4/flat 3/punct',
      ['outwitted'],
    ),
  ).toEqual(['outwitted: Mara Ilic > Jon Brandt, happened'])
})

test('finds no event where the network names none', async () => {
  expect(
    await read(
      '[Mara Ilic|person] admired [Jon Brandt|person].',
      '3/nsubj 1/flat 0/root 3/obj 4/flat 3/punct',
      [],
    ),
  ).toEqual([])
})

test('takes the agent of a passive for the actor', async () => {
  expect(
    await read(
      '[Jon Brandt|person] was outwitted by [Mara Ilic|person].',
      '4/nsubj:pass 1/flat 4/aux:pass 0/root 6/case 4/obl:agent 6/flat 4/punct',
      ['outwitted'],
    ),
  ).toEqual(['outwitted: Mara Ilic > Jon Brandt, happened'])
})

test('leaves the speaker out of what he tells', async () => {
  expect(
    await read(
      '[Jon Brandt|person] said in [Vienna|place] that the ferry capsized.',
      '3/nsubj 1/flat 0/root 5/case 3/obl 9/mark 8/det 9/nsubj 3/ccomp 3/punct',
      ['capsized'],
    ),
  ).toEqual(['capsized: - > -, happened'])
})

test('gives each of two verbs its own time, and a joined verb its subject', async () => {
  expect(
    await read(
      '[Jon Brandt|person] was outwitted and was jailed on {Friday}.',
      '4/nsubj:pass 1/flat 4/aux:pass 0/root 7/cc 7/aux:pass 4/conj 9/case 7/obl 4/punct',
      ['outwitted', 'jailed'],
    ),
  ).toEqual(['outwitted: - > Jon Brandt, happened', 'jailed: - > Jon Brandt, happened, Friday'])
})

test('takes the object of "urge" for the doer, and the place of the clause', async () => {
  expect(
    await read(
      '[Mara Ilic|person] urged [Jon Brandt|person] to resign in [Vienna|place].',
      '3/nsubj 1/flat 0/root 3/obj 4/flat 7/mark 3/xcomp 9/case 7/obl 3/punct',
      ['resign'],
    ),
  ).toEqual(['resign: Jon Brandt > -, conditional, @Vienna'])
})

test.each([
  ['Nobody outwitted [Mara Ilic|person].', '2/nsubj 0/root 2/obj 3/flat 2/punct', 'did-not-happen'],
  [
    '[Mara Ilic|person] did not resign until {Friday}.',
    '5/nsubj 1/flat 5/aux 5/advmod 0/root 7/case 5/obl 5/punct',
    'happened',
  ],
  [
    '[Mara Ilic|person] fled rather than resign.',
    '3/nsubj 1/flat 0/root 6/mark 4/fixed 3/advcl 3/punct',
    'did-not-happen',
  ],
  ['[Mara Ilic|person] is to resign.', '5/nsubj 1/flat 5/aux 5/mark 0/root 5/punct', 'planned'],
])('reads the status of %s', async (marked, tree, status) => {
  const found = await read(marked, tree, ['outwitted', 'resign'])
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(`, ${status}`)
})

test('does not deny an event because a claim about it was dismissed', async () => {
  const found = await read(
    'The judge dismissed claims over the shelling.',
    '2/det 3/nsubj 0/root 3/obj 7/case 7/det 4/nmod 3/punct',
    ['shelling'],
  )
  expect(found).toEqual(['shelling: - > -, happened'])
})

test('finds no event in an amount of money', async () => {
  expect(
    await read('It cost #two trillion won#.', '2/nsubj 0/root 5/nummod 5/nummod 2/obj 2/punct', ['won']),
  ).toEqual([])
})

test('takes an attack in sport for sport', async () => {
  const found = await readTypes(
    'The striker attacked the goal in the second half of the match and the goalkeeper was beaten.',
    '2/det 3/nsubj 0/root 5/det 3/obj 9/case 9/det 9/amod 3/obl 12/case 12/det 9/nmod 17/cc 15/det 17/nsubj:pass 17/aux:pass 3/conj 3/punct',
    ['attacked'],
  )
  expect(found).toEqual(['COMPETE'])
})

test('takes no event for sport because of one word', async () => {
  const found = await readTypes(
    '[Mara Ilic|person] outwitted a team of nurses.',
    '3/nsubj 1/flat 0/root 5/det 3/obj 7/case 5/nmod 3/punct',
    ['outwitted'],
  )
  expect(found).toEqual(['OTHER'])
})

test.each([
  [
    'if the text only assumes it',
    'If the ferry capsized, [Mara Ilic|person] resigns.',
    '4/mark 3/det 4/nsubj 8/advcl 4/punct 8/nsubj 6/flat 0/root 8/punct',
    'capsized',
    'conditional',
  ],
  [
    'if an adverb leaves it open',
    'The ferry supposedly capsized.',
    '2/det 4/nsubj 4/advmod 0/root 4/punct',
    'capsized',
    'unknown',
  ],
  [
    'if the report of it is called fake',
    '[Mara Ilic|person] read a fake report of a shelling.',
    '3/nsubj 1/flat 0/root 6/det 6/amod 3/obj 9/case 9/det 6/nmod 3/punct',
    'shelling',
    'unknown',
  ],
  [
    'if it was cancelled',
    'The parade was cancelled.',
    '2/det 4/nsubj:pass 4/aux:pass 0/root 4/punct',
    'parade',
    'did-not-happen',
  ],
  [
    'if the report of it is called false',
    'Rumours that the ferry capsized are false.',
    '7/nsubj 5/mark 4/det 5/nsubj 1/acl 7/cop 0/root 7/punct',
    'capsized',
    'unknown',
  ],
  [
    'if nobody is its subject',
    'None of the men resigned.',
    '5/nsubj 4/case 4/det 1/nmod 0/root 5/punct',
    'resigned',
    'did-not-happen',
  ],
  [
    'if nobody is its object',
    'Police arrested no one.',
    '2/nsubj 0/root 4/det 2/obj 2/punct',
    'arrested',
    'did-not-happen',
  ],
  [
    'if somebody was acquitted of it',
    '[Jon Brandt|person] was acquitted of smuggling.',
    '4/nsubj:pass 1/flat 4/aux:pass 0/root 6/mark 4/advcl 4/punct',
    'smuggling',
    'unknown',
  ],
])('does not say that it happened %s', async (_, marked, tree, word, status) => {
  expect((await read(marked, tree, [word]))[0]).toContain(`, ${status}`)
})

test('leaves open who did it if a pronoun passes over somebody named in its sentence', async () => {
  expect(
    await read(
      '[Jon Brandt|person] met [Mara Ilic|person]. [Ana Novak|person] cheered before [he|person=Jon Brandt] resigned.',
      '3/nsubj 1/flat 0/root 3/obj 4/flat 3/punct 9/nsubj 7/flat 0/root 12/mark 12/nsubj 9/advcl 9/punct',
      ['resigned'],
    ),
  ).toEqual(['resigned: - > -, happened'])
})

test('says that it happened where only "not only" stands before it', async () => {
  const found = await read(
    '[Mara Ilic|person] did not only resign.',
    '6/nsubj 1/flat 6/aux 6/advmod 6/advmod 0/root 6/punct',
    ['resign'],
  )
  expect(found).toEqual(['resign: Mara Ilic > -, happened'])
})

test('leaves out who is ruled out', async () => {
  const found = await read(
    '[Mara Ilic|person], not [Jon Brandt|person], resigned.',
    '8/nsubj 1/flat 5/punct 5/cc 1/conj 5/flat 5/punct 0/root 8/punct',
    ['resigned'],
  )
  expect(found).toEqual(['resigned: Mara Ilic > -, happened'])
})

test('words of a phrase with another sense tell no event, whatever the tagger says', async () => {
  expect(
    await readTypes('[Jon Brandt|person] killed the lights.', '3/nsubj 1/flat 0/root 5/det 3/obj 3/punct', [
      'killed',
    ]),
  ).toEqual([])
  expect(
    await readTypes('[Jon Brandt|person] sacked the town.', '3/nsubj 1/flat 0/root 5/det 3/obj 3/punct', [
      'sacked',
    ]),
  ).toEqual(['ASSAULT'])
})

test('joined participles have one agent', async () => {
  expect(
    await read(
      'A deputy was shot and wounded by [Jon Brandt|person].',
      '2/det 4/nsubj:pass 4/aux:pass 0/root 6/cc 4/conj 8/case 6/obl 8/flat 4/punct',
      ['shot', 'wounded'],
    ),
  ).toEqual(['shot: Jon Brandt > -, happened', 'wounded: Jon Brandt > -, happened'])
})

test('the source of the sentence did not do it', async () => {
  expect(
    await read(
      '[Jon Brandt|person] was shot, according to [Veldania|government].',
      '4/nsubj:pass 1/flat 4/aux:pass 0/root 8/punct 8/case 6/fixed 4/obl:agent 4/punct',
      ['shot'],
    ),
  ).toEqual(['shot: - > Jon Brandt, happened'])
})

test('what could not be ruled out is not told as happened', async () => {
  expect(
    await read(
      '[Jon Brandt|person] could not rule out arson.',
      '5/nsubj 1/flat 5/aux 5/advmod 0/root 5/compound:prt 5/obj 5/punct',
      ['arson'],
    ),
  ).toEqual(['arson: - > -, unknown'])
})

test('what is asked is not told as happened', async () => {
  const tree = '3/aux 3/nsubj 0/root 3/obj 3/punct 3/punct'
  const [asked] = await read('Did [Veldania|government] bomb [Odesa|place]?"', tree, ['bomb'])
  expect(asked).toMatch(/, unknown/)
})

test.each([
  [
    'takes all that are joined, one to the other',
    '[Ilic|person], [Brandt|person] and [Moser|person] met.',
    '6/nsubj 3/punct 1/conj 5/cc 3/conj 0/root 6/punct',
    ['met'],
    ['met: Ilic+Brandt+Moser > -, happened'],
  ],
  [
    'takes who appears in court for an actor',
    '[Ilic|person] testified.',
    '2/nsubj 0/root 2/punct',
    ['testified'],
    ['testified: Ilic > -, happened'],
  ],
  [
    'takes who is accused of a deed for its doer',
    '[Ilic|person] accused [Brandt|person] of bribing [Moser|person].',
    '2/nsubj 0/root 2/obj 5/mark 2/advcl 5/obj 2/punct',
    ['accused', 'bribing'],
    ['accused: Ilic > Brandt, happened', 'bribing: Brandt > Moser, unknown'],
  ],
  [
    'takes who promises for the doer, behind an object, too',
    '[Ilic|person] promised [Brandt|person] to resign.',
    '2/nsubj 0/root 2/obj 5/mark 2/xcomp 2/punct',
    ['resign'],
    ['resign: Ilic > -, planned'],
  ],
  [
    'goes on with the first subject behind an aside',
    '[Ilic|person] met [Brandt|person], who resigned, and sang.',
    '2/nsubj 0/root 2/obj 6/punct 6/nsubj 3/acl:relcl 9/punct 9/cc 6/conj 2/punct',
    ['sang'],
    ['sang: Ilic > -, happened'],
  ],
  [
    'goes on with the same clause without one',
    '[Ilic|person] met the man who resigned and sang.',
    '2/nsubj 0/root 4/det 2/obj 6/nsubj 4/acl:relcl 8/cc 6/conj 2/punct',
    ['sang'],
    ['sang: - > -, happened'],
  ],
  [
    'takes who is tried for a recipient',
    '[Ilic|person] was tried.',
    '3/nsubj:pass 3/aux:pass 0/root 3/punct',
    ['tried'],
    ['was tried: - > Ilic, happened'],
  ],
  [
    'takes the place that names where it was',
    '[Ilic|person] sang at a [Vienna|place] school.',
    '2/nsubj 0/root 6/case 6/det 6/compound 2/obl 2/punct',
    ['sang'],
    ['sang: Ilic > -, happened, @Vienna'],
  ],
  [
    'takes no place of those who take part',
    '[Ilic|person] praised a [Vienna|place] school.',
    '2/nsubj 0/root 5/det 5/compound 2/obj 2/punct',
    ['praised'],
    ['praised: Ilic > -, happened'],
  ],
  [
    'takes all goals',
    '[Ilic|person] fled to [Vienna|place] and [Graz|place].',
    '2/nsubj 0/root 4/case 2/obl 6/cc 4/conj 2/punct',
    ['fled'],
    ['fled: Ilic > -, happened, @Vienna, @Graz'],
  ],
  [
    'takes where somebody was meanwhile',
    '[Ilic|person] fell while walking in [Vienna|place].',
    '2/nsubj 0/root 4/mark 2/advcl 6/case 4/obl 2/punct',
    ['fell'],
    ['fell: Ilic > -, happened, @Vienna'],
  ],
])('%s', async (_, marked, tree, told, expected) => {
  expect(await read(marked, tree, told)).toEqual(expected)
})

test('takes the beginning of a range for the time', async () => {
  expect(
    await read(
      '[Ilic|person] ruled from {2000} to {2013}.',
      '2/nsubj 0/root 4/case 2/obl 6/case 4/nmod 2/punct',
      ['ruled'],
    ),
  ).toEqual(['ruled: Ilic > -, happened, 2000'])
})

test('takes no time that something is only measured against', async () => {
  expect(
    await read(
      '[Ilic|person] earned more than in {2000}.',
      '2/nsubj 0/root 2/obj 6/case 6/case 3/obl 2/punct',
      ['earned'],
    ),
  ).toEqual(['earned: Ilic > -, happened'])
})

test('does nothing to a building', async () => {
  const closed = (thing: 'place' | 'organization') =>
    read(
      '[Ilic|person] closed the [clinic|organization].',
      '2/nsubj 0/root 4/det 2/obj 2/punct',
      ['closed'],
      {
        clinic: thing,
      },
    )
  expect(await closed('place')).toEqual(['closed: Ilic > -, happened'])
  expect(await closed('organization')).toEqual(['closed: Ilic > clinic, happened'])
})
