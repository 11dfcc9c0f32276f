import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Door } from '../pages.ts'
import { DEVICES } from '../plan.ts'
import { serveScene } from './sceneServer.ts'
import { openStudio, type Studio } from './studio.ts'

/** The ways in which the `at`th page is looked at: on each device, in one of the languages and themes. */
function waysOf(door: Door, at: number) {
  const [one, other] = at % 2 === 0 ? (['en', 'zh'] as const) : (['zh', 'en'] as const)
  return [
    { door, name: door.name, device: 'phone', lang: one, theme: 'light' },
    { door, name: door.name, device: 'laptop', lang: other, theme: 'dark' },
    { door, name: door.name, device: 'wall', lang: 'en', theme: 'light' },
  ] as const
}

/** The tests that look at these pages; `chosen` takes the place of a look in their row. */
export function lookAtPages(doors: readonly Door[], chosen: (at: number) => boolean): void {
  let studio: Studio
  beforeAll(async () => {
    studio = await openStudio()
  })
  afterAll(() => studio?.close())

  const looks = doors.flatMap(waysOf).filter((_, at) => chosen(at))

  it.concurrent.each(looks)('$name, $device, $theme, $lang', async (look) => {
    const { door, device, theme, lang, name } = look
    const server = await serveScene(door.show(), ['wentao-yan', 'marc-barra'])
    try {
      const { faults } = await studio.look({
        name: [name, device, theme, lang].join(', '),
        device: { ...DEVICES[device], theme },
        pose: async (page) => {
          // The planner's screen is light unless its device says otherwise.
          await page.addInitScript(() => localStorage.setItem('rostrum.theme.planner', 'system'))
          await page.goto(door.address(server).replace('/#', `/?lang=${lang}#`))
          await door.pose(page)
        },
      })
      expect(faults).toEqual([])
    } finally {
      await server.stop()
    }
  })
}
