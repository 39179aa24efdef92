import { createHash } from 'node:crypto'
import { OnrecordError } from '../base/errors.ts'

/**
 * Adds a Content-Security-Policy to a report that allows only its own styles, by their digests. Throws if the document
 * does more than that: then its renderer is wrong.
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
