import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { facesReady } from '../looks/support/faces.ts'
import { type SceneServer, serveScene } from '../looks/support/sceneServer.ts'
import { launchBrowser } from '../support/browser/launch.ts'
import { PEOPLE, picturedShow } from './pictured.ts'

/** A screen of the show, in sync and with its item. */
async function running(page: Page): Promise<void> {
  await page.locator('[data-testid=connection][data-status=in-sync]').first().waitFor()
  await page.locator('[data-testid=live-item], [data-testid=next-item]').first().waitFor()
}

/** The console while somebody is looked for. */
async function finding(page: Page): Promise<void> {
  await running(page)
  await page.keyboard.press('Control+k')
  await page.getByTestId('search').waitFor()
  await page.keyboard.type('bar')
}

/** The owner's page of the newest show. */
async function owning(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('listitem').first().getByRole('button').first().click()
  await page.getByRole('article').waitFor()
}

/** The planner's table with one talk chosen. */
const planning = async (page: Page) =>
  await page.locator('[data-row="i/talk-yan"] [data-testid^=cell-title]').first().click()

const TEXT = join(import.meta.dirname, '../server/intake/corpus/open/riverForum.txt')

/** A text that somebody pasted, and what was understood of it. */
async function pasting(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Paste your agenda' }).click()
  await page.getByRole('textbox').fill(readFileSync(TEXT, 'utf8'))
  await page.keyboard.press('Control+Enter')
  await page.locator('[data-finding]').first().waitFor()
}

/** One picture of the documents: whose link's screen (or the owner's page), on which device, in which language and theme, and what is to be seen on it. */
type Picture = {
  readonly file: string
  readonly whose: string
  readonly pose: (page: Page) => Promise<void>
  readonly device: {
    readonly viewport: { readonly width: number; readonly height: number }
    /** A phone: touched, not pointed at. */
    readonly isMobile: boolean
    readonly hasTouch: boolean
  }
  readonly lang: 'en' | 'zh'
  readonly theme: 'light' | 'dark'
}

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const LAPTOP = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false }
const WALL = { viewport: { width: 1920, height: 1080 }, isMobile: false, hasTouch: false }

const picture = (
  file: string,
  whose: string,
  pose: Picture['pose'],
  device: Picture['device'],
  lang: Picture['lang'],
  theme: Picture['theme'],
): Picture => ({ file, whose, pose, device, lang, theme })

/** The pictures of the documents. */
const PICTURES: readonly Picture[] = [
  picture('moderator', 'moderator', running, LAPTOP, 'en', 'light'),
  picture('moderator-zh', 'moderator', running, LAPTOP, 'zh', 'dark'),
  picture('moderator-phone', 'moderator', running, PHONE, 'en', 'light'),
  picture('find', 'moderator', finding, LAPTOP, 'en', 'light'),
  picture('speaker', 'wentao-yan', running, LAPTOP, 'en', 'dark'),
  picture('speaker-before', 'marc-barra', running, LAPTOP, 'en', 'dark'),
  picture('timekeeper', 'timekeeper', running, LAPTOP, 'en', 'dark'),
  picture('interpreter', 'interpreter', running, LAPTOP, 'en', 'dark'),
  picture('audience', 'audience', running, PHONE, 'en', 'light'),
  picture('stage', 'stage', running, WALL, 'en', 'dark'),
  picture('planner', 'planner', planning, LAPTOP, 'en', 'light'),
  picture('paste', 'planner', pasting, LAPTOP, 'en', 'light'),
  picture('owner', 'owner', owning, LAPTOP, 'en', 'light'),
]

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
