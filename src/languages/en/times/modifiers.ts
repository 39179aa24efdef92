import type { Expression, Reading } from '../../../types/time-reading.ts'

const PART =
  /\b(?:the )?(?:very )?(?<part>start|beginning|opening|onset|turn|end|close|middle|midst) of (?:the |this )?$/i
const EDGE = /\b(?<edge>early|late|mid|earlier|later)(?:-|\s+)(?:in |on )?(?:the )?$/i
const HEDGE =
  /\b(?<hedge>about|around|roughly|approximately|nearly|almost|circa|some|at least|no less than|no fewer than|more than|just over|over|less than|fewer than|under|just under|at most|up to|no more than|as many as|no later than)\s(?:the )?$/i
const AFTER = /^ or (?<or>so|more|less|later)\b/i

const HEDGES: Readonly<Record<string, string>> = {
  'at least': 'EQUAL_OR_MORE',
  'no less than': 'EQUAL_OR_MORE',
  'no fewer than': 'EQUAL_OR_MORE',
  'more than': 'MORE_THAN',
  'just over': 'MORE_THAN',
  over: 'MORE_THAN',
  'less than': 'LESS_THAN',
  'fewer than': 'LESS_THAN',
  under: 'LESS_THAN',
  'just under': 'LESS_THAN',
  'at most': 'EQUAL_OR_LESS',
  'up to': 'EQUAL_OR_LESS',
  'no more than': 'EQUAL_OR_LESS',
  'as many as': 'EQUAL_OR_LESS',
}

/**
 * Adds to a time the words that narrow it or make it vague: "the start of March", "late 2022", "mid-November", "nearly
 * two years".
 */
export function modify(expression: Expression, sentence: string): Expression {
  const before = sentence.slice(Math.max(0, expression.start - 32), expression.start)
  const part = canBePart(expression.reading) ? PART.exec(before) : null
  if (part) {
    const name = part.groups!.part!.toLowerCase()
    const mod = /end|close/.test(name) ? 'END' : /mid/.test(name) ? 'MID' : 'START'
    return { ...expression, start: expression.start - part[0].length, mod }
  }
  const edge = canBeEdge(expression.reading) ? EDGE.exec(before) : null
  if (edge) {
    const word = edge.groups!.edge!.toLowerCase()
    if (!/er$/.test(word) || relative(expression.reading)) {
      const mod = /^early|earlier/.test(word) ? 'START' : word === 'mid' ? 'MID' : 'END'
      return { ...expression, start: expression.start - edge[0].length, mod }
    }
  }
  return hedge(expression, before, sentence)
}

function hedge(expression: Expression, before: string, sentence: string): Expression {
  const { reading } = expression
  const counts = reading.kind === 'duration' || reading.kind === 'count'
  const or =
    counts || reading.kind === 'date' ? AFTER.exec(sentence.slice(expression.end, expression.end + 12)) : null
  if (or) {
    const word = or.groups!.or!.toLowerCase()
    const mod =
      word === 'so'
        ? 'APPROX'
        : word === 'more'
          ? 'EQUAL_OR_MORE'
          : word === 'less'
            ? 'EQUAL_OR_LESS'
            : 'ON_OR_AFTER'
    if (counts || word === 'later')
      return {
        ...expression,
        end: expression.end + or[0].length,
        mod,
        ...(word === 'so' ? { approx: true } : {}),
      }
  }
  const match =
    counts ||
    (reading.kind === 'date' && /\b(?:around|about|circa)\s$/i.test(before)) ||
    (reading.kind === 'time' && /\b(?:around|about|nearly|almost)\s$/i.test(before)) ||
    (reading.kind === 'set' && /\b(?:roughly|about|nearly|almost)\s$/i.test(before))
      ? HEDGE.exec(before)
      : null
  if (!match) return expression
  const word = match.groups!.hedge!.toLowerCase()
  const first = sentence.slice(expression.start, expression.start + 4).toLowerCase()
  if (/^(?:the |last|past|next)/.test(first) && !/least|nearly|almost|roughly/.test(word)) return expression
  if (
    word === 'over' &&
    !/\b(?:for|after|in|of|lasted|lasting|took|takes|waited|spent|is|was|been) $/i.test(
      before.slice(0, match.index),
    )
  ) {
    return expression // "it costs a million over ten years"
  }
  if (word === 'some' && !/^\d|^[a-z]/.test(first)) return expression
  const mod = HEDGES[word] ?? 'APPROX'
  return {
    ...expression,
    start: expression.start - match[0].length,
    mod,
    ...(mod === 'APPROX' ? { approx: true } : {}),
  }
}

function canBePart(reading: Reading): boolean {
  return (
    /^(?:date|unit|part|years|month)$/.test(reading.kind) &&
    !(reading.kind === 'date' && reading.day !== null)
  )
}

function canBeEdge(reading: Reading): boolean {
  return /^(?:date|unit|part|years|month|weekday|day|time)$/.test(reading.kind)
}

/** "earlier this year", not "earlier March". */
function relative(reading: Reading): boolean {
  return (
    /^(?:unit|day|weekday)$/.test(reading.kind) ||
    (reading.kind === 'time' && reading.on !== null) ||
    (reading.kind === 'date' && reading.day === null)
  )
}
