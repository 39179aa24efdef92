import { firstEndingAfter } from '../base/spans.ts'
import type { Stage } from '../types/stage.ts'
import type { Holder, Statement } from '../types/statement.ts'
import { answersOf } from './answers.ts'
import { statementsOf } from './attributed.ts'
import { type Claim, claimsOf } from './claims.ts'
import { detailsOf } from './details.ts'
import { type Draft, startOf } from './draft.ts'
import { hearsayStatements } from './hearsay.ts'
import { narratorStatements } from './narrator.ts'
import { unclaimedQuotes } from './unclaimed.ts'
import { widensOf } from './widens.ts'

/**
 * The statements of an article: who asserts what, in which words. Every attribution that reports speech or thought
 * becomes a statement of its source. A quotation without a cue goes to the speaker before it. All other prose is the
 * article's own.
 */
export const statements: Stage<
  'sentences' | 'tokens' | 'quotes' | 'grammar' | 'tags' | 'entities' | 'times',
  'statements'
> = {
  name: 'statements',
  needs: ['sentences', 'tokens', 'quotes', 'grammar', 'tags', 'entities', 'times'],
  gives: ['statements'],
  run(article) {
    const claims = claimsOf(article, article.tags.attributions)
    const byTag = new Map(claims.map((claim) => [claim.tag, claim]))
    const drafts: Draft[] = []
    const holders = new Map<number, Holder>()
    for (const claim of outermostFirst(claims, article.tags.attributions)) {
      const outer = holders.get(outerClaim(claim, byTag, article.tags.attributions) ?? -1) ?? null
      const carried = claim.continues === null ? null : (holders.get(claim.continues) ?? null)
      const made = statementsOf(article, claim, outer)
      holders.set(claim.tag, carried ?? made[0]!.holder)
      drafts.push(
        ...(carried ? made.map((draft) => ({ ...draft, holder: { ...carried, spans: [] } })) : made),
      )
    }
    drafts.push(...unclaimedQuotes(article, drafts))
    drafts.push(...hearsayStatements(article, drafts))
    drafts.push(...narratorStatements(article, claims, drafts))
    return { statements: numbered(drafts, byTag, article) }
  },
}

type Given = Parameters<typeof statements.run>[0]

function numbered(drafts: readonly Draft[], claims: ReadonlyMap<number, Claim>, article: Given): Statement[] {
  const ordered = drafts
    .map((draft, index) => ({ draft, id: '', index }))
    .sort((a, b) => startOf(a.draft) - startOf(b.draft) || a.index - b.index)
    .map((one, index) => ({ ...one, id: `s${index + 1}` }))
  const made = Map.groupBy(ordered, ({ draft }) => draft.tag)
  const accusations = ordered.flatMap(({ draft, id }) =>
    draft.stance === 'accuses' ? [{ ...draft, id, start: startOf(draft) }] : [],
  )
  const sentences = article.sentences.map(([start, end]) => ({ start, end }))
  const sentenceEnd = (offset: number) => sentences[firstEndingAfter(sentences, offset)]?.end ?? offset
  const found: Statement[] = []
  for (const { draft, id } of ordered) {
    const { tag, ...rest } = draft
    const claim = tag === null ? undefined : claims.get(tag)
    const outer = claim ? outerClaim(claim, claims, article.tags.attributions) : null
    found.push({
      id,
      ...rest,
      ...detailsOf(article, draft, outer !== null),
      within: outer === null ? null : idOf(draft, made.get(outer) ?? []),
      answers: answersOf(
        draft,
        accusations.filter(({ start }) => start < sentenceEnd(startOf(draft))),
        article.entities,
      ),
    })
  }
  return found.map((statement) => {
    const widens = widensOf(article.text, statement, found, article.entities)
    return widens === null ? statement : { ...statement, widens }
  })
}

/**
 * The id of the statement, of an attribution's several, that contains this one: its content covers the start of the
 * inner content.
 */
function idOf(inner: Draft, made: readonly { readonly draft: Draft; readonly id: string }[]): string | null {
  const at = startOf(inner)
  const holder = made.find(({ draft }) => draft.content.some(([start, end]) => start <= at && at < end))
  return (holder ?? made[0])?.id ?? null
}

/** Orders claims so that outer ones come first: "I" inside a quotation then finds its speaker. */
function outermostFirst(claims: readonly Claim[], attributions: Given['tags']['attributions']): Claim[] {
  const depth = ({ within }: Claim) => {
    let steps = 0
    for (let at = within; at !== null && steps < 20; at = attributions[at]?.within ?? null) steps++
    return steps
  }
  return [...claims].sort((a, b) => depth(a) - depth(b) || a.tag - b.tag)
}

/** The nearest claim around this one; attributions between them that make no statement are skipped. */
function outerClaim(
  claim: Claim,
  claims: ReadonlyMap<number, Claim>,
  attributions: Given['tags']['attributions'],
): number | null {
  let at = claim.within
  for (let depth = 0; at !== null && depth < 20; depth++) {
    if (claims.has(at)) return at
    at = attributions[at]?.within ?? null
  }
  return null
}
