import { describe, expect, test } from 'vitest'
import { HARBOUR, plain, TREATY } from '../../../test/made-page.ts'
import { readPlain } from './read-plain.ts'

/** Lines of a text, each with as many words as fit. */
function wrapped(text: string, columns: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1)
      if (last !== undefined && last.length + 1 + word.length <= columns)
        lines[lines.length - 1] = `${last} ${word}`
      else lines.push(word)
    }
    return lines
  })
}

function sideBySide(lines: readonly string[], width: number, gap: number): string {
  const half = Math.ceil(lines.length / 2)
  return Array.from({ length: half }, (_, i) =>
    `${lines[i]!.padEnd(width + gap)}${lines[half + i] ?? ''}`.trimEnd(),
  ).join('\n')
}

function codes(text: string): string[] {
  return readPlain(text).layouts.map(({ code }) => code)
}

const LINES = wrapped(plain(HARBOUR), 60)

describe('line numbers are left out', () => {
  test.each<[string, (line: string, i: number) => string]>([
    ['in front of each line', (line, i) => `${String(i + 1).padStart(3)}  ${line}`],
    ['of each printed page', (line, i) => `${(i % 10) + 1} ${line}`],
    ['behind which a tab stands', (line, i) => `${i + 1}\t${line}`],
    ['with a colon', (line, i) => `${i + 1}: ${line}`],
    ['with an L', (line, i) => `L${i + 1} ${line}`],
    ['in brackets', (line, i) => `(${i + 1}) ${line}`],
    ['in square brackets', (line, i) => `[${i + 1}] ${line}`],
    ['with a bar', (line, i) => `${i + 1} | ${line}`],
    ['behind each line', (line, i) => `${line.padEnd(64)}${i + 1}`],
    ['behind each ragged line', (line, i) => `${line} ${i + 1}`],
    ['behind each fifth line', (line, i) => ((i + 1) % 5 ? line : `${line.padEnd(64)}${i + 1}`)],
    ['in front of each fifth line', (line, i) => `${(i + 1) % 5 ? '' : i + 1}`.padEnd(4) + line],
    ['that count blank lines and do not stand there', (line, i) => (line === '' ? '' : `${i + 1} ${line}`)],
  ])('%s', (_, number) => {
    const { text, layouts } = readPlain(LINES.map(number).join('\n'))
    expect(text.split('\n').map((line) => line.trimEnd())).toEqual(LINES)
    expect(layouts).toMatchObject([{ code: 'pages/line-numbers' }])
  })

  test('but not where they do not count the lines, and a note says so', () => {
    const text = LINES.filter((line) => line !== '')
      .map((line, i) => `${(i * 7) % 50} ${line}`)
      .join('\n')
    expect(readPlain(text).text).toBe(text)
    expect(codes(text)).toEqual(['pages/line-marks-unsure'])
  })

  test('and the indent of a paragraph stays', () => {
    const lines = [
      '    A clinic in Nairobi has begun',
      'giving infants a vaccine that',
      'needs a single dose, its head',
      'said. The trial covers four',
      'hundred infants, and it will',
      'run for eighteen months.',
    ]
    expect(readPlain(lines.map((line, i) => `${i + 1}  ${line}`).join('\n')).text).toBe(lines.join('\n'))
  })

  test.each([
    ['numbered paragraphs', HARBOUR.paragraphs.map((text, i) => `${i + 1}. ${text}`).join('\n')],
    ['a ranking', '1 Norway 12\n2 Germany 9\n3 China 7\n4 Peru 5\n5 Chile 4\n6 Kenya 2\n7 Egypt 1'],
    ['a list of steps', Array.from({ length: 9 }, (_, i) => `${i + 1}. Turn the crank and wait,`).join('\n')],
    ['years', `2019 was wet.\n2020 was dry.\n2021 was wet.\n${HARBOUR.paragraphs.join('\n')}`],
  ])('but not the numbers of %s', (_, text) => {
    expect(readPlain(text)).toEqual({ text, layouts: [] })
  })
})

describe('marks at the lines', () => {
  const box = (lines: readonly string[]) => lines.map((line) => `| ${line.padEnd(60)} |`)
  const border = `+${'-'.repeat(62)}+`

  test.each([
    ['a star', LINES.map((line) => `* ${line}`)],
    ['a star and an indent', LINES.map((line) => ` * ${line}`.trimEnd())],
    ['a hash', LINES.map((line) => `# ${line}`)],
    ['a bar', LINES.map((line) => `| ${line}`)],
    ['a box', box(LINES)],
    ['a box with its borders', [border, ...box(LINES), border]],
  ])('are left out: %s', (_, lines) => {
    const { text, layouts } = readPlain(lines.join('\n'))
    expect(text.trim()).toBe(LINES.join('\n'))
    expect(layouts).toMatchObject([{ code: 'pages/line-marks' }])
  })

  const rows = Array.from({ length: 20 }, (_, i) => i + 10)
  const list = rows.map((i) => `* minister ${i} denied having sold any boats to firm ${i}`).join('\n')

  test.each([
    ['items', HARBOUR.paragraphs.map((text) => `* ${text}`).join('\n')],
    ['a table', rows.map((i) => `| Novak ${i} | denied it |`).join('\n')],
    ['headings', rows.map((i) => `# Minister ${i} denies`).join('\n')],
  ])('stay, without a note, at %s', (_, text) => {
    expect(readPlain(text)).toEqual({ text, layouts: [] })
  })

  test('stay, with a note, at items that could be lines of one sentence', () => {
    const { text, layouts } = readPlain(list)
    expect(text).toBe(list)
    expect(layouts).toMatchObject([{ code: 'pages/line-marks-unsure' }])
  })
})

