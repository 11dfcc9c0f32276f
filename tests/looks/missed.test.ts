import { expect, it } from 'vitest'
import { DEVICES, type Look } from './plan.ts'
import { sceneCalled } from './scenes/scenes.ts'
import { posed } from './support/pose.ts'
import { withScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

const studio = studioForAll()

it('latest starts that were missed are struck, the others are not', async () => {
  const scene = sceneCalled('behind')
  const way = { screen: 'moderator', device: 'laptop', theme: 'light', lang: 'en' } as const
  const look: Look = { ...way, scene: scene.name }
  const lines = await withScene(scene, (server) =>
    studio.visit({ ...DEVICES.laptop, theme: 'light' }, async (page) => {
      await posed(server, scene, look).pose(page)
      await page.getByRole('button', { name: 'Latest starts' }).click()
      return page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-testid=latest]:not(:empty)')].map(
          (cell) =>
            `${cell.dataset['missed']} ${getComputedStyle(cell.querySelector('del') ?? cell).textDecorationLine}`,
        ),
      )
    }),
  )
  expect([...new Set(lines)].toSorted()).toEqual(['false none', 'true line-through'])
})
