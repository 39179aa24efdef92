import { expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { readPage } from '../pages/read-page.ts'
import { pagesOfBytes } from '../sources/pages-of-bytes.ts'

const mail = (subject: string, ...body: string[]) =>
  [`Subject: ${subject}`, 'Content-Type: text/plain', '', ...body].join('\n')

async function readBox(box: string): Promise<string[]> {
  const found = await collect(pagesOfBytes('box.mbox', new TextEncoder().encode(box)))
  return Promise.all(
    found.map(async (one) =>
      'page' in one
        ? (await readPage(one.page)).text
        : 'error' in one
          ? `error: ${one.error.code}`
          : `skipped: ${one.skipped}`,
    ),
  )
}

const FIRST = 'From desk@mail.example Wed Mar 12 08:00:00 2025\n'

test('a line of a story that begins with "From" is told, and parts off nothing', async () => {
  const prose = [
    'From the harbour, Bob Stone denied that the quay was shut.',
    'From Monday to May 14 2024 the quay stays open, Bob Stone said.',
    'From May 14 2024 the ferry sails again, Ada Hill said.',
  ]
  const texts = await readBox(FIRST + mail('Quay', 'It rained in Cork.', '', prose.join('\n\n')))
  expect(texts).toHaveLength(1)
  for (const line of prose) expect(texts[0]).toContain(line)
})

test('a line like one between two mails that no mail follows is text', async () => {
  const quoted = 'From bob@mail.example Tue May 14 10:00:00 2024'
  const texts = await readBox(
    FIRST + mail('Quay', 'It rained.', '', quoted, 'is how it began, Ada Hill said.'),
  )
  expect(texts).toHaveLength(1)
  expect(texts[0]).toContain('From bob@mail.example')
})

test.each([
  'From bob@mail.example Tue May 14 10:00:00 2024',
  'From - Tue May 14 10:00:00 2024',
  'From bob at mail.example  Tue May 14 10:00:00 2024',
  'From 1799@xxx Tue May 14 10:00:00 +0000 2024',
  'From bob@mail.example Tue, 14 May 2024 10:00:00 +0200',
  'From bob@mail.example 2024-05-14 10:00:00',
  'From MAILER-DAEMON Tue May  4 10:00:00 2024',
])('%j is a line between two mails', async (line) => {
  const texts = await readBox(
    `${FIRST}${mail('One', 'The quay is shut.')}\n\n${line}\n${mail('Two', 'It is open.')}`,
  )
  expect(texts).toHaveLength(2)
  expect(texts[0]).not.toContain('open')
})

test('words before the first mail are not lost', async () => {
  const texts = (await readBox(`Some words.\n\n${FIRST}${mail('One', 'The quay is shut.')}`)).join('\n')
  expect(texts).toContain('Some words.')
  expect(texts).toContain('The quay is shut.')
})
