import type { ComponentType } from 'preact'
import { AddPage } from '../add/add-page.tsx'
import { ArticlePage } from '../article/article-page.tsx'
import { ArticlesPage } from '../articles/articles-page.tsx'
import { AskPage } from '../ask/ask-page.tsx'
import { HolderPage } from '../holder/holder-page.tsx'
import { HoldersPage } from '../holder/holders-page.tsx'
import { Nowhere } from '../states/nowhere.tsx'
import { onDemand } from './on-demand.tsx'

export interface Route {
  readonly name: string
  readonly title: string
  readonly path: RegExp
  readonly view: ComponentType
}

const ROUTES: readonly Route[] = [
  { name: 'ask', title: 'Ask', path: /^\/$/, view: AskPage },
  { name: 'articles', title: 'Articles', path: /^\/articles$/, view: ArticlesPage },
  { name: 'article', title: 'Article', path: /^\/article\/[^/]+$/, view: ArticlePage },
  { name: 'holders', title: 'People and organisations', path: /^\/who\/?$/, view: HoldersPage },
  { name: 'holder', title: 'Who', path: /^\/who\/[^/]+$/, view: HolderPage },
  {
    name: 'timeline',
    title: 'Timeline',
    path: /^\/timeline$/,
    view: onDemand(async () => (await import('../timeline/timeline-page.tsx')).TimelinePage),
  },
  {
    name: 'map',
    title: 'Map',
    path: /^\/map$/,
    view: onDemand(async () => (await import('../map/map-page.tsx')).MapPage),
  },
  {
    name: 'threads',
    title: 'Threads',
    path: /^\/threads$/,
    view: onDemand(async () => (await import('../threads/threads-page.tsx')).ThreadsPage),
  },
  {
    name: 'thread',
    title: 'Thread',
    path: /^\/thread\/[^/]+$/,
    view: onDemand(async () => (await import('../threads/thread-page.tsx')).ThreadPage),
  },
  {
    name: 'happenings',
    title: 'Happenings',
    path: /^\/happenings$/,
    view: onDemand(async () => (await import('../happenings/happenings-page.tsx')).HappeningsPage),
  },
  {
    name: 'events',
    title: 'Events',
    path: /^\/events$/,
    view: onDemand(async () => (await import('../happenings/events-page.tsx')).EventsPage),
  },
  {
    name: 'event',
    title: 'Event',
    path: /^\/event\/[^/]+$/,
    view: onDemand(async () => (await import('../happenings/event-page.tsx')).EventPage),
  },
  {
    name: 'network',
    title: 'Network',
    path: /^\/network\/[^/]+$/,
    view: onDemand(async () => (await import('../network/network-page.tsx')).NetworkPage),
  },
  {
    name: 'sources',
    title: 'Sources',
    path: /^\/sources$/,
    view: onDemand(async () => (await import('../audit/audit-page.tsx')).AuditPage),
  },
  {
    name: 'review',
    title: 'Review',
    path: /^\/review$/,
    view: onDemand(async () => (await import('../review/review-page.tsx')).ReviewPage),
  },
  {
    name: 'log',
    title: 'Corrections',
    path: /^\/corrections$/,
    view: onDemand(async () => (await import('../correct/log-page.tsx')).LogPage),
  },
  { name: 'add', title: 'Add pages', path: /^\/add$/, view: AddPage },
]

const NOWHERE: Route = { name: 'nowhere', title: 'No such page', path: /./, view: Nowhere }

export function routeAt(path: string): Route {
  return ROUTES.find((route) => route.path.test(path)) ?? NOWHERE
}

/** Whether an address is one of the reader's own, to be followed without loading. */
export function isRoute(path: string): boolean {
  return routeAt(path) !== NOWHERE
}
