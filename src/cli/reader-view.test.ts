import { expect, test } from 'vitest'
import { readerText } from './reader-view.ts'

const RULES = { program: 'onrecord 1.0.0', rules: null, tagger: 'light', model: null }
const MODEL = { name: 'small', version: '2026-11', sha256: 'ab'.repeat(32) }

test('names the network that read', () => {
  const readBy = { ...RULES, tagger: 'neural', model: { ...MODEL, runtime: 'native' as const } }
  expect(readerText(readBy, null)).toBe('Read by the neural tagger (small 2026-11).')
})

test('says which package would make it quicker', () => {
  const readBy = { ...RULES, tagger: 'neural', model: { ...MODEL, runtime: 'wasm' as const } }
  expect(readerText(readBy, null)).toContain('is not installed; to have it: npm install onnxruntime-node')
})

test('does not keep silent where rules stand in for the network', () => {
  expect(readerText(RULES, null)).toContain('no network could be loaded')
  expect(readerText(RULES, 'light')).toBe('Read by rules (the light tagger).')
})