describe('columns', () => {
  test.each([
    [36, 4],
    [44, 2],
  ])('of %i characters, %i apart, are read one after the other', (width, gap) => {
    const lines = wrapped(HARBOUR.paragraphs.join('\n\n'), width)
    const { text, layouts } = readPlain(sideBySide(lines, width, gap))
    expect(text).toBe(lines.join('\n'))
    expect(layouts).toMatchObject([{ code: 'pages/columns' }])
  })

  test('below a headline that crosses them, and with a foot below them', () => {
    const lines = wrapped(TREATY.paragraphs.join('\n\n'), 36)
    const foot = 'Printed in Lima by Ostwire and in Arica by its sister paper, twice a week.'
    const { text } = readPlain(`${TREATY.headline}\n\n${sideBySide(lines, 36, 4)}\n\n${foot}\n`)
    expect(text).toBe(`${TREATY.headline}\n\n${lines.join('\n')}\n\n${foot}\n`)
  })

  test('three of them', () => {
    const lines = wrapped([...HARBOUR.paragraphs, ...TREATY.paragraphs].join(' '), 26)
    const third = Math.ceil(lines.length / 3)
    const rows = Array.from({ length: third }, (_, i) =>
      [0, 1, 2]
        .map((n) => (lines[n * third + i] ?? '').padEnd(30))
        .join('')
        .trimEnd(),
    )
    expect(readPlain(rows.join('\n')).text).toBe(lines.join('\n'))
  })

  test('are no table', () => {
    const rows = [
      'Odesa             open since Monday',
      'Constanta         closed until further notice',
      'Gdansk            open to all ships',
      'Lima              open to fishing boats',
      'Arica             closed',
    ]
    expect(readPlain(rows.join('\n'))).toEqual({ text: rows.join('\n'), layouts: [] })
  })

  test('of which one side is no running text are left as they are, and a note says what to do', () => {
    const names = ['Kept by Ada Hill', 'Read by Jan Novak', 'Seen by Ola Nilsen', 'Sent by Rosa Quiroga']
    const lines = wrapped(HARBOUR.paragraphs[0]!, 40)
    const text = lines.map((line, i) => `${names[i % 4]!.padEnd(24)}${line}`).join('\n')
    const { text: read, layouts } = readPlain(text)
    expect(read).toBe(text)
    expect(layouts).toMatchObject([{ code: 'pages/columns-unsure' }])
    expect(layouts[0]!.done).toContain('put one below the other')
  })
})

describe('quoted-printable', () => {
  const body = [
    'The grain terminal in Odesa will open again within days because the damaged=',
    ' cranes have been repaired, =E2=80=9Cand the rails are straight,=E2=80=9D t=',
    'he chair of the harbour board said. It cost 4 =3D 2 + 2 million, caf=C3=A9=20',
    'and all.',
  ]

  test.each(['\n', '\r\n'])('is decoded, with line ends of %j', (end) => {
    const { text, layouts } = readPlain(body.join(end))
    expect(text).toBe(
      `The grain terminal in Odesa will open again within days because the damaged cranes have been repaired, “and the rails are straight,” the chair of the harbour board said. It cost 4 = 2 + 2 million, café ${end}and all.`,
    )
    expect(layouts).toMatchObject([{ code: 'pages/quoted-printable' }])
  })

  test('with old bytes is decoded as windows-1252', () => {
    expect(readPlain(`Content-Transfer-Encoding: quoted-printable\n\nIt=92s shut.`).text).toContain(
      'It’s shut.',
    )
  })

  test.each([
    'The sum is x=20 and y=3D.',
    'a=b\nc=d\ne=f\n',
    'https://example.org/?q=E2&lang=en',
    '= Heading =\n== Second ==\n',
  ])('%j is not', (text) => {
    expect(codes(text)).toEqual([])
  })
})

test.each([
  ['lines of two cells', 'a\tb\n'.repeat(150_000)],
  ['numbered lines', Array.from({ length: 150_000 }, (_, i) => `${i + 1} and so`).join('\n')],
  ['one line with gaps', 'ab  cd '.repeat(100_000)],
  ['pages of one line', 'ab    cd the\n\f'.repeat(50_000)],
])('gets through junk: %s', (_, text) => {
  expect(readPlain(text).text.length).toBeGreaterThan(0)
})

test('any other text is returned to the letter', () => {
  const text = `${plain(HARBOUR)}\r\n\r\n${plain(TREATY)}\t \n`
  expect(readPlain(text)).toEqual({ text, layouts: [] })
})
