import { expect, test } from 'vitest'
import { read } from '../../test/events-in-tree.ts'

/** The status of each event, in text order. */
async function statuses(marked: string, tree: string, told: readonly string[]): Promise<string[]> {
  return (await read(marked, tree, told)).map((event) => event.split(', ')[1]!)
}

test.each([
  [
    'a verb joined to one that is planned is planned, too',
    '[Brandt|person] will buy and lease ships.',
    '3/nsubj 3/aux 0/root 5/cc 3/conj 3/obj 3/punct',
    ['buy', 'lease'],
    ['planned', 'planned'],
  ],
  [
    'a verb joined to one that happened has happened',
    '[Brandt|person] bought and leased ships.',
    '2/nsubj 0/root 4/cc 2/conj 2/obj 2/punct',
    ['bought', 'leased'],
    ['happened', 'happened'],
  ],
  [
    'what accompanies a plan is planned',
    '[Brandt|person] will tour [Vienna|place], showing ships.',
    '3/nsubj 3/aux 0/root 3/obj 6/punct 3/advcl 6/obj 3/punct',
    ['tour', 'showing'],
    ['planned', 'planned'],
  ],
  [
    'whoever wants to do something plans it',
    '[Brandt|person] wants to leave.',
    '2/nsubj 0/root 4/mark 2/xcomp 2/punct',
    ['leave'],
    ['planned'],
  ],
  [
    'what somebody wants of another is open',
    '[Ilic|person] wants [Brandt|person] to leave.',
    '2/nsubj 0/root 2/obj 5/mark 2/xcomp 2/punct',
    ['leave'],
    ['conditional'],
  ],
  [
    'what is recommended has not happened',
    '[Ilic|person] recommended that [Brandt|person] serve.',
    '2/nsubj 0/root 5/mark 5/nsubj 2/ccomp 2/punct',
    ['serve'],
    ['conditional'],
  ],
  [
    'what is not believed is denied',
    '[Ilic|person] does not believe that [Brandt|person] left.',
    '4/nsubj 4/aux 4/advmod 0/root 7/mark 7/nsubj 4/ccomp 4/punct',
    ['left'],
    ['did-not-happen'],
  ],
  [
    'what is believed is not',
    '[Ilic|person] believes that [Brandt|person] left.',
    '2/nsubj 0/root 5/mark 5/nsubj 2/ccomp 2/punct',
    ['left'],
    ['happened'],
  ],
  [
    'what is being considered is open',
    '[Ilic|person] is considering selling ships.',
    '3/nsubj 3/aux 0/root 3/xcomp 4/obj 3/punct',
    ['selling'],
    ['conditional'],
  ],
  [
    'what was hoped for did not come',
    '[Ilic|person] had hoped to win.',
    '3/nsubj 3/aux 0/root 5/mark 3/xcomp 3/punct',
    ['win'],
    ['did-not-happen'],
  ],
  [
    'what is hoped for is to come',
    '[Ilic|person] hopes to win.',
    '2/nsubj 0/root 4/mark 2/xcomp 2/punct',
    ['win'],
    ['planned'],
  ],
  [
    'what is not known is open',
    'It is unclear whether [Brandt|person] fled.',
    '3/expl 3/cop 0/root 6/mark 6/nsubj 3/ccomp 3/punct',
    ['fled'],
    ['unknown'],
  ],
  [
    'what is called off did not happen',
    'The concert was called off.',
    '2/det 4/nsubj:pass 4/aux:pass 0/root 4/compound:prt 4/punct',
    ['concert'],
    ['did-not-happen'],
  ],
  [
    'what has to come first is to come',
    '[Ilic|person] will leave after [Brandt|person] has arrived.',
    '3/nsubj 3/aux 0/root 7/mark 7/nsubj 7/aux 3/advcl 3/punct',
    ['arrived'],
    ['planned'],
  ],
  [
    'what came first has been',
    '[Ilic|person] left when [Brandt|person] returned.',
    '2/nsubj 0/root 5/advmod 5/nsubj 2/advcl 2/punct',
    ['returned'],
    ['happened'],
  ],
  [
    'an adjective farther off counts',
    '[Brandt|person] criticised planned boundary changes.',
    '2/nsubj 0/root 5/amod 5/compound 2/obj 2/punct',
    ['changes'],
    ['planned'],
  ],
  [
    'what waits for its day is to come',
    '[Brandt|person] rests before the trip.',
    '2/nsubj 0/root 5/case 5/det 2/obl 2/punct',
    ['trip'],
    ['conditional'],
  ],
  [
    'what was told after it has been',
    '[Brandt|person] rested before the trip.',
    '2/nsubj 0/root 5/case 5/det 2/obl 2/punct',
    ['trip'],
    ['happened'],
  ],
  [
    'a decision that had an end was carried out',
    'The decision to close took them in.',
    '2/det 5/nsubj 4/mark 2/acl 0/root 5/obj 5/compound:prt 5/punct',
    ['close'],
    ['happened'],
  ],
])('%s', async (_, marked, tree, told, expected) => {
  expect(await statuses(marked, tree, told)).toEqual(expected)
})
