import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DOORS, type Door } from '../pages.ts'
import { DEVICES, type Look, type ScreenName } from '../plan.ts'
import { sceneCalled } from '../scenes/scenes.ts'
import { posed } from './pose.ts'
import { type SceneServer, serveScene } from './sceneServer.ts'
import { type Studio, studioForAll } from './studio.ts'

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

async function walksWell(studio: Studio, pose: (page: Page) => Promise<void>): Promise<void> {
  const faults = await studio.visit({ ...DEVICES.laptop, theme: 'light' }, async (page) => {
    await pose(page)
    return walkFaults(page)
  })
  expect(faults).toEqual([])
}

/** The tests that walk through these screens, and through these pages that are no screen of a show, by keyboard alone. */
export function lookAtFocus(screens: readonly ScreenName[], doors: readonly string[]): void {
  const studio = studioForAll()
  let server: SceneServer
  beforeAll(async () => {
    server = await serveScene(show, people)
  })
  afterAll(() => server?.stop())

  it.concurrent.each(screens)(
    'The keyboard goes through the screen in order: %s',
    async (screen) => {
      const look: Look = { screen, scene: 'room', device: 'laptop', theme: 'light', lang: 'en' }
      await walksWell(studio, posed(server, room, look).pose)
    },
  )

  it.concurrent.each(DOORS.filter(({ name }) => doors.includes(name)))(
    'The keyboard goes through the page in order: $name',
    async ({ show: shown, address, pose }: Door) => {
      const own = await serveScene(shown(), people)
      try {
        await walksWell(studio, async (page) => {
          await page.goto(address(own))
          await pose(page)
        })
      } finally {
        await own.stop()
      }
    },
  )
}
