import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../journeys/support/browser.ts'
import { freePort } from '../journeys/support/freePort.ts'
import { linksIn, readLinks } from '../journeys/support/links.ts'
import { startProcess } from '../journeys/support/serverProcess.ts'
import { tempFolder } from '../support/tempFolder.ts'
import { PICTURES, type Picture } from './pictures.ts'

const FOLDER = join(import.meta.dirname, '../../docs/pictures')

/** The items up to the one that is on in the pictures. */
const RUN = [
  'introduction-item',
  'welcome-zhu',
  'welcome-hagemann',
  'welcome-wang',
  'talk-bai',
  'talk-wende',
  'talk-yan',
] as const

/** Opens a link on a device of its own; an error in the page ends the run. */
async function open(browser: Browser, link: string, picture: Picture): Promise<Page> {
  const { device, theme: colorScheme, lang } = picture
  const context = await browser.newContext({ ...device, colorScheme, locale: 'en-GB' })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(link.replace('/#', `/?lang=${lang}#`))
  await picture.pose(page)
  return page
}

/** Runs the bundled show until the third talk is on, as a moderator does. */
async function runShow(page: Page): Promise<void> {
  await page.keyboard.press('w')
  await page.keyboard.press('s')
  await page.locator('[data-testid=live-item][data-status=standby]').waitFor()
  for (const item of RUN) {
    await page.keyboard.press('n')
    await page.locator(`[data-testid=live-item][data-item=${item}]`).waitFor()
  }
}

async function take(browser: Browser, link: string, picture: Picture): Promise<void> {
  const page = await open(browser, link, picture)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(FOLDER, `${picture.file}.png`) })
  await page.context().close()
  process.stdout.write(`docs/pictures/${picture.file}.png\n`)
}

/** Takes every picture of the documents anew from the built program. */
export async function takeAll(): Promise<void> {
  const browser = await launchBrowser()
  const data = tempFolder()
  const server = await startProcess(data.folder, await freePort())
  try {
    const links = await linksIn(data.folder)
    const owner = readLinks(server.printed())
    const linkOf = ({ file, whose }: Picture) => (file === 'owner' ? owner : links).of(whose)
    const [first] = PICTURES
    if (first === undefined) return
    const desk = await open(browser, linkOf(first), first)
    await runShow(desk)
    await desk.context().close()
    for (const picture of PICTURES) await take(browser, linkOf(picture), picture)
  } finally {
    await browser.close()
    await server.kill()
    data.remove()
  }
}
