import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstsOf } from './firsts.ts'
import { DEVICES, SCREENS, WINDOWS } from './plan.ts'
import { leastDigits } from './scenes/scene.ts'
import { scenes } from './scenes/scenes.ts'
import type { Device } from './support/device.ts'
import { posed } from './support/pose.ts'
import { serveScene } from './support/sceneServer.ts'
import { openStudio, type Studio } from './support/studio.ts'

/** Devices of people who need more than the usual, or have less: some of them so little that they have to scroll. */
const EYES: Readonly<Record<string, Device & { readonly scrolls?: true; readonly types?: true }>> =
  {
    'text at 200 %': { width: 640, height: 400, touch: false, theme: 'light', scrolls: true },
    'its own colours': { ...DEVICES.laptop, theme: 'dark', forcedColors: true },
    'a small old phone': { width: 320, height: 568, touch: true, theme: 'light', scrolls: true },
    'a phone on its side': { width: 844, height: 390, touch: true, theme: 'dark', scrolls: true },
    'a laptop under its tabs': { ...WINDOWS['a laptop under its tabs'], theme: 'dark' },
    'a low laptop under its tabs': { ...WINDOWS['a low laptop under its tabs'], theme: 'light' },
    'a small laptop': { ...DEVICES['small laptop'], theme: 'light' },
    'a phone with its keyboard up': {
      ...WINDOWS['a phone with its keyboard up'],
      theme: 'light',
      scrolls: true,
      types: true,
    },
    'a small tablet': { ...WINDOWS['a small tablet'], theme: 'light' },
    'a tablet': { ...WINDOWS['a tablet'], theme: 'light' },
    'a very wide wall': { width: 2560, height: 1080, touch: false, theme: 'dark' },
  }
const SCENES = ['planned', 'calm', 'over', 'paused', 'standby', 'cue', 'room', 'long texts']

let studio: Studio
beforeAll(async () => {
  studio = await openStudio()
})
afterAll(() => studio?.close())

describe.each(scenes().filter(({ name }) => SCENES.includes(name)))('$name', (scene) => {
  const looks = Object.entries(EYES).flatMap(([eyes, device]) =>
    SCREENS.map((screen) => ({ eyes, device, screen })),
  )
  it.concurrent.each(looks)('on $screen, with $eyes', async ({ eyes, device, screen }) => {
    const { theme } = device
    const look = { screen, scene: scene.name, device: 'laptop', theme, lang: 'en' } as const
    const server = await serveScene(scene.show, [scene.speakers.on, scene.speakers.waiting])
    try {
      const { faults, digits } = await studio.look({
        ...posed(server, scene, look),
        name: [scene.name, screen, eyes].join(', '),
        device,
        firsts: device.scrolls ? [] : firstsOf(screen, device.width),
      })
      expect(faults).toEqual([])
      // Somebody who types holds the device in their hands.
      const least = device.types ? 0 : leastDigits(scene, screen)
      expect(digits ?? 0).toBeGreaterThanOrEqual(least)
    } finally {
      await server.stop()
    }
  })
})
