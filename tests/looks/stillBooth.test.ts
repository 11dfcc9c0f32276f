import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { BOOTH, linked, takes } from '../support/boothShow.ts'
import { some } from '../support/runs.ts'
import { DEVICES, type Look } from './plan.ts'
import { foundingUntil, type Scene, scene } from './scenes/scene.ts'
import { posed } from './support/pose.ts'
import { withScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

/** What is pressed one after the other, and what is there then: a correction, a signal, a swap asked for. */
const PRESSED = [
  ['l', '[data-testid=floor-note]'],
  ['1', '[data-testid=signals] [aria-pressed=true]'],
  ['h', '[role=status][data-is=asked]'],
] as const

/** The third talk, while the reader is on in the booth. */
function onInBooth(): Scene {
  const show = linked(foundingUntil('talk-yan'))
  show.asBooth(BOOTH).does(takes(null))
  return scene('on in the booth', show)
}

/** Where everything stands that is pressed or counted, by its edges in whole px. */
const places = (page: Page): Promise<readonly string[]> =>
  page
    .locator('[data-testid=floor], [data-testid=floor] [data-testid=digits], footer button')
    .evaluateAll((all) =>
      all.map((one) => {
        const { left, top, right, bottom } = one.getBoundingClientRect()
        return [left, top, right, bottom].map(Math.round).join(' ')
      }),
    )

const studio = studioForAll()

it.concurrent.each(some(['zh', 'en', 'de'] as const, 3))(
  'nothing in the booth moves for what is pressed there, %s',
  async (lang) => {
    const shown = onInBooth()
    const way = { screen: 'interpreter', device: 'low laptop', theme: 'dark' } as const
    const look: Look = { ...way, scene: shown.name, lang }
    const moved = await withScene(shown, (server) =>
      studio.visit({ ...DEVICES['low laptop'], theme: 'dark' }, async (page) => {
        await posed(server, shown, look).pose(page)
        await page.getByTestId('booth-panel').waitFor()
        // Another interpreter is connected too: without one no swap can be requested.
        const colleague = await page.context().newPage()
        await colleague.goto(server.address('wang'))
        await page.locator('[aria-keyshortcuts=h i]:enabled').waitFor()
        await page.bringToFront()
        const before = await places(page)
        expect(before.length).toBeGreaterThan(8)
        const found: string[] = []
        for (const [key, shows] of PRESSED) {
          await page.keyboard.press(key)
          await page.locator(shows).first().waitFor()
          const now = await places(page)
          const others = now.filter((place, n) => place !== before[n])
          found.push(...others.map((place) => `${key}: ${place}`))
        }
        return found
      }),
    )
    expect(moved).toEqual([])
  },
)
