import type { Browser, Page } from 'playwright-core'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { launchBrowser, neededBrowser } from '../../support/browser/launch.ts'
import { Desk, LIVE_ITEM } from '../stage/desk.ts'
import { type BenchServer, startRostrum } from '../stage/servers.ts'
import { newShowFolder } from '../stage/showFolder.ts'

/** Defines the helper that compiled functions of the bench call; it does nothing in a page. */
const NAME_HELPER = 'globalThis.__name = (named) => named'

/** Opens a page in a new browser context, with an empty cache. */
export async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
  })
  await context.addInitScript(NAME_HELPER)
  return context.newPage()
}

/** A conference with its first talk live, and browsers that open its screens. */
export type LiveTalk = {
  readonly server: BenchServer
  readonly desk: Desk
  /** The end of the talk, in ms since the epoch, as long as no more time is given. */
  readonly endsAt: number
  /** Returns the address of a link. */
  address(link: LinkId): string
  /** Starts another browser. */
  browser(): Promise<Browser>
  close(): Promise<void>
}

/** Extra time for the talk, in ms, so that it stays live and calm during a row. */
const EXTRA = 50 * MINUTE
const LENGTH = 5 * MINUTE + EXTRA

/** Starts a conference of so many talks; throws at once if there is no browser. */
export async function openLiveTalk(talks?: number): Promise<LiveTalk> {
  await neededBrowser()
  const folder = await newShowFolder(talks)
  const server = await startRostrum(folder)
  const desk = await Desk.open(server, folder)
  const endsAt = Date.now() + LENGTH
  await desk.give({ type: 'giveTime', item: LIVE_ITEM, by: EXTRA })
  const browsers: Browser[] = []
  return {
    server,
    desk,
    endsAt,
    address: (link) => `${server.url}/#${folder.fragment(link)}`,
    async browser() {
      const launched = await launchBrowser()
      browsers.push(launched)
      return launched
    },
    async close() {
      await Promise.all(browsers.map((browser) => browser.close()))
      desk.close()
      await server.process.kill()
      folder.remove()
    },
  }
}
