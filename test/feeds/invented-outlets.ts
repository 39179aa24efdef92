import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** How many invented outlets publish how much. */
export interface Plan {
  readonly feeds: number
  readonly items: number
  /** Milliseconds over which the items are published, at even distances. */
  readonly within: number
}

/** What an outlet does to those who follow it, by the number of its feed. */
const HABITS = [
  'whole',
  'links',
  'atom',
  'json',
  'gone-pages',
  'slow',
  'late-pages',
  'robots',
  'repeats',
] as const
type Habit = (typeof HABITS)[number]

/** An item, and what must be on record of it in the end. */
export interface Item {
  readonly number: number
  readonly feed: number
  readonly at: number
  /** When its words change; `null` for never. */
  readonly changesAt: number | null
  /** The item of another outlet whose page it links to; `null` for its own. */
  readonly repeats: Item | null
}

/** A request, in milliseconds since the server began. */
export interface Asked {
  readonly host: string
  readonly path: string
  readonly from: number
  to: number
  status: number
}

const FEEDS_BROKEN = 20

/**
 * Invented outlets on the loopback, each with an address of its own (127.0.0.2 and on) and one feed: whole texts, links,
 * Atom, JSON Feed, pages that are gone, slow answers, pages that come late, pages that robots may not read, links to the
 * pages of others. The last ones of twenty feeds do not work: not there, no feed, broken off, not reachable.
 */
export class Outlets {
  readonly asked: Asked[] = []
  readonly plan: Plan
  readonly items: readonly Item[]
  readonly #server: Server
  #begun = 0
  #late = new Set<number>()

  constructor(plan: Plan) {
    this.plan = plan
    this.items = itemsOf(plan)
    this.#server = createServer((request, response) => void this.#answer(request, response))
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '0.0.0.0', resolve))
    this.#begun = performance.now()
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  get now(): number {
    return performance.now() - this.#begun
  }

  addressOf(feed: number, path: string): string {
    return `http://127.0.${Math.floor((feed + 2) / 250)}.${(feed + 2) % 250}:${(this.#server.address() as AddressInfo).port}${path}`
  }

  get feeds(): string[] {
    return Array.from({ length: this.plan.feeds }, (_, feed) => this.addressOf(feed, `/feed/${feed}`))
  }

  /** Whether a feed can be followed at all. */
  works(feed: number): boolean {
    return isWorking(feed)
  }

  /** The words of an item that must be on record in the end, exactly once among current pages; `null` for none. */
  expected(item: Item): string | null {
    if (!this.works(item.feed) || item.repeats) return null
    const version = item.changesAt === null ? 1 : 2
    const isTeaser =
      habitOf(item.feed) === 'gone-pages' || (habitOf(item.feed) === 'robots' && item.number % 2 === 0)
    return isTeaser ? teaserMark(item, version) : mark(item, version)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = request.headers.host ?? ''
    const path = request.url ?? ''
    const asked: Asked = { host, path, from: this.now, to: Number.POSITIVE_INFINITY, status: 0 }
    this.asked.push(asked)
    response.on('close', () => {
      asked.to = this.now
      asked.status = response.statusCode
    })
    if (path === '/robots.txt') {
      response.writeHead(200, { 'content-type': 'text/plain' })
      response.end('User-agent: *\nDisallow: /closed/\n')
      return
    }
    const [, kind, number = ''] = path.split('/')
    if (kind === 'feed') await this.#feed(Number(number), request, response)
    else await this.#page(Number(number), response)
  }

  async #feed(feed: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.works(feed)) {
      if (feed % (2 * FEEDS_BROKEN) === FEEDS_BROKEN - 1) response.writeHead(404).end('nothing here')
      else if (feed % 2 === 0) response.destroy()
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Welcome to our pages.')
      return
    }
    const habit = habitOf(feed)
    if (habit === 'slow') await setTimeout(150)
    const items = this.items.filter((item) => item.feed === feed && item.at <= this.now).slice(-30)
    const stamp = `"${feed}-${items.map((item) => `${item.number}.${this.#version(item)}`).join('-')}"`
    if (request.headers['if-none-match'] === stamp) {
      response.writeHead(304, { etag: stamp }).end()
      return
    }
    const type =
      habit === 'atom'
        ? 'application/atom+xml'
        : habit === 'json'
          ? 'application/feed+json'
          : 'application/rss+xml'
    response.writeHead(200, { 'content-type': type, etag: stamp })
    response.end(this.#feedText(feed, habit, items.toReversed()))
  }

  #feedText(feed: number, habit: Habit, items: readonly Item[]): string {
    const title = `Outlet ${feed}`
    const each = items.map((item) => {
      const version = this.#version(item)
      const link = this.linkOf(item)
      return {
        item,
        link,
        title: headline(item),
        whole: paragraphs(item, version),
        teaser: teaserMark(item, version),
      }
    })
    if (habit === 'json') {
      return JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title,
        items: each.map(({ item, link, title, whole }) => ({
          ...{
            id: `urn:item:${item.number}`,
            url: link,
            title,
            content_html: whole,
            date_published: dateOf(item).toISOString(),
          },
        })),
      })
    }
    if (habit === 'atom') {
      const entries = each.map(
        ({ item, link, title, whole }) =>
          `<entry><id>urn:item:${item.number}</id><title>${title}</title><link href="${link}"/><updated>${dateOf(item).toISOString()}</updated><content type="html">${escaped(whole)}</content></entry>`,
      )
      return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title>${entries.join('')}</feed>`
    }
    const parts = each.map(({ item, link, title, whole, teaser }) => {
      const text = habit === 'whole' ? whole : `<p>${teaser}</p>`
      return `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${item.number}</guid><pubDate>${dateOf(item).toUTCString()}</pubDate><description>${escaped(text)}</description></item>`
    })
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${parts.join('')}</channel></rss>`
  }

  linkOf(item: Item): string {
    if (item.repeats) return this.linkOf(item.repeats)
    const isClosed = habitOf(item.feed) === 'robots' && item.number % 2 === 0
    return this.addressOf(item.feed, `/${isClosed ? 'closed' : 'page'}/${item.number}`)
  }

  async #page(number: number, response: ServerResponse): Promise<void> {
    const item = this.items[number]
    const habit = item && habitOf(item.feed)
    if (habit === 'slow') await setTimeout(150)
    const isLate = habit === 'late-pages' && !this.#late.has(number)
    if (isLate) this.#late.add(number)
    if (!item || habit === 'gone-pages' || isLate) {
      response.writeHead(isLate ? 500 : 404).end('not here')
      return
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><html><head><title>${headline(item)}</title></head><body><article><h1>${headline(item)}</h1>${paragraphs(item, this.#version(item))}</article></body></html>`,
    )
  }

  #version(item: Item): number {
    return item.changesAt !== null && item.changesAt <= this.now ? 2 : 1
  }
}

