import { expect, test } from 'vitest'
import { quantitiesIn } from '../../test/quantities-in.ts'

/** Each quantity as `words = value or min..max, unit`, with `~` where it is approximate. */
function read(text: string): string[] {
  return quantitiesIn(text).map(({ start, end, value, min, max, unit, approx }) => {
    const number = value ?? `${min ?? ''}..${max ?? ''}`
    return `${text.slice(start, end)} = ${approx ? '~' : ''}${number} ${unit}`
  })
}

test.each<[string, string[]]>([
  ['Around 500,000 people had no power.', ['Around 500,000 people = ~500000 person']],
  [
    'Missiles worth hundreds of millions of dollars',
    ['hundreds of millions of dollars = ~200000000..999000000 USD'],
  ],
  [
    'It has a few dozen rockets and two dozen boats.',
    ['a few dozen rockets = ~24..60 rocket', 'two dozen boats = 24 boat'],
  ],
  [
    'It fired an unprecedented six of its hypersonic kinzhal missiles.',
    ['an unprecedented six of its hypersonic kinzhal missiles = 6 kinzhal missile'],
  ],
  [
    'Hundreds of thousands of reservists came.',
    ['Hundreds of thousands of reservists = ~200000..999000 reservist'],
  ],
  [
    'A half-million refugees and half a dozen boats came.',
    ['half-million refugees = 500000 refugee', 'half a dozen boats = 6 boat'],
  ],
  [
    'Several thousand workers and dozens of schools',
    ['Several thousand workers = ~3000..9000 worker', 'dozens of schools = ~24..99 school'],
  ],
  [
    'More than 20 villages and at least 12 towns',
    ['More than 20 villages = 20.. village', 'at least 12 towns = 12.. town'],
  ],
  [
    'Up to 300 guests, nearly 40 of them children',
    ['Up to 300 guests = ..300 guest', 'nearly 40 of them children = ~40 child'],
  ],
  [
    'Between 10 and 15 boats, or 20 to 30 rafts',
    ['10 and 15 boats = 10..15 boat', '20 to 30 rafts = 20..30 raft'],
  ],
  [
    'It costs $5m, €2.3 billion or 20,000 rubles.',
    ['$5m = 5000000 USD', '€2.3 billion = 2300000000 EUR', '20,000 rubles = 20000 RUB'],
  ],
  [
    'It costs $5-6 million, US$ 20,000 or 5 million euros.',
    ['$5-6 million = 5000000..6000000 USD', 'US$ 20,000 = 20000 USD', '5 million euros = 5000000 EUR'],
  ],
  [
    'It rose 5%, 3.5 percent and two percentage points.',
    ['5% = 5 percent', '3.5 percent = 3.5 percent', 'two percentage points = 2 percentage point'],
  ],
  [
    'It is 700 km away, a 20-mile walk, and weighs 3 tonnes.',
    ['700 km = 700 km', '20-mile = 20 mile', '3 tonnes = 3 tonne'],
  ],
  ['The blast killed 12 and wounded 30.', ['12 = 12 person', '30 = 30 person']],
  ['The blast killed one person; half a million fled.', ['one person = 1 person']],
  ['Half a million people fled.', ['Half a million people = 500000 person']],
  ['Some 20 million Ukrainians', ['Some 20 million Ukrainians = ~20000000 ukrainian']],
  [
    'Three newly built Russian air defense systems',
    ['Three newly built Russian air defense systems = 3 defense system'],
  ],
  [
    'Four of the five boats moved two batteries north last month.',
    ['Four of the five boats = 4 boat', 'two batteries = 2 battery'],
  ],
  ['There were two respected writers.', ['two respected writers = 2 writer']],
  ['They lost 1,200 men or more.', ['1,200 men or more = 1200.. man']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})
