import { expect, test } from 'vitest'
import { DAY, type Item } from './items.ts'
import { lanesOf } from './lanes.ts'
import { layOut } from './layout.ts'
import { formatWindow, parseWindow, wholeWindow, zoomed } from './window.ts'

const START = Date.UTC(2024, 0, 1)
const item = (day: number, length = 1, who = 'a'): Item => ({
  ...{
    axis: 'said',
    who,
    kind: 'asserts',
    status: null,
    words: '',
    days: ['', ''],
    isHollow: false,
    isVague: false,
  },
  from: START + day * DAY,
  to: START + (day + length) * DAY,
  ...{ href: `${who}${day}`, article: 'a', copies: 0 },
})
const window = { from: START, to: START + 100 * DAY }

test('days are dots, longer stretches bars, crowds a number', () => {
  const crowd = Array.from({ length: 7 }, () => item(50))
  const { shapes } = layOut({ name: 'a', items: [item(2), item(10, 20), ...crowd] }, window, 500)
  expect(shapes.map(({ form }) => form).sort()).toEqual(['bar', 'dot', 'heap'])
})

test('in a crowd the height of a heap tells how many there are', () => {
  const items = [10, 20, 30, 40].flatMap((day) => Array.from({ length: day }, () => item(day)))
  const { shapes } = layOut({ name: 'a', items }, window, 500)
  expect(shapes.map((shape) => shape.form === 'heap' && [shape.count, shape.share])).toEqual([
    [10, 0.25],
    [20, 0.5],
    [30, 0.75],
    [40, 1],
  ])
})

test('nothing out of view is drawn or counted', () => {
  expect(layOut({ name: 'a', items: [item(-5), item(200)] }, window, 500)).toMatchObject({
    shapes: [],
    total: 0,
  })
})

test('periods too many for bars are drawn by their number, and none is left out', () => {
  const items = Array.from({ length: 9 }, (_, index) => item(10 + index / 10, 30))
  const { shapes, total } = layOut({ name: 'a', items }, window, 500)
  expect(total).toBe(9)
  expect(Math.max(...shapes.map((shape) => (shape.form === 'heap' ? shape.count : 0)))).toBe(9)
  expect(shapes.every(({ form }) => form === 'heap')).toBe(true)
})

test('a day stays a dot, however near one looks', () => {
  const near = { from: START, to: START + 5 * DAY }
  const { shapes } = layOut({ name: 'a', items: [item(2), item(1, 2)] }, near, 1000)
  expect(shapes.map(({ form }) => form).sort()).toEqual(['bar', 'dot'])
})

test('whoever speaks least shares the last lane', () => {
  const items = Array.from({ length: 30 }, (_, index) => item(index, 1, `holder ${index % 15}`))
  const lanes = lanesOf(items, 'said', 'who')
  expect(lanes.length).toBe(10)
  expect(lanes.reduce((sum, lane) => sum + lane.items.length, 0)).toBe(30)
  expect(lanesOf(items, 'happened', 'who')).toEqual([])
})

test('zooming keeps the day under the pointer', () => {
  const at = START + 20 * DAY
  const nearer = zoomed(window, 0.5, at)
  expect((at - nearer.from) / (nearer.to - nearer.from)).toBeCloseTo(0.2)
  expect(nearer.to - nearer.from).toBeCloseTo(50 * DAY)
})

test('one date centuries ago does not hide all others', () => {
  const items = Array.from({ length: 200 }, (_, index) => item(index))
  const { from } = wholeWindow([
    { ...item(0), from: Date.UTC(1648, 0, 1), to: Date.UTC(1648, 0, 2) },
    ...items,
  ])
  expect(new Date(from).getUTCFullYear()).toBeGreaterThan(2020)
})

test('a stretch of time survives the address, and nonsense is none', () => {
  expect(formatWindow(parseWindow('2024-01-01..2024-06-30')!)).toBe('2024-01-01..2024-06-30')
  expect(parseWindow('2024-06-30..2024-01-01')).toBeNull()
  expect(parseWindow('yesterday')).toBeNull()
})
