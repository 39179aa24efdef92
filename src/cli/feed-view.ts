import type { FollowedFeed } from '../record.ts'
import { counted } from './counted.ts'
import { oneLine } from './printable.ts'

/** A feed in two lines or three. */
export function feedView({
  address,
  title,
  answeredAt,
  read,
  waiting,
  givenUp,
  trouble,
  isGone,
}: FollowedFeed): string {
  const counts = [
    `${counted(read, 'item')} read`,
    ...(waiting > 0 ? [`${waiting.toLocaleString('en')} waiting`] : []),
    ...(givenUp > 0 ? [`${givenUp.toLocaleString('en')} given up`] : []),
  ].join(', ')
  const last =
    answeredAt === null ? 'never answered' : `last answered ${answeredAt.slice(0, 16).replace('T', ' ')} UTC`
  return [
    oneLine(title === null ? address : `${title}  ${address}`),
    `  ${counts}; ${isGone ? `asked no more, until it is named again; ${last}` : last}`,
    ...(trouble === null ? [] : [`  ${oneLine(trouble)}`]),
    '',
  ].join('\n')
}
