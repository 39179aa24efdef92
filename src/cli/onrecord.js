#!/usr/bin/env node
// Plain JavaScript of an old kind: a Node that is too old to run Onrecord can still run this, and say so.
const NEEDED = 24
const found = process.versions.node

if (Number(found.split('.')[0]) >= NEEDED) import('./main.ts')
else {
  const remedy = /\/src\/cli\//.test(import.meta.url)
    ? `In a checkout, run "npm ci" once, without --ignore-scripts: it installs Node ${NEEDED}, and "npm start" runs on that.`
    : 'Install a newer one (https://nodejs.org), and run the command again.'
  console.error(`Onrecord runs on Node ${NEEDED} or later, and this is Node ${found}.\n${remedy}`)
  process.exitCode = 1
}
