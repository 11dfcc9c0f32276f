import type { LinkId } from '../../../shared/agenda/ids.ts'
import { Child } from '../processes/child.ts'
import { programFile } from '../processes/programs.ts'
import type { ScreensQuestions } from '../programs/screens.ts'
import type { GroupOptions } from '../wire/group.ts'
import { Desk } from './desk.ts'
import { pinProcessors } from './processors.ts'
import { type BenchServer, startPlain, startRostrum } from './servers.ts'
import { newShowFolder, type ShowFolder } from './showFolder.ts'

/** The process with the light screens. */
export type Screens = Child<ScreensQuestions>

/**
 * Starts it; `last` gives it a low priority, so that it does not delay a client that waits for an answer on this
 * machine: real screens do not share a processor with the moderator.
 */
export const startScreens = ({ last = false } = {}): Screens =>
  new Child<ScreensQuestions>([programFile('screens'), ...(last ? ['--last'] : [])])

/** A hall of Rostrum. */
export type OurHall = Hall & { readonly folder: ShowFolder }

/** How a server is started, on any free port at first. */
type Start = (port?: string) => Promise<BenchServer>

/** A server with screens in a process of their own. */
export class Hall {
  readonly folder: ShowFolder | null
  readonly screens: Screens
  server: BenchServer
  readonly #start: Start

  private constructor(
    folder: ShowFolder | null,
    server: BenchServer,
    screens: Screens,
    start: Start,
  ) {
    this.folder = folder
    this.server = server
    this.screens = screens
    this.#start = start
  }

  static async #of(folder: ShowFolder | null, screens: Screens, start: Start): Promise<Hall> {
    return new Hall(folder, await start(), screens, start)
  }

  /** Rostrum with the show of the bench; `prepare` changes its folder before the start. */
  static async ours(
    screens = startScreens(),
    prepare: (folder: ShowFolder) => Promise<void> = async () => undefined,
  ): Promise<OurHall> {
    const folder = await newShowFolder()
    await prepare(folder)
    return Object.assign(await Hall.#of(folder, screens, (port) => startRostrum(folder, port)), {
      folder,
    })
  }

  /** The plain server; `tick` makes it send 1 KB in each period (ms). */
  static plain(screens = startScreens(), tick?: number): Promise<Hall> {
    return Hall.#of(null, screens, (port) => startPlain(port, tick))
  }

  /** Opens screens of a link, or of the plain server; they are a group of the name of the link unless another is given. */
  open(link: LinkId, count: number, more: Partial<GroupOptions> = {}): Promise<undefined> {
    const target = { url: this.server.url, handshake: this.folder?.handshake(link) ?? null }
    return this.screens.ask('open', { group: link, target, count, ...more })
  }

  /** Connects the moderators and starts the first talk. */
  desk(): Promise<Desk> {
    if (this.folder === null) throw new Error('the plain server has no show')
    return Desk.open(this.server, this.folder)
  }

  /** Kills the server and starts it again on its port; returns when it serves again. */
  async restart(): Promise<void> {
    const { port } = new URL(this.server.url)
    await this.server.process.kill('SIGKILL')
    this.server = await this.#start(port)
  }

  /** Gives the server a processor of its own while something is measured, then closes everything. */
  async alone<T>(report: (text: string) => void, measure: () => Promise<T>): Promise<T> {
    const unpin = pinProcessors([this.server.process.pid], [this.screens.pid])
    if (unpin === null) report('server and desk share processors: answers wait for screens')
    try {
      return await measure()
    } finally {
      unpin?.()
      await this.close()
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.server.process.kill(), this.screens.kill()])
    this.folder?.remove()
  }
}
