import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { links } from '../../../server/cli/links.ts'
import { sharedBrowser } from '../../support/browser/shared.ts'
import { configOf } from '../../support/configOf.ts'
import { type ServerProcess, startServerProcess } from '../../support/serverProcess.ts'
import { steadyPort } from '../../support/steadyPort.ts'
import { tempFolder } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'
import { type Opening, openScreen, type Screen } from './screen.ts'

/** The links of a server by whom they are for, as it prints them: `moderator + speaker: Ying Wang`, `timekeeper`. */
type Links = {
  /** The one link whose words match; throws where there is none or more than one. */
  of(whose: RegExp): string
}

/** The lines of a listing that end in a link. */
function readLinks(listing: string): Links {
  const lines = [...listing.matchAll(/^ +(\S.*?) {2,}(https?:\S+)$/gm)]
  return {
    of(whose) {
      const [found, ...more] = lines.filter(([, label]) => whose.test(label ?? ''))
      const url = found?.[2]
      if (url === undefined || more.length > 0) {
        throw new Error(`${more.length + (found ? 1 : 0)} links for ${whose} in:\n${listing}`)
      }
      return url
    },
  }
}

/** Lists all links of the shows in a data folder as the program does, without another process of it. */
async function linksIn(folder: string): Promise<Links> {
  const listing: string[] = []
  await links(configOf(folder), (text) => listing.push(text))
  return readLinks(listing.join(''))
}

/** One server with its folder, and the screens opened at it. */
export type House = {
  server(): Pick<ServerProcess, 'url' | 'printed'>
  readonly port: number
  readonly links: Links
  /** The owner's link, printed at the first start. */
  readonly owner: string
  open(opening: Opening): Promise<Screen>
  /** Kills the server with SIGKILL. */
  kill(): Promise<void>
  /** Starts it again on the same folder and port. */
  startAgain(): Promise<void>
  /** The faults inside all pages so far. */
  faults(): readonly string[]
  close(): Promise<void>
}

/** Opens a house on a new data folder; `close` leaves no process and no folder. */
async function openHouse(): Promise<House> {
  const data = tempFolder()
  const port = await steadyPort()
  const start = () => startServerProcess(data.folder, ['--port', String(port)])
  let server = await start()
  const browser = await sharedBrowser()
  await until(() => /^ +owner +http\S+$/m.test(server.printed()), 'the owner’s link')
  const screens: Screen[] = []
  const kill = async () => void (await server.end('SIGKILL'))

  return {
    server: () => server,
    port,
    links: await linksIn(data.folder),
    owner: readLinks(server.printed()).of(/^owner$/),
    async open(opening) {
      const screen = await openScreen(browser, opening)
      screens.push(screen)
      return screen
    },
    kill,
    async startAgain() {
      server = await start()
    },
    faults: () => screens.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
    async close() {
      await browser.close()
      await kill()
      data.remove()
    },
  }
}

/** Opens a house for all tests of a file or group; after each test its pages must be without faults, except planted ones. */
export function houseForAll(planted?: RegExp): House {
  // `beforeAll` adds the members before any test uses them.
  const house = {} as House
  beforeAll(async () => void Object.assign(house, await openHouse()))
  afterEach(() => expect(house.faults().filter((fault) => !planted?.test(fault))).toEqual([]))
  afterAll(() => house.close?.())
  return house
}
