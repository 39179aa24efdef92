import { resolve } from 'node:path'
import type { PageAt } from './record.ts'

/** Where a page stands, whatever folder Onrecord is called from: its URL or absolute path. Standard input is nowhere. */
export function locationOf({ name, url, sha256, location }: PageAt): string {
  if (location !== undefined) return location
  if (url !== null) return url
  // `-:3` and `-#3` are the third article of it.
  if (/^-(?:[:#]\d+)?$/.test(name)) return `stdin:${sha256}`
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(name) ? name : resolve(name)
}
