import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { answerUnreadable } from './answer-unreadable.ts'

async function answersTo(...chunks: string[]): Promise<unknown[]> {
  const [input, output] = [new PassThrough(), new PassThrough()]
  answerUnreadable(input, output)
  for (const chunk of chunks) input.write(chunk)
  await new Promise((resolve) => input.end().once('end', resolve))
  return String(output.read() ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

test('a line that is no JSON is answered, wherever its chunks end', async () => {
  const error = expect.objectContaining({ code: -32_700 })
  expect(await answersTo('{"jsonrpc": ', 'oh\n')).toEqual([{ jsonrpc: '2.0', id: null, error }])
})

test.each([
  ['{"jsonrpc":"2.0","id":7,"method":"tools/call","params":null}', 7],
  ['{"jsonrpc":"2.0","id":"a","method":1}', 'a'],
  ['{"id":7,"method":"ping"}', 7],
  ['{"jsonrpc":"2.0","id":7}', 7],
  ['[]', null],
])('what is no message is answered by its id: %s', async (line, id) => {
  const error = expect.objectContaining({ code: -32_600 })
  expect(await answersTo(`${line}\n`)).toEqual([{ jsonrpc: '2.0', id, error }])
})

test('messages are left to those who answer them', async () => {
  const messages = [
    { id: 1, method: 'ping' },
    { id: 2, method: 'tools/call', params: { name: 'ask' } },
    { method: 'notifications/initialized' },
    { id: 3, result: {} },
  ]
  const lines = messages.map((one) => `${JSON.stringify({ jsonrpc: '2.0', ...one })}\r\n`)
  expect(await answersTo(...lines, '\n')).toEqual([])
})
