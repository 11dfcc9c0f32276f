import { randomUUID } from 'node:crypto'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { RequestClient } from '../wire/requestClient.ts'
import type { BenchServer } from './servers.ts'
import { MODERATORS, type ShowFolder } from './showFolder.ts'

/** The times of a command and its answer (monotonic ms), and its last seq. */
export type CommandTimes = {
  readonly asked: number
  readonly answered: number
  readonly seq: number
}

type Accepted = { readonly ok: true; readonly seq: number }

const isAccepted = (content: unknown): content is Accepted =>
  typeof content === 'object' && content !== null && 'ok' in content && content.ok === true

/** Gives a command; throws if it is refused. */
export async function giveCommand(
  client: RequestClient,
  command: Command,
  id: string = randomUUID(),
): Promise<CommandTimes> {
  const { content, asked, answered } = await client.ask('give', { id, command })
  if (!isAccepted(content)) throw new Error(`${command.type}: ${JSON.stringify(content)}`)
  return { asked, answered, seq: content.seq }
}

/** The item that is live during the measurements. */
export const LIVE_ITEM = 'talk-1'

/** The moderators; they take turns, because a link may give only 20 commands a second. */
export class Desk {
  readonly #moderators: readonly RequestClient[]
  #given = 0

  private constructor(moderators: readonly RequestClient[]) {
    this.#moderators = moderators
  }

  /** Connects the moderators and starts the first talk. */
  static async open({ url }: BenchServer, folder: ShowFolder): Promise<Desk> {
    const moderators = await Promise.all(
      Array.from({ length: MODERATORS }, (_, n) =>
        RequestClient.open({ url, handshake: folder.handshake(`moderator-${n + 1}`) }),
      ),
    )
    const desk = new Desk(moderators)
    await desk.give({ type: 'startShow' })
    await desk.give({ type: 'next', from: { at: 'standby', after: null } })
    return desk
  }

  give(command: Command): Promise<CommandTimes> {
    const client = this.#moderators[this.#given % this.#moderators.length]
    this.#given += 1
    if (client === undefined) throw new Error('there is no moderator')
    return giveCommand(client, command)
  }

  /** Gives or takes a minute of the live item: a command that goes to every screen. */
  adjust(): Promise<CommandTimes> {
    const type = this.#given % 2 === 0 ? 'giveTime' : 'takeTime'
    return this.give({ type, item: LIVE_ITEM, by: MINUTE })
  }

  close(): void {
    for (const moderator of this.#moderators) moderator.close()
  }
}
