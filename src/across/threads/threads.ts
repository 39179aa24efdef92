/** Threads: statements about one claim or event, over all articles. Who says so, who denies it, who is silent. */
export { claims } from './claims.ts'
export { compareClaims } from './compare.ts'
export type { Claim, ClaimsDigest, Named, ThreadContext, ThreadMember } from './digest.ts'
export { divideThreads } from './divide.ts'
export { partiesOf, threadOf } from './thread-of.ts'
