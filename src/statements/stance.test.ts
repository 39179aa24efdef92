import { expect, test } from 'vitest'
import { taggerInput } from '../../test/make-article.ts'
import { hasFiniteVerb } from './finite.ts'
import { stanceOf } from './stance.ts'

function read(cue: string, content: string, source: string) {
  const parsed = taggerInput({ text: content })
  return stanceOf(cue, content, source, (length) => hasFiniteVerb(parsed, [0, length]))
}

test.each([
  ['said', 'asserts'],
  ['has repeatedly denied', 'denies'],
  ['declined to comment', 'declines-to-comment'],
  ['has declined to confirm', 'declines-to-confirm'],
  ['would neither confirm nor deny', 'declines-to-confirm'],
  ['did not immediately respond to', 'did-not-respond'],
  ["didn't mention", 'silent'],
  ['called for', 'urges'],
  ['called', 'characterises'],
  ['conceded', 'acknowledges'],
  ['hailed', 'praises'],
  ['claimed responsibility for', 'claims-responsibility'],
  ['threatened to', 'threatens'],
  ['apologized for', 'apologises'],
  ['walked back', 'retracts'],
  ['vowed', 'plans'],
  ['predicts', 'predicts'],
  ['allegations', 'accuses'],
  [':', 'asserts'],
  ['hit out at', 'characterises'],
  ['are convinced', 'believes'],
  ['hitting back at', 'denies'],
  ['raised the alarm over', 'warns'],
  ['approves of', 'believes'],
  ['are questioning', 'characterises'],
  ['was furious:', 'asserts'],
  ['had a different worry:', 'asserts'],
  ['came with a warning:', 'warns'],
  ['has not endorsed', 'silent'],
  ['refused to apologise for', 'silent'],
  ['did not expect', 'expects'],
  ['would not say', 'declines-to-comment'],
  ['could not be reached', 'did-not-respond'],
  ['wanted to know', 'asserts'],
  ['is confident', 'believes'],
  ['endorsed', 'praises'],
  ['lashed out at', 'characterises'],
  ['is a sign that', 'perceives'],
  ['has not denied', 'declines-to-confirm'],
])('"%s" %s', (cue, stance) => {
  expect(read(cue, 'the vote', 'Marsh').stance).toBe(stance)
})

test('what is believed by nobody in particular is an estimate', () => {
  expect(read('is believed', 'to be safe', '')).toMatchObject({ stance: 'estimates', basis: 'stated' })
})

test('a cue that tells nothing leaves a stance that is inferred', () => {
  expect(read('–', 'the vote', 'Marsh')).toMatchObject({ stance: 'asserts', basis: 'inferred' })
  expect(read('Sign', 'the Treaty', 'Marsh')).toMatchObject({ stance: 'asserts', basis: 'inferred' })
})

test.each([
  ['declined to', 'comment', 'declines-to-comment'],
  ['refused', 'to confirm the report', 'declines-to-confirm'],
] as const)('reads "%s | %s" as one', (cue, content, stance) => {
  expect(read(cue, content, 'Marsh').stance).toBe(stance)
})

test.each([
  ['asked', 'the crowd to wait', 'Marsh', 'urges'],
  ['told', 'staff to stay home', 'Marsh', 'urges'],
  ['told', 'staff that the port is to close', 'Marsh', 'asserts'],
  ['asked', 'whether the ferry was to sail', 'Marsh', 'asserts'],
  ['described', 'a long line of lorries at the gate', 'Drivers', 'reports'],
  ['described', 'the long line of lorries as a disgrace', 'Drivers', 'characterises'],
  ['described as', 'a disgrace for the whole of the port', 'Drivers', 'characterises'],
  ['shows', 'a tie', 'A poll of 400 sailors', 'assesses'],
  ['agree', 'the bridge is too low', 'two studies', 'assesses'],
  ['agrees', 'the bridge is too low', 'the pollster', 'asserts'],
] as const)('"%s | %s" by %s %s', (cue, content, source, stance) => {
  expect(read(cue, content, source).stance).toBe(stance)
})

test.each([
  ['rejected', 'the pay offer', 'rejects'],
  ['rejected', 'a request for bail', 'rejects'],
  ['dismissed', 'calls from farmers for a new road', 'rejects'],
  ['declined', "the union's latest proposal", 'rejects'],
  ['turned down', 'the job', 'rejects'],
  ['said no to', 'a second runway', 'rejects'],
  ['denied', 'an application for a licence', 'rejects'],
  ['rejected', 'the claim', 'denies'],
  ['rejected', 'the suggestion that he knew of the offer', 'denies'],
  ['dismissed', 'reports of an offer', 'denies'],
  ['denied', 'making an offer', 'denies'],
  ['denied', 'any request for arms', 'denies'],
  ['denied', 'the plan', 'denies'],
  ['rejected', '"the offer of a liar"', 'denies'],
  ['has not rejected', 'the offer', 'silent'],
  ['refused', 'to resign', 'plans'],
])('"%s | %s": %s, for to turn something down is not to deny a claim', (cue, content, stance) => {
  expect(read(cue, content, 'Marsh').stance).toBe(stance)
})
