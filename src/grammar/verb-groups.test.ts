import { expect, test } from 'vitest'
import { taggerInput } from '../../test/make-article.ts'

function groups(text: string): string[] {
  const { words, verbs } = taggerInput({ text }).grammar
  return verbs.map(({ start, end, lemma, shape, modal, ...group }) => {
    const forms = words.slice(start, end).map((word) => word.form)
    const flags = (['passive', 'progressive', 'perfect', 'negative'] as const).filter((flag) => group[flag])
    return `${forms.join(' ')}: ${[lemma, shape, ...(modal ? [modal] : []), ...flags].join(', ')}`
  })
}

test.each([
  ['She has repeatedly denied it.', ['has repeatedly denied: deny, present, perfect']],
  ['They did not mention the strike.', ['did not mention: mention, past, negative']],
  [
    'The ship is believed to be lost.',
    ['is believed: believe, present, passive', 'to be lost: lose, infinitive, passive'],
  ],
  ['He is calling for a vote.', ['is calling: call, present, progressive']],
  ["They'll call off the strike.", ["'ll call off: call, modal, will"]],
  [
    'The council could never have been told.',
    ['could never have been told: tell, modal, could, passive, perfect, negative'],
  ],
  ["The union won't vote.", ["wo n't vote: vote, modal, will, negative"]],
  ['She was arrested and charged.', ['was arrested: arrest, past, passive', 'charged: charge, ed, passive']],
  ['They would back whatever he says.', ['would back: back, modal, would', 'says: say, present']],
  ['Both will team up.', ['will team up: team, modal, will']],
  ['Having met Marsh, she left.', ['having met: meet, ing, perfect', 'left: leave, past']],
  ['Leaving Varna, they were attacked.', ['leaving: leave, ing', 'were attacked: attack, past, passive']],
])('%s', (text, expected) => {
  expect(groups(text)).toEqual(expected)
})

test.each([
  ['The newly elected mayor spoke.', ['spoke: speak, past']],
  ['The talks in Varna.', []],
  ['It has two respected writers.', ['has: have, present']],
  ['She bought a boat and charged the battery.', ['bought: buy, past', 'charged: charge, past']],
])('no verb but its own in: %s', (text, expected) => {
  expect(groups(text)).toEqual(expected)
})
