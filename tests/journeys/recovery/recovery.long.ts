import { afterAll, beforeAll, it } from 'vitest'
import { closeLateShow, endsOnTheStop, landsLate, openLateShow } from './lateShow.ts'

beforeAll(openLateShow, 60_000)
afterAll(closeLateShow)

it('V5: twelve minutes late, a way to land is applied, and the show ends on its stop', async () => {
  await landsLate()
  await endsOnTheStop()
}, 180_000)
