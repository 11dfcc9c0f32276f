import { afterAll, beforeAll, it } from 'vitest'
import { closeLateShow, landsLate, openLateShow } from './lateShow.ts'

beforeAll(openLateShow)
afterAll(closeLateShow)

it(
  'V5: twelve minutes late, three ways are looked at, one is applied in three presses, undone and applied again',
  landsLate,
)
