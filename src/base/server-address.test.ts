import { expect, test } from 'vitest'
import { isServerAddress, shownRecord } from './server-address.ts'

test.each([
  ['postgres://desk@db.example.org/news', 'postgres://desk@db.example.org/news'],
  [
    'postgresql://desk:secret@db.example.org:5432/news?schema=a',
    'postgresql://desk@db.example.org:5432/news?schema=a',
  ],
  ['postgres://desk:se@cret@db.example.org/news', 'postgres://desk@db.example.org/news'],
  ['postgres://desk:se/cret@db.example.org/news', 'postgres://desk@db.example.org/news'],
  ['postgres://db.example.org:5432/news', 'postgres://db.example.org:5432/news'],
  ['postgres://desk:se?cr#et@db.example.org/news', 'postgres://desk@db.example.org/news'],
  ['postgres://de?sk:se?cret@db.example.org/news', 'postgres://de?sk@db.example.org/news'],
  ['postgres://:secret@db.example.org/news', 'postgres://@db.example.org/news'],
  ['postgres:/desk:secret@db.example.org/news', 'postgres:/desk@db.example.org/news'],
  ['Postgres:///desk:secret@db.example.org/news', 'Postgres:///desk@db.example.org/news'],
  [
    'postgres://db.example.org/news?password=secret&sslpassword=secret&schema=a',
    'postgres://db.example.org/news?password=…&sslpassword=…&schema=a',
  ],
])('an address is shown without its password: %s', (address, shown) => {
  expect(isServerAddress(address)).toBe(true)
  expect(shownRecord(address)).toBe(shown)
})

test.each(['news.db', 'postgres.db', '/home/ada:hill@home/news.db', 'https://example.org/news'])(
  'is no address of a server: %s',
  (record) => {
    expect(isServerAddress(record)).toBe(false)
    expect(shownRecord(record)).toBe(record)
  },
)
