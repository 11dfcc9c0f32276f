import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { MINUTE, SECOND } from '../../shared/time/instant.ts'
import { launchBrowser } from '../journeys/support/browser.ts'
import { DEVICES, type Look, SCREENS } from './plan.ts'
import { foundingUntil, type Scene, scene } from './scenes/scene.ts'
import { openDevice } from './support/device.ts'
import { inspectorScript } from './support/inspector.ts'
import { posed } from './support/pose.ts'
import { type SceneServer, serveScene } from './support/sceneServer.ts'

/** How long before a moment the screens are opened: more, where the machine is too slow to open them all in time. */
const LEADS = [6 * SECOND, 15 * SECOND, 40 * SECOND]

/** Moments at which something on a screen could be pushed aside, by what is left and what the digits say around it. */
const MOMENTS = [
  { name: 'a figure less', left: 10 * MINUTE, before: /^10:/, after: /^9:5[0-8]/, lang: 'en' },
  { name: 'amber', left: 2 * MINUTE, before: /^2:/, after: /^1:5[0-7]/, lang: 'zh' },
] as const
type Moment = (typeof MOMENTS)[number]

let browser: Browser
let inspector: string
beforeAll(async () => {
  ;[browser, inspector] = await Promise.all([launchBrowser(), inspectorScript()])
})
afterAll(() => browser?.close())

/** The third talk, so long before the moment. */
function sceneBefore({ name, left }: Moment, lead: number): Scene {
  const show = foundingUntil('talk-yan')
  const at = show.endOfTurn() - left - lead
  return scene(name, show.at(new Date(at).toISOString()))
}

/** All screens in one browser, so that what they have in common is fetched once. */
async function openAll(
  context: BrowserContext,
  server: SceneServer,
  shown: Scene,
  lang: 'en' | 'zh',
) {
  const pages = []
  for (const screen of SCREENS) {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const look: Look = { screen, scene: shown.name, device: 'laptop', theme: 'light', lang }
    await posed(server, shown, look).pose(page)
    await page.evaluate(() => document.fonts.ready.then(() => {}))
    pages.push({ screen, page })
  }
  return pages
}

const digitsOf = (page: Page) => page.locator('[data-testid=digits]').first().textContent()

/** What moved on any screen around this moment; null where the screens were opened too late. */
async function shiftsAround(moment: Moment, lead: number): Promise<readonly string[] | null> {
  const shown = sceneBefore(moment, lead)
  const server = await serveScene(shown.show, [shown.speakers.on, shown.speakers.waiting])
  const context = await openDevice(browser, { ...DEVICES.laptop, theme: 'light' }, inspector)
  try {
    const pages = await openAll(context, server, shown, moment.lang)
    // Only now: whose screen is open is seen on others.
    const watched = await Promise.all(
      pages.map(async ({ screen, page }) => ({
        ...{ screen, page },
        watch: await page.evaluateHandle(() => window.inspection.watchShifts()),
      })),
    )
    const stage = watched.find(({ screen }) => screen === 'stage')?.page
    if (stage === undefined) throw new Error('the stage is not open')
    if (!moment.before.test((await digitsOf(stage)) ?? '')) return null
    await expect.poll(() => digitsOf(stage), { timeout: lead * 2 }).toMatch(moment.after)
    const found = watched.map(async ({ screen, page, watch }) => {
      const shifts = await page.evaluate((stop) => stop(), watch)
      return shifts.map((shift) => `${screen}: ${shift}`)
    })
    return (await Promise.all(found)).flat()
  } finally {
    await context.close()
    await server.stop()
  }
}

it.concurrent.each(MOMENTS)(
  'Nothing moves on any screen at: $name',
  async (moment) => {
    for (const lead of LEADS) {
      const shifts = await shiftsAround(moment, lead)
      if (shifts === null) continue
      expect(shifts).toEqual([])
      return
    }
    throw new Error('the screens could not be opened in time')
  },
  240_000,
)
