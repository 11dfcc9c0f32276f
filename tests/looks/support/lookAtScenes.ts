import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { looksOf } from '../plan.ts'
import { leastDigits, type Scene } from '../scenes/scene.ts'
import { scenes } from '../scenes/scenes.ts'
import { posed } from './pose.ts'
import { serveScene } from './sceneServer.ts'
import { openStudio, type Studio } from './studio.ts'

/** The tests that look at every screen in each of the scenes that are chosen. */
export function lookAtScenes(chosen: (scene: Scene) => boolean): void {
  const all = scenes()
  const looks = looksOf(all.map(({ name }) => name))
  const serve = ({ show, speakers }: Scene) => serveScene(show, [speakers.on, speakers.waiting])

  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  describe.each(all.filter(chosen))('$name', (scene) => {
    it.concurrent.each(looks.filter((look) => look.scene === scene.name))(
      'on $screen, $device, $theme, $lang',
      async (look) => {
        // A server for each look, so that its clock says the time of the scene.
        const server = await serve(scene)
        try {
          const { faults, digits } = await studio.look(posed(server, scene, look))
          expect(faults).toEqual([])
          expect(digits ?? 0).toBeGreaterThanOrEqual(leastDigits(scene, look.screen))
        } finally {
          await server.stop()
        }
      },
    )
  })
}
