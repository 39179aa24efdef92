import fc from 'fast-check'
import { plainText } from './pages.ts'
import { odd } from './words.ts'

const id = fc.oneof(
  fc.constantFrom<unknown>(
    'a1',
    'a1',
    'a2',
    '',
    ' ',
    0,
    -1,
    1.5,
    1e21,
    null,
    true,
    [],
    {},
    'a/b',
    '../x',
    '\ud83d0',
    's1',
    'a\u0000b',
    'é',
    '%',
    '__proto__',
    'x'.repeat(3000),
  ),
  odd,
)
const date = fc.constantFrom<unknown>(
  '2024-05-14',
  '2024',
  '2024-05',
  '2024-13-01',
  '2024-02-30',
  '2024-05-14T10:00:00Z',
  '2024-05-14x',
  'soon',
  '',
  null,
  20240514,
  '-0001-01-01',
  '0000',
  '9999-12-31',
  '2024-05-140',
)
const other = fc.oneof(
  fc.constantFrom<unknown>(
    'Ostwire',
    'http://127.0.0.1/a?b#c',
    'javascript:alert(1)',
    '',
    null,
    7,
    ['x'],
    'a\nb',
    '=1+1',
  ),
  odd,
  fc.jsonValue({ maxDepth: 2 }),
)

const article = fc.record(
  {
    id,
    text: fc.oneof({ weight: 6, arbitrary: plainText }, { weight: 1, arbitrary: other }),
    title: other,
    date,
    url: other,
    publisher: other,
    extra: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: ['id', 'text'] },
)

const line = fc.oneof(
  { weight: 8, arbitrary: article.map((fields) => JSON.stringify(fields)) },
  {
    weight: 2,
    arbitrary: fc
      .record({ id: fc.string({ minLength: 1, maxLength: 8 }), text: plainText })
      .map((fields) => JSON.stringify(fields)),
  },
  { weight: 1, arbitrary: article.map((fields) => JSON.stringify(fields).slice(0, -2)) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '{}',
      '[]',
      'null',
      '{"id":"a","id":"b","text":"Ada Hill said so.","text":"Ada Hill denied it."}',
      '{"__proto__":{"text":"x"},"id":"a"}',
      '\ufeff{',
      '[[[[',
      'NaN',
    ),
  },
)

/** Ready articles one a line, or as a list, with everything wrong that fields can be. */
export const jsonLines: fc.Arbitrary<string> = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\n', '\r\n', '\n\n', ','))
  .map(([lines, between]) => (between === ',' ? `[${lines.join(',')}]` : lines.join(between)))
