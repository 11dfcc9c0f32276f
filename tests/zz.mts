import type { CommandOf } from '../shared/run/command.ts'
import { foundingUntil } from './looks/scenes/scene.ts'
import { serveScene } from './looks/support/sceneServer.ts'
import { launchBrowser } from './support/browser/launch.ts'

const M = 60_000
const show = (more: Partial<CommandOf<'recover'>>) =>
  foundingUntil('talk-yan')
    .at('15:46')
    .as('moderator')
    .does({
      type: 'recover',
      cuts: [],
      drops: [],
      restores: [],
      stop: null,
      asked: true,
      tells: { word: null },
      ...more,
    })
    .at('15:46:10')
const cut = (item: string, from: number, to: number) => ({ item, from: from * M, to: to * M })
const WORD = {
  text: 'Thank you. We lost some time at the start; the panel must keep its time.',
  lang: 'en',
}
const all: [string, () => ReturnType<typeof show>, string][] = [
  ['one', () => show({ cuts: [cut('talk-barra', 10, 8.5)], tells: { word: null } }), 'marc-barra'],
  [
    'word',
    () =>
      show({
        drops: ['water-break-item'],
        cuts: [cut('talk-barra', 10, 8)],
        tells: { word: WORD },
      }),
    'marc-barra',
  ],
  [
    'out',
    () =>
      show({
        drops: ['talk-barra'],
        tells: { word: { text: '抱歉，我们改到下次。', lang: 'zh' } },
      }),
    'marc-barra',
  ],
  [
    'two',
    () =>
      show({
        cuts: [cut('case-dresden', 5, 4), cut('open-discussion', 20, 18), cut('questions', 20, 18)],
        tells: { word: WORD },
      }),
    process.argv[2] ?? 'ying-wang',
  ],
]
const browser = await launchBrowser()
const size = { phone: [390, 844], low: [1280, 660], wall: [1920, 1080] } as const
for (const [name, make, person] of all) {
  const server = await serveScene(make(), [person])
  for (const [dev, [width, height]] of Object.entries(size))
    for (const lang of ['en', 'zh']) {
      if (dev === 'wall' && lang === 'zh') continue
      const context = await browser.newContext({
        viewport: { width, height },
        locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
      })
      const page = await context.newPage()
      await page.goto(server.address(person))
      await page.waitForTimeout(1500)
      await page.screenshot({ path: `/tmp/zt-${name}-${dev}-${lang}.png` })
      if (name === 'word' || name === 'two') {
        for (const link of ['audience', 'stage', 'moderator', 'timekeeper']) {
          if (dev === 'phone' ? link !== 'audience' : lang === 'zh') continue
          await page.goto(server.address(link))
          await page.waitForTimeout(1500)
          await page.screenshot({ path: `/tmp/zt-${name}-${link}-${dev}-${lang}.png` })
        }
      }
      await context.close()
    }
  await server.stop()
}
await browser.close()
