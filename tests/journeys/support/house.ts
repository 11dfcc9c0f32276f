import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { sharedBrowser } from '../../support/browser/shared.ts'
import { type ServerProcess, startServerProcess } from '../../support/serverProcess.ts'
import { steadyPort } from '../../support/steadyPort.ts'
import { tempFolder } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'
import { type Links, linksIn, readLinks } from './links.ts'
import { type Opening, openScreen, type Screen } from './screen.ts'

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

/** Opens a house on a new data folder, which may be prepared; `close` leaves no process and no folder. */
export async function openHouse(
  prepare: (folder: string) => Promise<void> = async () => {},
): Promise<House> {
  const data = tempFolder()
  await prepare(data.folder)
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
    links: linksIn(data.folder),
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
