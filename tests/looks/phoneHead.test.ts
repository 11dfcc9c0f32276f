import { expect, it } from 'vitest'
import { rehearsal } from '../support/given.ts'
import { present } from '../support/present.ts'
import { founding } from '../support/shows.ts'
import { DEVICES } from './plan.ts'
import { facesReady } from './support/faces.ts'
import { serveScene } from './support/sceneServer.ts'
import { studioForAll } from './support/studio.ts'

const studio = studioForAll()

const LOW_PHONE = { ...DEVICES.phone, theme: 'light', width: 360, height: 640 } as const

/** A rehearsal whose second talk started four minutes late. */
const behind = () => rehearsal(founding()).onPlanUntil('talk-wende').at('15:24').does('next')

it.each(['en', 'de', 'zh'])(
  'a low phone shows the end, the fixed time and the menu of a rehearsal whole: %s',
  async (lang) => {
    const server = await serveScene(behind(), [])
    const { cut, menu } = await studio
      .visit(LOW_PHONE, async (page) => {
        await page.goto(server.address('moderator').replace('/#', `/?lang=${lang}#`))
        await page.locator('[data-testid=connection][data-status=in-sync]').first().waitFor()
        await facesReady(page)
        const head = page.getByTestId('headline')
        const cut = await head.evaluate((box) =>
          [...box.querySelectorAll('*')]
            .filter((one) => one.children.length === 0 && one.scrollWidth > one.clientWidth + 1)
            .filter((one) => getComputedStyle(one).overflowX !== 'visible')
            .map((one) => one.textContent ?? ''),
        )
        const menu = await page.getByTestId('show-menu').boundingBox()
        return { cut, menu }
      })
      .finally(() => server.stop())
    expect(cut.filter((text) => /\d\d:\d\d/.test(text))).toEqual([])
    const { x, width } = present(menu)
    expect(x + width).toBeLessThanOrEqual(LOW_PHONE.width)
  },
)
