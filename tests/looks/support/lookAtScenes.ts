import { describe, expect, it } from 'vitest'
import { type Look, looksOf } from '../plan.ts'
import { leastDigits, type Scene } from '../scenes/scene.ts'
import { scenes } from '../scenes/scenes.ts'
import { posed } from './pose.ts'
import { withScene } from './sceneServer.ts'
import { studioForAll } from './studio.ts'

/** The tests that look at every screen in each of the scenes that are chosen, and take these looks besides. */
export function lookAtScenes(chosen: (scene: Scene) => boolean, more: readonly Look[] = []): void {
  const all = scenes()
  const names = all.filter(chosen).map(({ name }) => name)
  const looks = [
    ...looksOf(all.map(({ name }) => name)).filter(({ scene }) => names.includes(scene)),
    ...more,
  ]
  const studio = studioForAll()

  const shown = all.filter(({ name }) => looks.some((look) => look.scene === name))
  describe.each(shown)('$name', (scene) => {
    it.concurrent.each(looks.filter((look) => look.scene === scene.name))(
      'on $screen, $device, $theme, $lang',
      async (look) => {
        // A server for each look, so that its clock says the time of the scene.
        await withScene(scene, async (server) => {
          const { faults, digits } = await studio.look(posed(server, scene, look))
          expect(faults).toEqual([])
          expect(digits ?? 0).toBeGreaterThanOrEqual(leastDigits(scene, look.screen))
        })
      },
    )
  })
}
