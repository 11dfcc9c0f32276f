import { afterAll, beforeAll, expect, it } from 'vitest'
import { DOORS } from './pages.ts'
import { DEVICES } from './plan.ts'
import { serveScene } from './support/sceneServer.ts'
import { openStudio, type Studio } from './support/studio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await openStudio()
})
afterAll(() => studio?.close())

const LOOKS = DOORS.flatMap((door, at) => [
  { door, device: 'phone', lang: at % 2 === 0 ? 'en' : 'zh', theme: 'light' } as const,
  { door, device: 'laptop', lang: at % 2 === 0 ? 'zh' : 'en', theme: 'dark' } as const,
  { door, device: 'wall', lang: 'en', theme: 'light' } as const,
]).map((look) => ({ ...look, name: look.door.name }))

it.concurrent.each(LOOKS)('$name, $device, $theme, $lang', async (look) => {
  const { door, device, theme, lang, name } = look
  const server = await serveScene(door.show(), ['wentao-yan', 'marc-barra'])
  try {
    const { faults } = await studio.look({
      name: [name, device, theme, lang].join(', '),
      device: { ...DEVICES[device], theme },
      pose: async (page) => {
        await page.goto(door.address(server).replace('/#', `/?lang=${lang}#`))
        await door.pose(page)
      },
    })
    expect(faults).toEqual([])
  } finally {
    await server.stop()
  }
})
