import { randomUUID } from 'node:crypto'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { Asker } from '../wire/asker.ts'
import { type House, MODERATORS } from './house.ts'
import type { Served } from './servers.ts'

/** A command's way: asked for and answered (monotonic ms), and its last seq. */
export type Given = { readonly asked: number; readonly answered: number; readonly seq: number }

type Done = { readonly ok: true; readonly seq: number }

function isDone(content: unknown): content is Done {
  return typeof content === 'object' && content !== null && 'ok' in content && content.ok === true
}

/** Gives a command; a refusal ends the row, as nothing would be measured. */
export async function give(
  asker: Asker,
  command: Command,
  id: string = randomUUID(),
): Promise<Given> {
  const { content, asked, answered } = await asker.ask('give', { id, command })
  if (!isDone(content)) throw new Error(`${command.type}: ${JSON.stringify(content)}`)
  return { asked, answered, seq: content.seq }
}

/** The item that is on all the while. */
export const ON = 'talk-1'

/** Those who run the show: they take turns, as one link may give 20 commands a second. */
export class Desk {
  readonly #moderators: readonly Asker[]
  #given = 0

  private constructor(moderators: readonly Asker[]) {
    this.#moderators = moderators
  }

  /** Sits down and begins the first talk. */
  static async open({ url }: Served, house: House): Promise<Desk> {
    const moderators = await Promise.all(
      Array.from({ length: MODERATORS }, (_, n) =>
        Asker.open({ url, handshake: house.handshake(`moderator-${n + 1}`) }),
      ),
    )
    const desk = new Desk(moderators)
    await desk.give({ type: 'startShow' })
    await desk.give({ type: 'next', from: { at: 'standby', after: null } })
    return desk
  }

  give(command: Command): Promise<Given> {
    const asker = this.#moderators[this.#given % this.#moderators.length]
    this.#given += 1
    if (asker === undefined) throw new Error('nobody sits at the desk')
    return give(asker, command)
  }

  /** Gives a minute to what is on, or takes it back: a command that every screen is told of. */
  adjust(): Promise<Given> {
    const type = this.#given % 2 === 0 ? 'giveTime' : 'takeTime'
    return this.give({ type, item: ON, by: MINUTE })
  }

  close(): void {
    for (const moderator of this.#moderators) moderator.close()
  }
}
