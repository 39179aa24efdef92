import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { stemOf } from '../../../languages/en/porter.ts'

const TEXT = `The ministers denied that agreements were reached; negotiations, protesting crowds and relational
  databases hopefully adjusted their allowances. Activities of happy ponies, skies, flies, dying sizes and caresses
  matting, hopping, filing, falling, hissing and failing were rational, conditional, valency, digitizer, conformably,
  radically, differently, vilely, analogously, vietnamization, predication, operator, feudalism, decisiveness,
  hopefulness, callousness, formality, sensitivity, sensibility, triplicate, formative, formalize, electricity,
  electrical, goodness, revival, allowance, inference, airliner, gyroscopic, adjustable, defensible, irritant,
  replacement, adjustment, dependent, adoption, homologous, communism, activate, angularity, effective, bowdlerize,
  probate, rate, cease, controlled, roll, agreed, plastered, bled, motoring, sing, conflated, troubled, sized, tanned,
  geology, archaeologists, unions, opinion, decision, of, is, as, by`

test('words are cut as SQLite cuts them', () => {
  const db = new DatabaseSync(':memory:')
  db.exec(`CREATE VIRTUAL TABLE cut USING fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2');
           CREATE VIRTUAL TABLE stems USING fts5vocab (cut, 'row')`)
  const insert = db.prepare('INSERT INTO cut VALUES (?)')
  const clear = db.prepare('DELETE FROM cut')
  for (const word of new Set(TEXT.toLowerCase().match(/[a-z]+/g))) {
    clear.run()
    insert.run(word)
    expect([word, stemOf(word)]).toEqual([word, db.prepare('SELECT term FROM stems').get()?.term])
  }
  db.close()
})
