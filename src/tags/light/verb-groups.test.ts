import { expect, test } from 'vitest'
import { taggerInput } from '../../../test/make-article.ts'
import { readArticle } from './reading.ts'
import { verbGroups } from './verb-groups.ts'

function groups(text: string): string[] {
  const reading = readArticle(taggerInput({ text }))
  return verbGroups(reading, reading.sentences[0]!).map(
    ({ start, end, form, lemma, negative }) =>
      `${reading.words.slice(start, end).join(' ')}: ${lemma}, ${form}${negative ? ', negative' : ''}`,
  )
}

test.each([
  ['She has repeatedly denied it.', ['has repeatedly denied: deny, perfect']],
  ['They did not mention the strike.', ['did not mention: mention, past, negative']],
  ['The ship is believed to be lost.', ['is believed: believe, passive', 'to be lost: lose, passive']],
  ['He is calling for a vote.', ['is calling: call, progressive']],
  ['The council could say more.', ['could say: say, modal']],
  ['The newly elected mayor spoke.', ['spoke: speak, past']],
])('%s', (text, expected) => {
  expect(groups(text)).toEqual(expected)
})
