import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOverlay, overlayLooks } from './overlays.ts'
import { runScenes } from './scenes/run.ts'
import { nameOf, posed } from './support/pose.ts'
import { type SceneServer, serveScene } from './support/sceneServer.ts'
import { openStudio, type Studio } from './support/studio.ts'

const room = runScenes().find(({ name }) => name === 'room')
if (room === undefined) throw new Error('there is no scene with people in the room')

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

const LOOKS = overlayLooks(room.name).map((one) => ({
  ...one,
  ...one.look,
  what: one.overlay.name,
}))

it.concurrent.each(LOOKS)(
  '$what over $screen, $device, $theme, $lang',
  async ({ overlay, look }) => {
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
  },
)
