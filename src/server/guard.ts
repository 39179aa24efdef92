import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { OnrecordError } from '../base/errors.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const COOKIE = 'onrecord'

/**
 * Refuses requests that name another host than this one. Another site can point its own host name at this machine ("DNS
 * rebinding") and would then count as the same site; but its requests still carry that host name.
 */
export function checkHost(hosts: readonly string[]): MiddlewareHandler {
  const known = new Set([...LOOPBACK, ...hosts].map((host) => host.toLowerCase()))
  return async (c, next) => {
    // A request can also name a host in its address, as one to a proxy does.
    const names = [c.req.header('host') ?? '', new URL(c.req.url).host].map(hostName)
    if (names.some((name) => name === null || !known.has(name))) {
      throw new OnrecordError(
        'server/wrong-host',
        'This server does not answer to that host name.',
        `Use one of: ${[...known].join(', ')}.`,
      )
    }
    await next()
  }
}

/** The host without its port; `null` if it is not a host. */
function hostName(host: string): string | null {
  return /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase() ?? null
}

/**
 * Refuses requests by pages of other sites, above all those that would change the record. Programs other than browsers
 * send neither header.
 */
export const refuseOtherSites: MiddlewareHandler = async (c, next) => {
  const site = c.req.header('sec-fetch-site') ?? 'none'
  const origin = c.req.header('origin')
  const isOwn = origin === undefined || originHost(origin) === c.req.header('host')?.toLowerCase()
  if (!isOwn || !['same-origin', 'none'].includes(site)) {
    throw new OnrecordError(
      'server/cross-origin',
      'This server answers its own pages only.',
      'Call it from its own pages, or from a program that is no browser.',
    )
  }
  await next()
}

function originHost(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

/**
 * Requires the token, if there is one: as `Authorization: Bearer …`, or once as `?token=` in the address of a page,
 * which then sets a cookie. The cookie contains another secret, which is valid until the server ends.
 */
export function checkToken(token: string): MiddlewareHandler {
  const session = randomBytes(32).toString('base64url')
  return async (c, next) => {
    const offered = c.req.query('token')
    if (offered !== undefined && c.req.method === 'GET' && !c.req.path.startsWith('/api/')) {
      if (!isSame(offered, token)) throw refused(c)
      setCookie(c, COOKIE, session, { httpOnly: true, sameSite: 'Strict', path: '/' })
      const url = new URL(c.req.url)
      url.searchParams.delete('token')
      // Only the path: `//elsewhere` would lead to another site.
      return c.redirect(`${url.pathname.replace(/^\/+/, '/')}${url.search}`, 303)
    }
    const bearer = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const cookie = getCookie(c, COOKIE)
    const isKnown =
      (bearer !== undefined && isSame(bearer, token)) || (cookie !== undefined && isSame(cookie, session))
    if (!isKnown) throw refused(c)
    return next()
  }
}

function refused(c: Context): OnrecordError {
  if (getCookie(c, COOKIE) !== undefined) deleteCookie(c, COOKIE, { path: '/' })
  c.header('WWW-Authenticate', 'Bearer realm="onrecord"')
  return new OnrecordError(
    'server/no-token',
    'This server asks for its token.',
    'Send "Authorization: Bearer TOKEN", or open the address with ?token=TOKEN once.',
  )
}

/** Compares in constant time. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
