import { TIME_TYPES } from '../types/time.ts'
import { basis } from './basis.ts'
import {
  about,
  corrections,
  isoDate,
  matching,
  object,
  oneOf,
  optional,
  orNone,
  spanned,
  text,
  yesOrNo,
} from './parts.ts'

export const time = object({
  ...spanned,
  type: oneOf(TIME_TYPES),
  value: about(
    orNone(text),
    'TIMEX3 value: `2023-03-09`, `2024-W12`, `P3W`, `2022-FA`, `199` (a decade), `PRESENT_REF`; `null` when unknown.',
  ),
  from: optional(
    about(isoDate, 'First and last day it may mean, ISO 8601; absent when there is no such interval.'),
  ),
  to: optional(isoDate),
  approx: optional(yesOrNo),
  mod: optional(about(text, 'TIMEX3 modifier: `START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`, …')),
  freq: optional(about(text, 'TIMEX3 frequency of a set, such as `P1W`.')),
  anchor: about(
    orNone(matching(/^(published|time:\d+)$/)),
    'What a relative expression counts from: `published`, or `time:3` for another expression of this text.',
  ),
  basis,
  rule: about(text, 'The rule that read it, such as `weekday/last-before`.'),
  corrections: optional(corrections),
})
