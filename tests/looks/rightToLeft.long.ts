import { expect, it } from 'vitest'
import { given } from '../support/given.ts'
import type { Look, ScreenName, SIZES } from './plan.ts'
import { rightToLeft } from './scenes/agendas.ts'
import { rightToLeftScene } from './scenes/contents.ts'
import { posed } from './support/pose.ts'
import { openPrinter } from './support/printer.ts'
import { withScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

const studio = studioForAll()
const printer = openPrinter()

const LOOKS: readonly (readonly [ScreenName, keyof typeof SIZES])[] = [
  ['moderator', 'small laptop'],
  ['speaker on', 'phone'],
  ['interpreter', 'low laptop'],
  ['audience', 'phone'],
  ['stage', 'wall'],
]

it.concurrent.each(LOOKS)(
  'An Arabic talk in an English show leaves everything in its place on %s, %s',
  async (screen, device) => {
    const scene = rightToLeftScene()
    await withScene(scene, async (server) => {
      const look: Look = { screen, scene: scene.name, device, theme: 'dark', lang: 'en' }
      const { pose, ...sitting } = posed(server, scene, look)
      const misplaced: unknown[] = []
      const { faults } = await studio.look({
        ...sitting,
        pose: async (page) => {
          await pose(page)
          await page.locator('[lang|=ar]').first().waitFor()
          misplaced.push(
            await page.evaluate(() => [
              ...window.inspection.sideFaults().faults,
              ...window.inspection.beginningFaults(),
            ]),
          )
        },
      })
      // Faces of Arabic letters are taller than their lines: boxes overlap where no ink does.
      const isTall = (fault: string) =>
        /^overlap: “[\u0600-\u06ff].* and “[\u0600-\u06ff]/.test(fault)
      expect(faults.filter((fault) => !isTall(fault))).toEqual([])
      expect(misplaced).toEqual([[]])
    })
  },
)

it('nor on paper', async () => {
  const [printed] = await printer.print(given(rightToLeft()), ['run'])
  expect(printed).toMatchObject({ faults: [], pages: 1 })
})
