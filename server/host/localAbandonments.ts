import type { LinkId, ShowId } from '../../shared/agenda/ids.ts'
import { type AbandonedList, abandonedName, NOTHING_ABANDONED } from '../store/port.ts'
import type { AbandonedCommands } from './writer.ts'

/** The most stored commands; the oldest are removed. */
const MOST_STORED = 500

/** The abandoned commands of a show whose log only this process writes: a connection that its screen has left may still deliver them. They end with the process, as all connections do. */
export class LocalAbandonments implements AbandonedCommands {
  readonly #whenIdle: () => Promise<void>
  #list: AbandonedList = NOTHING_ABANDONED

  /** `whenIdle` resolves when all received commands are written. */
  constructor(whenIdle: () => Promise<void>) {
    this.#whenIdle = whenIdle
  }

  async abandoned(): Promise<AbandonedList> {
    return this.#list
  }

  async abandon(_show: ShowId, link: LinkId, ids: readonly string[]): Promise<AbandonedList> {
    const { times, commands } = this.#list
    const names = ids.map((id) => abandonedName(link, id))
    this.#list = { times: times + 1, commands: [...commands, ...names].slice(-MOST_STORED) }
    await this.#whenIdle()
    return this.#list
  }
}
