import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { some } from '../support/runs.ts'
import { type Look, type ScreenName, waysOf } from './plan.ts'
import { runScenes } from './scenes/run.ts'
import { nameOf, posed } from './support/pose.ts'
import { type SceneServer, serveScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

/** Something that a person opens over a screen, by the keys that do so, or by what is pressed. */
type Overlay = {
  readonly name: string
  readonly screen: ScreenName
  readonly keys: readonly string[]
  /** What is then there. */
  readonly opens: string
  readonly isDialog: boolean
  /** The keys that are pressed in it, and what shows then. */
  readonly within?: { readonly keys: readonly string[]; readonly shows: string }
  /** What is pressed first, and the scene that it stands in. */
  readonly pressed?: { readonly on: string; readonly scene: string }
}

const MENU = '[role=menu]'
const DIALOG = '[role=dialog]'
const TIMELINE = '[data-testid=timeline]'
const RECOVERY = '[data-testid=recovery]'
const WORDS = '[data-testid=words]'
const CHANGES = '.ui-keychange'
const STEPS = '[data-testid=steps]'
const PAGE = '[data-testid=page-seen] .ui-picture + *'

const overlay = (
  screen: ScreenName,
  name: string,
  keys: readonly string[],
  opens: string,
  within?: Overlay['within'],
): Overlay => ({ name, screen, keys, opens, isDialog: opens === DIALOG, ...(within && { within }) })

/** Everything that is opened over a screen while the third talk is on. */
const OVERLAYS: readonly Overlay[] = [
  overlay('moderator', 'search', ['Control+k'], DIALOG),
  overlay('moderator', 'an item’s menu', ['ArrowDown', 'Enter'], MENU),
  overlay('moderator', 'edit an item', ['ArrowDown', 't'], DIALOG),
  overlay('moderator', 'insert an item', ['ArrowDown', 'i'], DIALOG),
  overlay('moderator', 'swap items', ['ArrowDown', 'x'], DIALOG),
  overlay('moderator', 'give the floor', ['f'], DIALOG),
  overlay('moderator', 'links', ['k'], DIALOG),
  overlay('moderator', 'a speaker’s page', ['Shift+V'], PAGE),
  overlay('moderator', 'end the show', ['e'], DIALOG),
  overlay('moderator', 'keys', ['?'], DIALOG),
  overlay('moderator', 'changed keys', ['?'], DIALOG, { keys: ['Tab', 'Enter'], shows: CHANGES }),
  overlay('moderator', 'words', ['?'], DIALOG, { keys: ['Tab', 'Tab', 'Enter'], shows: WORDS }),
  overlay('moderator', 'steps', ['Shift+U'], STEPS),
  overlay('moderator', 'timeline', ['Shift+T'], TIMELINE),
  overlay('moderator', 'timeline, an item chosen', ['Shift+T', 'ArrowRight'], TIMELINE),
  overlay('moderator', 'recovery', ['r'], RECOVERY),
  overlay('moderator', 'recovery by hand', ['r', 'a'], RECOVERY),
  overlay('timekeeper', 'keys', ['?'], DIALOG),
  overlay('timekeeper', 'steps', ['Shift+U'], STEPS),
  overlay('interpreter', 'keys', ['?'], DIALOG),
  overlay('speaker on', 'keys', ['?'], DIALOG),
  {
    ...overlay('speaker on', 'talking points', [], MENU),
    pressed: { on: '.pointButton-button', scene: 'panel' },
  },
]

/** A look at what is open over a screen. */
type OverlayLook = { readonly overlay: Overlay; readonly look: Look }

/** Every overlay on a phone and on a laptop, low where the figures fill the page, in each language and theme in turn. */
const overlayLooks = (scene: string): readonly OverlayLook[] =>
  OVERLAYS.flatMap((overlay, at) =>
    ['phone', overlay.screen === 'speaker on' ? 'low laptop' : 'laptop'].flatMap((device, turn) => {
      const fitting = waysOf(overlay.screen).filter((way) => way.device === device)
      const way = fitting[(at + turn) % fitting.length]
      return way === undefined
        ? []
        : [
            {
              overlay,
              look: { screen: overlay.screen, scene: overlay.pressed?.scene ?? scene, ...way },
            },
          ]
    }),
  )

/** Opens it by its keys and waits for it. */
async function openOverlay(page: Page, { keys, opens, within, pressed }: Overlay): Promise<void> {
  if (pressed !== undefined) await page.locator(pressed.on).first().click()
  for (const key of keys) await page.keyboard.press(key)
  await page.locator(opens).first().waitFor()
  if (within === undefined) return
  // On a touch screen the dialog itself has the keyboard first, then its Close.
  const isTouch = await page.evaluate(() => matchMedia('(hover: none)').matches)
  for (const key of [...(isTouch ? ['Tab'] : []), ...within.keys]) await page.keyboard.press(key)
  await page.locator(within.shows).first().waitFor()
}

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

// A few; both of each in the long run.
const looks = some(overlayLooks('room'), 54).map((one) => ({
  ...one,
  ...one.look,
  what: one.overlay.name,
}))
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
