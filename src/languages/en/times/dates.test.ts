import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  ['The bridge opened on March 9, 2023.', ['March 9, 2023 = 2023-03-09']],
  ['The bridge opened on Friday, 2 June 2017.', ['Friday, 2 June 2017 = 2017-06-02']],
  ['It fell on Tuesday, April 25: nobody was hurt.', ['Tuesday, April 25 = 2023-04-25']],
  ['They met on Sept. 5.', ['Sept. 5 = 2022-09-05']],
  ['They will meet on May 16.', ['May 16 = 2023-05-16']],
  ['They met on the 4th of July 1999.', ['the 4th of July 1999 = 1999-07-04']],
  ['He resigned in October.', ['October = 2022-10']],
  ['He will resign in October.', ['October = 2023-10']],
  ['Talks are to end by April.', ['April = 2023-04']],
  ['He came in May and left in March.', ['May = 2022-05', 'March = 2023-03']],
  [
    'In January this year it was sold; in June last year it was built.',
    ['January this year = 2023-01', 'June last year = 2022-06'],
  ],
  ['It ran from January 23 to March 9 2014.', ['January 23 = 2014-01-23', 'March 9 2014 = 2014-03-09']],
  ['Between July 2003 and December 2004 it was shut.', ['July 2003 = 2003-07', 'December 2004 = 2004-12']],
  ['The fair is on between March 3 and 5.', ['March 3 = 2023-03-03', '5 = 2023-03-05']],
  ['The vote was held 16-19 May 2016.', ['16 = 2016-05-16', '19 May 2016 = 2016-05-19']],
  ['It was signed on 2023-02-28.', ['2023-02-28 = 2023-02-28']],
  ['The log says 2023-02-28T08:15.', ['2023-02-28T08:15 = 2023-02-28T08:15']],
  ['It was signed on 25/02/2023 and 02/25/2023.', ['25/02/2023 = 2023-02-25', '02/25/2023 = 2023-02-25']],
  ['Geboren am 3.12.1980.', ['3.12.1980 = 1980-12-03']],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
