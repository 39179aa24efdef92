import { expect, test } from 'vitest'
import { withRelations } from '../../test/relations-in.ts'
import { removeThing } from './remove.ts'
import { thingAt } from './things.ts'

test('a relation keeps its times when another time is removed, and loses a removed one', async () => {
  const line = await withRelations(
    'In {March}, [Mara Ilic|person] was mayor of [Varna|place] from {2011} until {2019}.',
  )
  expect(line.relations).toMatchObject([{ since: 1, until: 2 }])
  const less = removeThing(line, thingAt(line, 'time', '0')!)
  expect(less.relations).toMatchObject([{ since: 0, until: 1 }])
  const [last] = removeThing(less, thingAt(less, 'time', '1')!).relations!
  expect(last).toMatchObject({ since: 0 })
  expect(last).not.toHaveProperty('until')
})
