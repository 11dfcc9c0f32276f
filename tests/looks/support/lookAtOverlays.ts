import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOverlay, overlayLooks } from '../overlays.ts'
import { runScenes } from '../scenes/run.ts'
import { nameOf, posed } from './pose.ts'
import { type SceneServer, serveScene } from './sceneServer.ts'
import { openStudio, type Studio } from './studio.ts'

/** The tests that look at what is opened over screens; `chosen` takes the place of a look in their row. */
export function lookAtOverlays(chosen: (at: number) => boolean): void {
  const room = runScenes().find(({ name }) => name === 'room')
  if (room === undefined) throw new Error('there is no scene with people in the room')
  const looks = overlayLooks(room.name)
    .filter((_, at) => chosen(at))
    .map((one) => ({ ...one, ...one.look, what: one.overlay.name }))

  let studio: Studio
  let server: SceneServer
  beforeAll(async () => {
    studio = await openStudio()
    server = await serveScene(room.show, [room.speakers.on, room.speakers.waiting])
  })
  afterAll(async () => {
    await studio?.close()
    await server?.stop()
  })

  it.concurrent.each(looks)('$what over $screen, $device, $theme, $lang', async (one) => {
    const { overlay, look } = one
    const sitting = posed(server, room, look)
    const { faults } = await studio.look({
      ...sitting,
      name: `${overlay.name}, ${nameOf(look)}`,
      pose: async (page) => {
        await sitting.pose(page)
        await openOverlay(page, overlay)
      },
    })
    expect(faults).toEqual([])
  })
}
