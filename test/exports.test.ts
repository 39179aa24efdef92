import { expect, test } from 'vitest'
import * as onrecord from '../src/index.ts'

test('the library gives the outside exactly this', () => {
  expect(Object.keys(onrecord).sort()).toEqual([
    'OnrecordError',
    'createReader',
    'findPages',
    'formatQuestion',
    'loadResources',
    'openRecord',
    'parseQuestion',
    'statementRows',
    'toAnnotations',
    'toLine',
  ])
})
