import { expect, it } from 'vitest'
import { some } from '../support/runs.ts'
import { DEVICES, type Look, WINDOWS } from './plan.ts'
import { sceneCalled } from './scenes/scenes.ts'
import type { Device } from './support/device.ts'
import { posed } from './support/pose.ts'
import { withScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

const studio = studioForAll()

const SMALL = { width: 320, height: 568, touch: true, theme: 'light' } as const
const NARROW = { ...SMALL, width: 360, height: 600 } as const
const KEYBOARD = { ...WINDOWS['a phone with its keyboard up'], theme: 'light' } as const
const LAPTOP = { ...DEVICES['small laptop'], theme: 'light' } as const

/** What must be whole in sight: before the show runs, while it does, and of what is next on a laptop. */
const ALWAYS = ['[data-testid=digits]', '[data-testid=landing]', '[data-testid=foot] button']
const RUNNING = [...ALWAYS, '[data-testid=give] button']
const LANDING = ['[data-testid=landing]']
const NEXT = ['[data-testid=foot] button', '[data-testid=next-name] > span:first-child']

const LOOKS: readonly (readonly [string, 'en' | 'zh', Device, readonly string[]])[] = [
  ['planned', 'zh', SMALL, ALWAYS],
  ['planned', 'en', KEYBOARD, RUNNING],
  ['break', 'en', SMALL, RUNNING],
  ['far over', 'zh', SMALL, RUNNING],
  ['calm', 'en', NARROW, RUNNING],
  ['amber', 'en', KEYBOARD, RUNNING],
  ['break', 'zh', KEYBOARD, RUNNING],
  ['long texts', 'en', LAPTOP, NEXT],
  ['behind', 'en', LAPTOP, LANDING],
  ['much to say', 'en', LAPTOP, NEXT],
  ['clock', 'en', LAPTOP, NEXT],
]

// The lowest window; the others in the long run.
it.concurrent.each(some(LOOKS, LOOKS.length))(
  'a low window has what the console is for whole in sight: %s, %s, %o',
  async (name, lang, device, wanted) => {
    const scene = sceneCalled(name)
    const look: Look = { screen: 'moderator', scene: name, device: 'phone', theme: 'light', lang }
    const faults = await withScene(scene, (server) =>
      studio.visit(device, async (page) => {
        await posed(server, scene, look).pose(page)
        return page.evaluate(
          ({ selectors, touch }) => {
            const all = selectors.flatMap((one) => [...document.querySelectorAll<HTMLElement>(one)])
            const isCut = (box: HTMLElement) =>
              box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1
            const cut = all.filter(
              (box) => /hidden|clip/.test(getComputedStyle(box).overflowX) && isCut(box),
            )
            return [
              ...window.inspection.firstFaults(selectors),
              ...window.inspection.layoutFaults(touch),
              ...cut.map((box) => `${box.textContent} is cut`),
            ]
          },
          { selectors: wanted, touch: device.touch },
        )
      }),
    )
    expect(faults).toEqual([])
  },
)
