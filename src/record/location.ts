import { resolve } from 'node:path'
import type { PageAt } from './record.ts'

/**
 * The location of a page: its URL or absolute path, so that the working folder does not matter. Standard input has
 * none.
 */
export function locationOf({ name, url, sha256, location }: PageAt): string {
  if (location !== undefined) return location
  if (url !== null) return url
  // `-:3` and `-#3` are the third article of it.
  if (/^-(?:[:#]\d+)?$/.test(name)) return `stdin:${sha256}`
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(name) ? name : resolve(name)
}
