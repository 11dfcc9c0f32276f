import { setTimeout as wait } from 'node:timers/promises'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { moderatorLog as en } from '../../client/i18n/en/moderatorLog.ts'
import { moderatorLog as zh } from '../../client/i18n/zh/moderatorLog.ts'
import { MINUTE, SECOND } from '../../shared/time/instant.ts'
import { type Share, sharedBrowser } from '../support/browser/shared.ts'
import { present } from '../support/present.ts'
import { some } from '../support/runs.ts'
import { DEVICES, type Look, SCREENS, type ScreenName } from './plan.ts'
import { foundingUntil, type Scene, scene } from './scenes/scene.ts'
import { openDevice } from './support/device.ts'
import { facesReady } from './support/faces.ts'
import { posed } from './support/pose.ts'
import { type SceneServer, serveScene } from './support/sceneServer.ts'

/** So long before a moment its screens are opened at first; longer, where the machine is too slow to open them all in time. */
const LEAD = 16 * SECOND
const TRIES = 4

/** Moments at which something on a screen could be pushed aside, by what is left. */
const MOMENTS = [
  { name: 'a figure less', left: 10 * MINUTE, lang: 'en' },
  { name: 'amber', left: 2 * MINUTE, lang: 'zh' },
] as const
type Moment = (typeof MOMENTS)[number]

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
  const pages: Opened[] = []
  for (const screen of SCREENS) {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const look: Look = { screen, scene: shown.name, device: 'laptop', theme: 'light', lang }
    await posed(server, shown, look).pose(page)
    await facesReady(page)
    pages.push({ screen, page })
  }
  return pages
}

type Opened = { readonly screen: ScreenName; readonly page: Page }

const pageOf = (pages: readonly Opened[], wanted: ScreenName): Page =>
  present(pages.find(({ screen }) => screen === wanted)).page

/** Whose screen is open is told to the moderator in batches: waits until the log names the last of them. */
async function allSeenToJoin(moderator: Page, lang: 'en' | 'zh'): Promise<void> {
  const joined = { en, zh }[lang].log.came.replace('{{who}}', '')
  const log = moderator.getByTestId('log')
  // It is read on while it is in sight.
  await log.scrollIntoViewIfNeeded()
  await log
    .getByText(joined)
    .nth(SCREENS.length - 1)
    .waitFor()
  // The frame that draws these lines moves older ones: it must be over before a watch begins.
  await moderator.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  )
}

/** What a screen says is left. */
async function leftOn(page: Page): Promise<number> {
  const text = (await page.locator('[data-testid=digits]').first().textContent()) ?? ''
  const [, minutes, seconds] = /^(\d+):(\d\d)$/.exec(text) ?? []
  return Number(minutes) * MINUTE + Number(seconds) * SECOND
}

/** How often the stage is asked, in ms. */
const POLL = 100

/** What moved on any screen around this moment; null where the screens were opened too late. */
async function shiftsAround(
  moment: Moment,
  lead: number,
  context: BrowserContext,
): Promise<readonly string[] | null> {
  const shown = sceneBefore(moment, lead)
  const server = await serveScene(shown.show, [shown.speakers.on, shown.speakers.waiting])
  const pages = await openAll(context, server, shown, moment.lang)
  try {
    await allSeenToJoin(pageOf(pages, 'moderator'), moment.lang)
    const watches = await Promise.all(
      pages.map(({ page }) => page.evaluateHandle(() => window.inspection.watchShifts())),
    )
    const stage = pageOf(pages, 'stage')
    if ((await leftOn(stage)) <= moment.left) return null
    const over = moment.left - 2 * SECOND
    // Tests that run at once poll for themselves: `expect.poll` belongs to one at a time.
    for (const latest = performance.now() + lead * 2; (await leftOn(stage)) > over; ) {
      if (performance.now() > latest) throw new Error('the moment did not come')
      await wait(POLL)
    }
    const found = pages.map(async ({ screen, page }, at) => {
      const shifts = await page.evaluate((stop) => stop?.() ?? ['nobody watched'], watches[at])
      return shifts.map((shift) => `${screen}: ${shift}`)
    })
    return (await Promise.all(found)).flat()
  } finally {
    await Promise.all(pages.map(({ page }) => page.close()))
    await server.stop()
  }
}

let browser: Share
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(() => browser?.close())

// When colours change; when a figure goes, in the long run.
it.concurrent.each(some(MOMENTS, 2, 1))(
  'Nothing moves on any screen at: $name',
  async (moment) => {
    const context = await openDevice(
      browser,
      { ...DEVICES.laptop, theme: 'light' },
      inject('inspector'),
    )
    let lead = LEAD
    for (let tries = 0; tries < TRIES; tries += 1) {
      const start = performance.now()
      const shifts = await shiftsAround(moment, lead, context)
      if (shifts !== null) return expect(shifts).toEqual([])
      // With what has been fetched since, it takes no longer.
      lead = 1.4 * (performance.now() - start)
    }
    throw new Error('the screens could not be opened in time')
  },
  600_000,
)
