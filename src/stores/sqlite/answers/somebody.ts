import type { DatabaseSync } from 'node:sqlite'
import { once } from '../../../base/once.ts'
import type { SomebodyAnswers } from '../../../record/somebody.ts'
import { refuseBehind } from '../behind.ts'
import { holders } from './holders.ts'
import { identityLister } from './identities-in.ts'
import type { Look, LookAcross } from './look.ts'
import { networkMaker } from './network.ts'
import { auditSources } from './sources.ts'
import { whoViewer } from './who.ts'

/** People and bodies: most answers read the file, each only a small part of it. */
export function somebodyAnswers(db: DatabaseSync, look: Look, lookAcross: LookAcross): SomebodyAnswers {
  const who = once(() => whoViewer(db))
  const identities = once(() => identityLister(db))
  const network = once(() => networkMaker(db))
  return {
    who: (idOrName, options = {}) => lookAcross(() => who()(idOrName, options)),
    holders: (options = {}) => look((view) => holders(view, options)),
    identitiesIn: (article) => lookAcross(() => identities()(article)),
    network: (idOrName) => lookAcross(() => network()(idOrName)),
    sources: (question, options = {}) =>
      look((view) => {
        refuseBehind(db)
        return auditSources(view, question, options)
      }),
  }
}
