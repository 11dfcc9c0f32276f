import { expect, it } from 'vitest'
import { DEVICES } from './plan.ts'
import { runScenes } from './scenes/run.ts'
import { posed } from './support/pose.ts'
import { serveScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

const studio = studioForAll()

it('latest starts that were missed are struck, the others are not', async () => {
  const scene = runScenes().find(({ name }) => name === 'behind')
  if (scene === undefined) throw new Error('there is no such scene')
  const server = await serveScene(scene.show, [scene.speakers.on, scene.speakers.waiting])
  const way = { screen: 'moderator', device: 'laptop', theme: 'light', lang: 'en' } as const
  try {
    const lines = await studio.visit({ ...DEVICES.laptop, theme: 'light' }, async (page) => {
      await posed(server, scene, { ...way, scene: scene.name }).pose(page)
      return page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('td.mod-latest:has(.mod-why)')].map((cell) => {
          const why = cell.querySelector('.mod-why') ?? cell
          return `${cell.dataset['missed']} ${getComputedStyle(why).textDecorationLine}`
        }),
      )
    })
    expect([...new Set(lines)].toSorted()).toEqual(['false none', 'true line-through'])
  } finally {
    await server.stop()
  }
})
