import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { facesReady } from '../looks/support/faces.ts'
import { type SceneServer, serveScene } from '../looks/support/sceneServer.ts'
import { launchBrowser } from '../support/browser/launch.ts'
import { PEOPLE, picturedShow } from './pictured.ts'
import { PICTURES, type Picture } from './pictures.ts'

const FOLDER = join(import.meta.dirname, '../../docs/pictures')

const addressOf = ({ whose, lang }: Picture, server: SceneServer): string =>
  (whose === 'owner' ? server.owner : server.address(whose)).replace('/#', `/?lang=${lang}#`)

/** Opens the picture's page on a device of its own and takes it; an error in the page ends the run. */
async function take(browser: Browser, server: SceneServer, picture: Picture): Promise<void> {
  const { device, theme: colorScheme, pose, file } = picture
  const context = await browser.newContext({
    ...device,
    colorScheme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(addressOf(picture, server))
  await pose(page)
  await facesReady(page)
  await page.screenshot({ path: join(FOLDER, `${file}.png`) })
  await context.close()
  process.stdout.write(`docs/pictures/${file}.png\n`)
}

/** Takes every picture of the documents anew from the built pages, each at the same moment of the same show. */
export async function takeAll(): Promise<void> {
  const browser = await launchBrowser()
  try {
    for (const picture of PICTURES) {
      const server = await serveScene(picturedShow(), PEOPLE)
      try {
        await take(browser, server, picture)
      } finally {
        await server.stop()
      }
    }
  } finally {
    await browser.close()
  }
}
