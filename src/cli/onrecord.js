#!/usr/bin/env node
// Plain JavaScript of an old kind: a Node that is too old to run Onrecord can still run this, and say so.
import * as node from 'node:module'
import { homedir } from 'node:os'
import { join } from 'node:path'

const NEEDED = 24
const found = process.versions.node

if (Number(found.split('.')[0]) >= NEEDED) {
  keepCompiled()
  import('./main.ts')
} else {
  const remedy = /\/src\/cli\//.test(import.meta.url)
    ? `In a checkout, run "npm ci" once, without --ignore-scripts: it installs Node ${NEEDED}, and "npm start" runs on that.`
    : 'Install a newer one (https://nodejs.org), and run the command again.'
  console.error(`Onrecord runs on Node ${NEEDED} or later, and this is Node ${found}.\n${remedy}`)
  process.exitCode = 1
}

/**
 * Keeps compiled code in the user's own cache folder, so that the next start takes half as long; worker threads learn
 * the folder from the environment. A folder that cannot be written only costs that time.
 */
function keepCompiled() {
  const folder =
    process.env.NODE_COMPILE_CACHE ??
    join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'onrecord')
  const { directory } = node.enableCompileCache(folder)
  if (directory) process.env.NODE_COMPILE_CACHE = folder
}
