import { expect, test } from 'vitest'
import { type ModeClues, modeOf } from './mode.ts'

const CLUES: ModeClues = {
  block: 'paragraph',
  quotation: 'indirect',
  stance: 'asserts',
  hasSource: true,
  cue: 'said',
  content: 'the bridge is open',
  hearsay: false,
}

test.each<[Partial<ModeClues>, string]>([
  [{}, 'indirect'],
  [{ quotation: 'direct', content: '"The bridge is open,"' }, 'direct'],
  [{ quotation: 'direct', content: '"a bad joke"' }, 'fragment'],
  [{ quotation: 'mixed' }, 'mixed'],
  [{ hasSource: false, cue: 'is believed' }, 'anonymous-passive'],
  [{ hearsay: true }, 'hearsay'],
  [{ stance: 'believes', cue: 'believes' }, 'imputed'],
  [{ stance: 'perceives', cue: 'saw' }, 'perception'],
  [{ stance: 'plans', cue: 'vowed' }, 'indirect'],
  [{ stance: 'silent', cue: 'did not mention' }, 'silence'],
  [{ block: 'headline' }, 'headline'],
  [{ block: 'caption' }, 'caption'],
])('%o is %s', (clues, mode) => {
  expect(modeOf({ ...CLUES, ...clues })).toBe(mode)
})
