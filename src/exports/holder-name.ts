import type { StatementRow } from '../record/statement-rows.ts'

/** The holder of a statement in words, also where nobody is named. */
export function holderName({ who, holderKind }: Pick<StatementRow, 'who' | 'holderKind'>): string {
  return who ?? (holderKind === 'article' ? 'the article' : 'somebody not named')
}
