import fc from 'fast-check'
import { CALLS } from '../../src/api/calls.ts'
import { EXPORTS } from '../../src/exports/registry.ts'
import { THREAD_STATUSES } from '../../src/types/across.ts'
import { STANCES } from '../../src/types/stance.ts'
import type { Known } from './base-record.ts'
import { changes } from './changes.ts'
import { htmlPage } from './html.ts'
import type { SentRequest } from './input.ts'
import { jsonLines } from './json-lines.ts'
import { encoded, plainText } from './pages.ts'
import { claim, odd, person, place } from './words.ts'

const term = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        'who',
        'about',
        'place',
        'publisher',
        'stance',
        'mode',
        'status',
        'event',
        'since',
        'until',
        'WHO',
        'x',
      ),
      fc.oneof(
        person,
        place,
        odd,
        fc.constantFrom(...STANCES, '2024', '2024-05', '2024-13', '"', '"a b', '-1', '9999'),
      ),
      fc.constantFrom('', '"'),
    )
    .map(([key, value, quote]) => `${key}:${quote}${value}${quote}`),
  fc.constantFrom(
    'bridge',
    'NOT',
    'AND',
    'OR',
    'NEAR(a b)',
    '"',
    '*',
    'a*',
    '^a',
    'content:x',
    '(',
    ')',
    '--',
    "'; DROP TABLE articles",
    '%',
    '_',
    '\0',
    '{a b}',
    '+',
    ':',
  ),
  claim,
  odd,
)
const question = fc.array(term, { maxLength: 4 }).map((terms) => terms.join(' '))

/** Calls of the API, with uploads and corrections among them. */
export function requests(known: Known): fc.Arbitrary<readonly SentRequest[]> {
  const articles = known.lines.map(({ id }) => id)
  const some = (list: readonly string[]): fc.Arbitrary<string> =>
    list.length > 0 ? fc.constantFrom(...list) : fc.constant('none')
  const name = fc.oneof(
    { weight: 3, arbitrary: some(articles) },
    { weight: 3, arbitrary: some(known.holders) },
    { weight: 2, arbitrary: fc.oneof(some(known.threads), some(known.events)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(some(articles), fc.constantFrom('/s1', '/e1', '/v1', '/s999', '/', '/x', '/s1/s1'))
        .map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.oneof(odd, fc.constantFrom('..', '%', '%00', '%ff', '*', 'a'.repeat(3000))) },
  )
  const parameter = fc.oneof(
    fc.tuple(fc.constant('q'), question),
    fc.tuple(fc.constant('text'), fc.oneof(term, person)),
    fc.tuple(
      fc.constant('limit'),
      fc.constantFrom('1', '2', '3', '500', '0', '501', '1e2', '-1', '', ' 1', '１'),
    ),
    fc.tuple(
      fc.constant('after'),
      fc.oneof(
        odd,
        fc.constantFrom(
          'AAAA',
          'eyJhIjoxfQ',
          '0',
          '1:2',
          'W10',
          'bnVsbA',
          'WzEsMl0',
          'WyJhIiwiYiJd',
          '[]',
          'MQ',
        ),
      ),
    ),
    fc.tuple(
      fc.constantFrom('type', 'status', 'of', 'article', 'state', 'page'),
      fc.oneof(name, fc.constantFrom('person', 'denied,disputed', 'in-force', ...THREAD_STATUSES)),
    ),
  )
  // Mostly only those that the address takes: others are refused before anything is looked up.
  const get = fc
    .tuple(
      fc.constantFrom(...CALLS),
      name,
      fc.array(parameter, { maxLength: 3 }),
      fc.integer({ min: 0, max: 9 }),
    )
    .map(([call, who, given, strict]) => {
      const path = call.path.replace(/\{\w+\}/, encode(who))
      const taken =
        strict === 0
          ? given
          : given.filter(
              ([key], i) =>
                call.parameters.includes(key as never) && given.findIndex(([other]) => other === key) === i,
            )
      return {
        method: 'GET',
        path:
          taken.length === 0
            ? path
            : `${path}?${taken.map(([key, value]) => `${key}=${encode(value)}`).join('&')}`,
      }
    })
  const table = fc
    .tuple(
      fc.constantFrom('/statements.csv', '/sources.csv', ...EXPORTS.map(({ name }) => `/export/${name}`)),
      question,
    )
    .map(([path, q]) => ({ method: 'GET', path: `${path}?q=${encode(q)}` }))
  const text = fc.oneof(plainText, htmlPage, jsonLines)
  const json = fc.oneof(
    fc.record({ name: odd, text }, { requiredKeys: ['text'] }).map((fields) => JSON.stringify(fields)),
    fc.json({ maxDepth: 2 }),
    fc.constantFrom('', '{', '{"text":""}', '{"text":" "}', '[]', 'null', '{"text":7}'),
  )
  const upload = fc.oneof(
    json.map((body) => ({ method: 'POST', path: '/pages', type: 'application/json', body })),
    fc
      .array(
        fc.record({
          name: fc.oneof(
            odd,
            fc.constantFrom('a.txt', 'a.html', 'a.jsonl', 'a.json', 'a.pdf', '', '../a.txt', 'a.txt.gz'),
          ),
          bytes: encoded(text),
        }),
        { maxLength: 3 },
      )
      .map((body) => ({
        method: 'POST',
        path: '/pages',
        type: 'multipart/form-data',
        body,
      })),
    fc.constantFrom(
      { method: 'POST', path: '/pages', type: 'text/plain', body: 'Ada Hill said so.' },
      { method: 'POST', path: '/pages', type: 'multipart/form-data; boundary=', body: 'x' },
    ),
  )
  const correct = fc
    .tuple(
      changes(known),
      fc.constantFrom('/corrections', '/corrections/preview'),
      fc.oneof(fc.constant('Ada Hill'), odd),
      fc.oneof(fc.constant(null), odd),
    )
    .map(([[change], path, by, why]) => ({
      method: 'POST',
      path,
      type: 'application/json',
      body: JSON.stringify(path.endsWith('preview') ? { change } : { change, by, why }),
    }))
  const odder = fc
    .tuple(fc.constantFrom('GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'POST'), name)
    .map(([method, path]) => ({ method, path: `/${encode(path)}` }))
  return fc.array(
    fc.oneof<fc.WeightedArbitrary<SentRequest>[]>(
      { weight: 12, arbitrary: get },
      { weight: 1, arbitrary: table },
      { weight: 2, arbitrary: upload },
      { weight: 3, arbitrary: correct },
      { weight: 1, arbitrary: odder },
    ),
    { minLength: 1, maxLength: 8 },
  )
}

/** Lone surrogates cannot stand in an address. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
