import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const START = fileURLToPath(new URL('../src/cli/onrecord.js', import.meta.url))

/** Makes Node say that it is another version. */
function pretend(version: string): string {
  return `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`
}

test.each(['18.0.0', '20.20.2', '22.18.0'])('Node %s is told to be too old, and what to do', (version) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', pretend(version), START, 'read', 'story.txt'],
    { encoding: 'utf8' },
  )
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toBe(
    `Onrecord runs on Node 24 or later, and this is Node ${version}.\nIn a checkout, run "npm ci" once, without --ignore-scripts: it installs Node 24, and "npm start" runs on that.\n`,
  )
})

test('any other runs the command line', () => {
  const { status, stdout } = spawnSync(process.execPath, [START, '--version'], { encoding: 'utf8' })
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)])
})
