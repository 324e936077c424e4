import { afterAll, beforeAll, describe } from 'vitest'
import { hiddenFields } from './doors/hidden-fields.ts'
import { routeRights } from './doors/route-rights.ts'
import { sideDoors } from './doors/side-doors.ts'
import { wideQuestions } from './doors/wide-questions.ts'
import { type Doors, openDoors } from './support/doors.ts'

describe('the doors of the CMS', () => {
  const doors = {} as Doors
  beforeAll(async () => {
    Object.assign(doors, await openDoors())
  })
  afterAll(() => doors.cms.stop())

  hiddenFields(doors)
  sideDoors(doors)
  wideQuestions(doors)
  // Last: it opens every door there is.
  routeRights(doors)
})
