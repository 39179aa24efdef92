import { createHash } from 'node:crypto'
import { OnrecordError } from '../base/errors.ts'

/**
 * Puts a Content-Security-Policy into a report that allows nothing but its own styles, by their digests. Throws for a
 * document that could not be held to it: then its renderer is at fault.
 */
export function sealReport(html: string): string {
  const head = /^<!doctype html>\s*<html[^<>]*>\s*<head>/i.exec(html)
  if (!head) throw broken('it is no whole document')
  if (/<(?:script|iframe|object|embed|base)[\s>]/i.test(html)) throw broken('it holds a script or a frame')
  const digests = [...html.matchAll(/<style[^<>]*>([\s\S]*?)<\/style>/gi)].map(
    ([, style]) => `'sha256-${createHash('sha256').update(style!).digest('base64')}'`,
  )
  const policy = [
    "default-src 'none'",
    `style-src ${digests.length > 0 ? digests.join(' ') : "'none'"}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `${head[0]}<meta http-equiv="Content-Security-Policy" content="${policy}">${html.slice(head[0].length)}`
}

function broken(why: string): OnrecordError {
  return new OnrecordError(
    'server/broken-report',
    `The report cannot be written: ${why}.`,
    'Build the pages again with: npm run build:web',
  )
}
