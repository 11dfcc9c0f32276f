import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isLong, some } from '../support/runs.ts'
import { DOORS, type Door } from './pages.ts'
import { DEVICES, type Look, SCREENS } from './plan.ts'
import { sceneCalled } from './scenes/scenes.ts'
import { posed } from './support/pose.ts'
import { type SceneServer, serveScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

const studio = studioForAll()

/** More stops than any page has. */
const TOO_MANY = 200

/** With people in the room, so that there is most to walk through. */
const room = sceneCalled('room')
const { show, speakers } = room
const people = [speakers.on, speakers.waiting]

/** Presses a key until the keyboard is back where it was first; what it met, in order. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<readonly (Stop | null)[]> {
  const stops: (Stop | null)[] = []
  while (stops.length < TOO_MANY) {
    await page.keyboard.press(key)
    const stop = await page.evaluate(() => window.inspection.focusStop())
    const [first] = stops
    if (stops.length > 0 && stop?.at === first?.at) return stops
    stops.push(stop)
  }
  throw new Error('the keyboard does not come round')
}
type Stop = { readonly at: number; readonly faults: readonly string[] }

const placesOf = (stops: readonly (Stop | null)[]) =>
  stops.flatMap((stop) => (stop === null ? [] : [stop.at]))

/** Walks through the page forwards and back, and tells what is wrong. */
async function walkFaults(page: Page): Promise<readonly string[]> {
  const there = await walk(page, 'Tab')
  const round = await page.evaluate(() => window.inspection.roundFaults())
  const back = await walk(page, 'Shift+Tab')
  const faults = [...there.flatMap((stop) => stop?.faults ?? []), ...round]
  expect(placesOf(back).toSorted()).toEqual(placesOf(there).toSorted())
  expect(there.length).toBeGreaterThan(1)
  return faults
}

async function walksWell(pose: (page: Page) => Promise<void>): Promise<void> {
  const faults = await studio.visit({ ...DEVICES.laptop, theme: 'light' }, async (page) => {
    await pose(page)
    return walkFaults(page)
  })
  expect(faults).toEqual([])
}

let server: SceneServer
beforeAll(async () => {
  server = await serveScene(show, people)
})
afterAll(() => server?.stop())

// On the console there is most to walk through.
it.concurrent.each(some(SCREENS, SCREENS.length))(
  'The keyboard goes through the screen in order: %s',
  async (screen) => {
    const look: Look = { screen, scene: 'room', device: 'laptop', theme: 'light', lang: 'en' }
    await walksWell(posed(server, room, look).pose)
  },
)

const WALKED = ['front door', 'owner, all shows', 'owner, one show', 'owner, make a show']

if (isLong()) {
  it.concurrent.each(DOORS.filter(({ name }) => WALKED.includes(name)))(
    'The keyboard goes through the page in order: $name',
    async ({ show: shown, address, pose }: Door) => {
      const own = await serveScene(shown(), people)
      try {
        await walksWell(async (page) => {
          await page.goto(address(own))
          await pose(page)
        })
      } finally {
        await own.stop()
      }
    },
  )
}
