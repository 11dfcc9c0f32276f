import { describe, expect, it } from 'vitest'
import { EYES } from './eyes.ts'
import { firstsOf } from './firsts.ts'
import { SCREENS } from './plan.ts'
import { leastDigits } from './scenes/scene.ts'
import { scenes } from './scenes/scenes.ts'
import { posed } from './support/pose.ts'
import { withScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

const SCENES = ['planned', 'calm', 'over', 'paused', 'standby', 'cue', 'room', 'long texts']

const studio = studioForAll()

describe.each(scenes().filter(({ name }) => SCENES.includes(name)))('$name', (scene) => {
  const looks = Object.entries(EYES).flatMap(([eyes, device]) =>
    SCREENS.map((screen) => ({ eyes, device, screen })),
  )
  it.concurrent.each(looks)('on $screen, with $eyes', async ({ eyes, device, screen }) => {
    const { theme } = device
    const look = { screen, scene: scene.name, device: 'laptop', theme, lang: 'en' } as const
    await withScene(scene, async (server) => {
      const { faults, digits } = await studio.look({
        ...posed(server, scene, look),
        name: [scene.name, screen, eyes].join(', '),
        device,
        firsts: device.scrolls ? [] : firstsOf(screen, device.width),
      })
      expect(faults).toEqual([])
      // A person who types holds the device in their hands.
      const least = device.types ? 0 : leastDigits(scene, screen)
      expect(digits ?? 0).toBeGreaterThanOrEqual(least)
    })
  })
})
