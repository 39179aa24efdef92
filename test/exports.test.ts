import { expect, test } from 'vitest'
import * as onrecord from '../src/index.ts'

test('the library gives the outside exactly this', () => {
  expect(Object.keys(onrecord).sort()).toEqual([
    'CORRECTION_STATES',
    'EXPORTS',
    'GROUP_LAYERS',
    'OnrecordError',
    'THING_LAYERS',
    'articleHead',
    'countsOf',
    'createReader',
    'createReaderPool',
    'eventOfRow',
    'exportRecord',
    'fileNameOf',
    'findExport',
    'findPages',
    'formatQuestion',
    'loadLines',
    'loadResources',
    'openRecord',
    'pagesOfBytes',
    'parametersOf',
    'parseChange',
    'parseQuestion',
    'plainSaying',
    'readByLine',
    'readPages',
    'statementRows',
    'tellersOf',
    'toAnnotations',
    'toLine',
  ])
})
