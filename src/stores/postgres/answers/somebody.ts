import { foldedWords, holdsWords } from '../../../record/folded-words.ts'
import type { SomebodyAnswers } from '../../../record/somebody.ts'
import { pageOf } from '../../answers/listing.ts'
import type { Database } from '../database.ts'
import type { Reading } from './answers.ts'
import { everyHolder } from './holders.ts'
import { networkAround } from './network.ts'
import type { Once } from './once.ts'
import { auditSources } from './sources.ts'
import { identitiesIn, whoView } from './who.ts'

interface Given {
  readonly reading: Reading
  readonly lookAcross: Reading
  readonly once: Once
}

/** People and bodies. */
export function somebodyAnswers(db: Database, { reading, lookAcross, once }: Given): SomebodyAnswers {
  return {
    who: (idOrName, options = {}) => lookAcross(() => whoView(db, idOrName, options)),
    holders: ({ text = '', type = null, ...page } = {}) =>
      reading(async () => {
        const all = await once('holders', () => everyHolder(db))
        const wanted = foldedWords(text)
        const fitting = [...all.keys()].filter(
          (at) => (type === null || all[at]!.type === type) && holdsWords(all[at]!.words, wanted),
        )
        return pageOf(fitting, page, (numbers) =>
          numbers.map((number) => {
            const { words, ...head } = all[number]!
            return head
          }),
        )
      }),
    identitiesIn: (article) => lookAcross(() => identitiesIn(db, article)),
    network: (idOrName) => lookAcross(() => networkAround(db, idOrName)),
    sources: (question, options = {}) => lookAcross(() => auditSources(db, question, options)),
  }
}
