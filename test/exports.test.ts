import { expect, test } from 'vitest'
import * as onrecord from '../src/index.ts'

test('the library gives the outside exactly this', () => {
  expect(Object.keys(onrecord).sort()).toEqual([
    'CORRECTION_STATES',
    'GROUP_LAYERS',
    'OnrecordError',
    'THING_LAYERS',
    'articleHead',
    'createReader',
    'createReaderPool',
    'findPages',
    'formatQuestion',
    'loadResources',
    'openRecord',
    'pagesOfBytes',
    'parseChange',
    'parseQuestion',
    'readPages',
    'sourcesToCsv',
    'statementRows',
    'toAnnotations',
    'toCsv',
    'toLine',
  ])
})
