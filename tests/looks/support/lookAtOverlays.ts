import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOverlay, overlayLooks } from '../overlays.ts'
import { runScenes } from '../scenes/run.ts'
import { nameOf, posed } from './pose.ts'
import { type SceneServer, serveScene } from './sceneServer.ts'
import { studioForAll } from './studio.ts'

/** How far something opened reaches over the sides of the window, in px; a phone widens its page with what does. */
async function beyondWindow(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox()
  const width = page.viewportSize()?.width ?? 0
  if (box === null) return width
  return Math.max(0, Math.round(-box.x), Math.round(box.x + box.width - width))
}

/** Whether something opened lies over the countdown. */
async function coversDigits(page: Page, selector: string): Promise<boolean> {
  const [over, digits] = await Promise.all(
    [selector, '[data-testid=digits]'].map((one) => page.locator(one).first().boundingBox()),
  )
  if (!over || !digits) return false
  const apart = (axis: 'x' | 'y', size: 'width' | 'height') =>
    over[axis] >= digits[axis] + digits[size] || digits[axis] >= over[axis] + over[size]
  return !apart('x', 'width') && !apart('y', 'height')
}

/** The tests that look at what is opened over screens; `chosen` takes the place of a look in their row. */
export function lookAtOverlays(chosen: (at: number) => boolean): void {
  const looks = overlayLooks('room')
    .filter((_, at) => chosen(at))
    .map((one) => ({ ...one, ...one.look, what: one.overlay.name }))
  const scenes = runScenes().filter(({ name }) => looks.some(({ scene }) => scene === name))

  const studio = studioForAll()
  const servers = new Map<string, SceneServer>()
  beforeAll(async () => {
    for (const { name, show, speakers } of scenes)
      servers.set(name, await serveScene(show, [speakers.on, speakers.waiting]))
  })
  afterAll(async () => {
    for (const server of servers.values()) await server.stop()
  })

  it.concurrent.each(looks)('$what over $screen, $device, $theme, $lang', async (one) => {
    const { overlay, look } = one
    const scene = scenes.find(({ name }) => name === look.scene)
    const server = servers.get(look.scene)
    if (scene === undefined || server === undefined) throw new Error(`no scene ${look.scene}`)
    const sitting = posed(server, scene, look)
    const { faults } = await studio.look({
      ...sitting,
      name: `${overlay.name}, ${nameOf(look)}`,
      pose: async (page) => {
        await sitting.pose(page)
        await openOverlay(page, overlay)
        expect(await beyondWindow(page, overlay.opens)).toBe(0)
        // What is no dialog takes the place of what it is opened from, or has a countdown of its own.
        expect(overlay.isDialog && (await coversDigits(page, overlay.opens))).toBe(false)
      },
    })
    expect(faults).toEqual([])
  })
}
