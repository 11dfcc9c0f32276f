import { type Share, sharedBrowser } from '../../support/browser/shared.ts'
import { steadyPort } from '../../support/steadyPort.ts'
import { tempFolder } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'
import { type Links, linksIn, readLinks } from './links.ts'
import { type Opening, openScreen, type Screen } from './screen.ts'
import { type ServerProcess, startProcess } from './serverProcess.ts'

/** One server with its folder, and the screens opened at it. */
export type House = {
  server(): ServerProcess
  readonly links: Links
  /** The owner's link, printed at the first start. */
  readonly owner: string
  open(opening: Opening): Promise<Screen>
  /** The server dies by SIGKILL. */
  kill(): Promise<void>
  /** It is started again on the same folder and port. */
  startAgain(): Promise<void>
  /** What went wrong inside any page so far. */
  faults(): readonly string[]
  close(): Promise<void>
}

async function connected(started: ServerProcess): Promise<Share> {
  try {
    return await sharedBrowser()
  } catch (error) {
    await started.kill()
    throw error
  }
}

/** A house with a new data folder, or one that was prepared; whatever becomes of it, `close` leaves no process and no folder. */
export async function openHouse(
  prepare: (folder: string) => Promise<void> = async () => {},
): Promise<House> {
  const data = tempFolder()
  await prepare(data.folder)
  const port = await steadyPort()
  let server = await startProcess(data.folder, port)
  const browser = await connected(server)
  await until(() => /^ +owner +http\S+$/m.test(server.printed()), 'the owner’s link')
  const owner = readLinks(server.printed()).of(/^owner$/)
  const links = await linksIn(data.folder)
  const screens: Screen[] = []

  return {
    server: () => server,
    links,
    owner,
    async open(opening) {
      const screen = await openScreen(browser, opening)
      screens.push(screen)
      return screen
    },
    kill: () => server.kill(),
    async startAgain() {
      server = await startProcess(data.folder, port)
    },
    faults: () => screens.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)),
    async close() {
      await browser.close()
      await server.kill()
      data.remove()
    },
  }
}
