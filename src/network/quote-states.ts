import { isWordCharacter } from './characters.ts'

/** The state of a character with regard to quotation marks. The index is the model's input. */
export const QUOTES = ['outside', 'open', 'inside', 'close', 'inside-unclosed'] as const

const OPEN = QUOTES.indexOf('open')
const INSIDE = QUOTES.indexOf('inside')
const CLOSE = QUOTES.indexOf('close')
const UNCLOSED = QUOTES.indexOf('inside-unclosed')
const OPENING = '“„«'
const CLOSING = '”»'

/**
 * Index into `QUOTES` of every UTF-16 code unit of a line (text without a newline).
 *
 * “ „ « open, ” » close, the straight " does either. Single marks count only in a line without double ones. If a double
 * mark is not closed, the rest of its line is `inside-unclosed`.
 */
export function quoteStates(line: string): Uint8Array {
  const states = new Uint8Array(line.length)
  const hasDouble = /["“”„«»]/.test(line)
  let opened = -1
  let kind: 'curly' | 'straight' | 'single-curly' | 'single-straight' = 'curly'
  for (let i = 0; i < line.length; i++) {
    const mark = line[i]!
    if (!'“„«”»"‘’\''.includes(mark)) continue
    const next = characterAt(line, i + 1)
    const previous = characterBefore(line, i)
    if (opened < 0) {
      if (OPENING.includes(mark)) {
        opened = i
        kind = 'curly'
        states[i] = OPEN
      } else if (mark === '"') {
        if (isWordCharacter(previous) && !isWordCharacter(next)) states[i] = CLOSE
        else {
          opened = i
          kind = 'straight'
          states[i] = OPEN
        }
      } else if (CLOSING.includes(mark)) states[i] = CLOSE
      else if (!hasDouble && mark === '‘' && !isWordCharacter(previous)) {
        opened = i
        kind = 'single-curly'
      } else if (!hasDouble && mark === "'" && !isWordCharacter(previous) && isWordCharacter(next)) {
        opened = i
        kind = 'single-straight'
      }
    } else if (kind === 'curly' || kind === 'straight') {
      if (!CLOSING.includes(mark) && mark !== '"') continue
      if (mark === '"' && kind === 'straight' && isBlank(previous) && isWordCharacter(next)) {
        states.fill(UNCLOSED, opened + 1, i)
        opened = i
        states[i] = OPEN
      } else {
        states.fill(INSIDE, opened + 1, i)
        states[i] = CLOSE
        opened = -1
      }
    } else if (
      (kind === 'single-curly' && mark === '’' && !isWordCharacter(next)) ||
      (kind === 'single-straight' && mark === "'" && !isWordCharacter(next) && !isBlank(previous))
    ) {
      states[opened] = OPEN
      states.fill(INSIDE, opened + 1, i)
      states[i] = CLOSE
      opened = -1
    }
  }
  if (opened >= 0 && (kind === 'curly' || kind === 'straight')) states.fill(UNCLOSED, opened + 1)
  return states
}

function isBlank(character: string): boolean {
  return character === '' || /\s/.test(character)
}

function characterAt(line: string, index: number): string {
  const code = line.codePointAt(index)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function characterBefore(line: string, index: number): string {
  if (index === 0) return ''
  const isPair =
    index > 1 && /[\udc00-\udfff]/.test(line[index - 1]!) && /[\ud800-\udbff]/.test(line[index - 2]!)
  return line.slice(isPair ? index - 2 : index - 1, index)
}