function isWorking(feed: number): boolean {
  return feed % FEEDS_BROKEN < FEEDS_BROKEN - 2
}

function habitOf(feed: number): Habit {
  return HABITS[feed % HABITS.length]!
}

function itemsOf({ feeds, items, within }: Plan): Item[] {
  const all: Item[] = []
  let linked: Item | null = null
  for (let number = 0; number < items; number++) {
    const feed = number % feeds
    const at = (within * number) / items
    const isRepeat = habitOf(feed) === 'repeats' && Math.floor(number / feeds) % 2 === 0
    const repeats: Item | null = isRepeat ? linked : null
    const changes: boolean = number % 7 === 0 && repeats === null && habitOf(feed) !== 'repeats'
    const item: Item = { number, feed, at, changesAt: changes ? at + within / 4 : null, repeats }
    all.push(item)
    if (habitOf(feed) === 'links' && isWorking(feed)) linked = item
  }
  return all
}

const PLACES = 'Gdansk Valletta Bergen Odesa Lima Nairobi Utrecht Porto Kisumu Trieste Bilbao Tallinn'.split(
  ' ',
)
const MATTERS =
  'ferry bakery library reservoir tramway orchard clinic quarry theatre lighthouse market stadium dairy archive'.split(
    ' ',
  )
const DOINGS = 'reopen close move expand shrink flood burn sell rent paint insure rename'.split(' ')

function of<T>(list: readonly T[], number: number, step: number): T {
  return list[Math.floor(number / step) % list.length]!
}

const SYLLABLES = 'ba ce do fu gi ka le mo nu pi ra se to vu wi za bre cla dro fri glo kra'.split(' ')

/** An invented name that few other items have, so that these are stories of their own. */
function invented(number: number, step: number): string {
  const mixed = (number * 7_919 + step * 104_729) % 1_000_003
  const word = [1, 22, 484, 10_648].map((by) => of(SYLLABLES, mixed, by)).join('')
  return word[0]!.toUpperCase() + word.slice(1)
}

/** The day on which an item is published: no two neighbours within a week. */
function dateOf({ number }: Item): Date {
  return new Date(Date.UTC(2004, 0, 1 + ((number * 8) % 7_000), 8))
}

function headline({ number }: Item): string {
  return `${invented(number, 1)} ${of(MATTERS, number, 5)} to ${of(DOINGS, number, 3)} ${invented(number, 2)}`
}

/** Words that stand in one version of one item and nowhere else. */
export function mark({ number }: Item, version: number): string {
  return `docket D${number}V${version}E`
}

function teaserMark(item: Item, version: number): string {
  const { number } = item
  const matter = of(MATTERS, number, 5)
  return `The ${invented(number, 3)} board spoke of the ${matter} for two hours, and its tenants from ${invented(number, 4)} denied that they had been heard. More on the ${matter} in short ${mark(item, version)}.`
}

function paragraphs(item: Item, version: number): string {
  const { number } = item
  const matter = of(MATTERS, number, 5)
  const place = of(PLACES, number, 1)
  const [who, board, other, third] = [1, 2, 3, 4].map((step) => invented(number, step))
  return [
    `The ${matter} of ${who} near ${place} will ${of(DOINGS, number, 3)} the ${board} wing, the ${other} board said in its ${mark(item, version)}.`,
    `"We counted ${number + 11} ${third} boxes and ${version + 4} ${who} tickets," said Marta ${board}, who runs the ${matter}.`,
    `Tenants from ${third} denied that ${other} had asked them, and accused the ${board} family of hiding a ${of(MATTERS, number, 2)}.`,
  ]
    .map((text) => `<p>${text}</p>`)
    .join('\n')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
