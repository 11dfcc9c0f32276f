import type { Page } from 'playwright-core'
import { PEOPLE } from '../../screenshots/pictured.ts'
import type { Case } from '../../support/given.ts'
import type { Device } from './device.ts'
import { facesReady } from './faces.ts'
import { serveScene } from './sceneServer.ts'
import type { Studio } from './studio.ts'

/** Opens the console of a show on a device, and returns what is found there. */
export async function onConsole<T>(
  studio: Studio,
  { show, device, lang = 'en' }: { show: Case; device: Device; lang?: string },
  find: (page: Page) => Promise<T>,
): Promise<T> {
  const server = await serveScene(show, PEOPLE)
  return studio
    .visit(device, async (page) => {
      await page.goto(server.address('moderator').replace('/#', `/?lang=${lang}#`))
      await page.locator('[data-testid=connection][data-status=in-sync]').first().waitFor()
      await facesReady(page)
      return find(page)
    })
    .finally(() => server.stop())
}
