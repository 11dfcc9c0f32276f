import { describe, expect, it } from 'vitest'
import { present } from '../support/present.ts'
import { DEVICES, WINDOWS } from './plan.ts'
import { scenes } from './scenes/scenes.ts'
import type { Device } from './support/device.ts'
import { posed } from './support/pose.ts'
import { serveScene } from './support/sceneServer.ts'
import { type Studio, studioForAll } from './support/studio.ts'

type Place = { readonly scene: string; readonly lang: 'en' | 'zh'; readonly device: Device }

/** What is wrong with these on the console in a scene: not whole in sight without scrolling, or cut itself. */
async function faultsOf(
  studio: Studio,
  { scene: name, lang, device }: Place,
  wanted: readonly string[],
) {
  const scene = present(scenes().find((one) => one.name === name))
  const server = await serveScene(scene.show, [scene.speakers.on, scene.speakers.waiting])
  const look = { screen: 'moderator', scene: name, device: 'phone', theme: 'light', lang } as const
  try {
    return await studio.visit(device, async (page) => {
      await posed(server, scene, look).pose(page)
      return page.evaluate(
        ({ selectors, touch }) => {
          const all = selectors.flatMap((one) => [...document.querySelectorAll<HTMLElement>(one)])
          const isCut = (box: HTMLElement) =>
            box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1
          const cut = all.filter((box) => getComputedStyle(box).overflow === 'hidden' && isCut(box))
          return [
            ...window.inspection.firstFaults(selectors),
            ...window.inspection.layoutFaults(touch),
            ...cut.map((box) => `${box.textContent} is cut`),
          ]
        },
        { selectors: wanted, touch: device.touch },
      )
    })
  } finally {
    await server.stop()
  }
}

const SMALL = { width: 320, height: 568, touch: true, theme: 'light' } as const
const KEYBOARD = { ...WINDOWS['a phone with its keyboard up'], theme: 'light' } as const
const NARROW = { ...SMALL, width: 360, height: 600 } as const
const ALWAYS = ['[data-testid=digits]', '[data-testid=landing]', '[data-testid=foot] button']
const RUNNING = [...ALWAYS, '[data-testid=give] button']

const PHONES: readonly (Place & { readonly wanted: readonly string[] })[] = [
  { scene: 'planned', lang: 'zh', device: SMALL, wanted: ALWAYS },
  { scene: 'planned', lang: 'en', device: KEYBOARD, wanted: RUNNING },
  { scene: 'break', lang: 'en', device: SMALL, wanted: RUNNING },
  { scene: 'far over', lang: 'zh', device: SMALL, wanted: RUNNING },
  { scene: 'amber', lang: 'en', device: KEYBOARD, wanted: RUNNING },
  { scene: 'break', lang: 'zh', device: KEYBOARD, wanted: RUNNING },
  { scene: 'calm', lang: 'en', device: NARROW, wanted: RUNNING },
]

const LAPTOP = { ...DEVICES['small laptop'], theme: 'light' } as const
const NEXT = ['[data-testid=foot] button', '[data-testid=next-name] > span:first-child']

const LAPTOPS: readonly Place[] = [
  { scene: 'much to say', lang: 'en', device: LAPTOP },
  { scene: 'long texts', lang: 'en', device: LAPTOP },
  { scene: 'clock', lang: 'en', device: LAPTOP },
]

/** The tests that look at the console in low windows: those of each list that are chosen by their place in it. */
export function lookAtLowConsole(chosen: (at: number) => boolean): void {
  const studio = studioForAll()

  describe('a phone of little height', () => {
    it.concurrent.each(PHONES.filter((_, at) => chosen(at)))(
      'has countdown, time and Next in sight: $scene, $device.width px, $lang',
      async (place) => {
        expect(await faultsOf(studio, place, place.wanted)).toEqual([])
      },
    )
  })

  describe('a small laptop', () => {
    it.concurrent.each(LAPTOPS.filter((_, at) => chosen(at)))(
      'has the next name whole: $scene',
      async (place) => {
        expect(await faultsOf(studio, place, NEXT)).toEqual([])
      },
    )
  })
}
