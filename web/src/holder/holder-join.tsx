import type { HoldersAnswer } from '../../../src/api/answers.ts'
import type { WhoView } from '../../../src/record.ts'
import { address, fetchAnswer } from '../api/client.ts'
import { JoinForm } from '../correct/join-form.tsx'
import { links } from '../routes/links.ts'
import { counted } from '../words/counts.ts'
import { inWords } from '../words/stances.ts'
import { fetchWho, memberOf } from './member.ts'

/** Joins this person or body with another that is the same. */
export function HolderJoin({ who }: { readonly who: WhoView }) {
  return (
    <JoinForm
      layer="identity"
      summary="The same as somebody else"
      label="Name of the other"
      self={{ name: who.name, member: () => memberOf(who) }}
      address={links.holder}
      find={async (text, signal) => {
        const { items } = await fetchAnswer<HoldersAnswer>(address('holders', { text, limit: 12 }), signal)
        return items
          .filter(({ name }) => name !== who.name)
          .map(({ name, type, statements }) => ({
            ...{ key: name, name, detail: `${inWords(type)}, ${counted(statements, 'statement')}` },
            member: async () => memberOf(await fetchWho(name)),
          }))
      }}
    />
  )
}
