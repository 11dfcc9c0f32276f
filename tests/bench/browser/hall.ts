import type { Browser } from 'playwright-core'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { launchBrowser, neededBrowser } from '../../support/browser/launch.ts'
import { Desk, ON } from '../stage/desk.ts'
import { newHouse } from '../stage/house.ts'
import { type Served, startOurs } from '../stage/servers.ts'

/** A conference with its first talk on, and browsers that can open its screens. */
export type Hall = {
  readonly served: Served
  readonly desk: Desk
  /** When the talk ends as long as nothing more is given, in ms since the epoch: within some ms, by the clock of this machine. */
  readonly endsAt: number
  /** The address that opens this link. */
  address(link: LinkId): string
  /** One more browser, in processes of its own. */
  browser(): Promise<Browser>
  close(): Promise<void>
}

/** What the talk is given to its five minutes, in ms: it is on and calm for as long as anything here takes. */
const MORE = 50 * MINUTE
const WHOLE = 5 * MINUTE + MORE

/** Opens the hall, for a conference of so many talks; throws at once where there is no browser, with the line that says what to do. */
export async function openHall(talks?: number): Promise<Hall> {
  await neededBrowser()
  const house = await newHouse(talks)
  const served = await startOurs(house)
  const desk = await Desk.open(served, house)
  const endsAt = Date.now() + WHOLE
  await desk.give({ type: 'giveTime', item: ON, by: MORE })
  const browsers: Browser[] = []
  return {
    served,
    desk,
    endsAt,
    address: (link) => `${served.url}/#${house.fragment(link)}`,
    async browser() {
      const launched = await launchBrowser()
      browsers.push(launched)
      return launched
    },
    async close() {
      await Promise.all(browsers.map((browser) => browser.close()))
      desk.close()
      await served.process.end()
      house.remove()
    },
  }
}
