import { connectOn, type Live } from '../../../client/live/live.ts'
import { PENDING_LIFE } from '../../../client/live/liveState.ts'
import type { OpenTransport } from '../../../client/live/transport/transport.ts'
import { tokenOf } from '../../../server/access/token.ts'
import type { LinkId, ShowId } from '../../../shared/agenda/ids.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'
import type { Command, CommandType } from '../../../shared/run/command.ts'
import type { Grant } from '../../../shared/run/grant.ts'
import { random } from '../../bench/clock/random.ts'
import { MAKERS } from '../../shared/access/world/commands.ts'
import { Picks } from '../../shared/access/world/pick.ts'
import { LINKS_KEY } from '../../support/linksKey.ts'
import type { GivenOnce } from './history.ts'
import type { Machine } from './machine.ts'
import { pressOf, Testimony } from './testimony.ts'

/** The show of every world. */
export const SHOW = 'dialogue'

/** The most commands that somebody waits for at once. */
const MOST_PENDING = 3

/** How often somebody presses anything that there is. A show that ended has nothing to simulate. */
const UNUSUAL = 0.3
const ALL = (Object.keys(MAKERS) as readonly CommandType[]).filter((type) => type !== 'endShow')

/** A person with a page of the real client. */
export class Person {
  readonly link: LinkId
  readonly grant: Grant
  readonly machine: Machine
  readonly live: Live
  readonly testimony: Testimony
  readonly #pressedAt = new Map<string, number>()

  constructor(
    { show, link, grant }: { readonly show: ShowId; readonly link: LinkId; readonly grant: Grant },
    number: number,
    machine: Machine,
    open: OpenTransport,
  ) {
    this.link = link
    this.grant = grant
    this.machine = machine
    this.testimony = new Testimony(link)
    const token = tokenOf(LINKS_KEY, show, link, 0)
    const handshake = { as: 'link', protocol: PROTOCOL, show, link, token } as const
    const options = { handshake, open: this.testimony.of(open) }
    this.live = connectOn(options, machine.pageTime(number))
  }

  /** The commands of this page, and what it learnt of each; no answer comes to one whose link was withdrawn, and one that seems to have slept forgets them sooner. */
  given(isWithdrawn: boolean): readonly GivenOnce[] {
    const { now } = this.machine.scheduler
    return this.testimony.given.map((one) => ({
      ...one,
      isExpired:
        isWithdrawn ||
        this.machine.hasSlept ||
        now - (this.#pressedAt.get(one.id) ?? now) > PENDING_LIFE,
    }))
  }

  /** Presses what somebody with this page may press by what they see, once or twice; returns the command, or null for none. */
  press(n: number, isDouble: boolean): Command | null {
    const { show: state, seq, pending } = this.live.store.getState()
    if (state === null || pending.length >= MOST_PENDING) return null
    const draw = random(n)
    const picks = new Picks(Array.from({ length: 24 }, () => Math.floor(draw() * 1_000)))
    const types = draw() < UNUSUAL ? ALL : undefined
    const command = pressOf(this.grant, { state, seq: seq ?? 0, n, picks }, types)
    if (command === null) return null
    for (let times = isDouble ? 2 : 1; times > 0; times -= 1)
      this.#pressedAt.set(this.live.give(command), this.machine.scheduler.now)
    return command
  }

  /** Sends or lets go what the server does not know. */
  decideOnPending(isSent: boolean): void {
    for (const { id, state } of this.live.store.getState().pending)
      if (state === 'unknown' || state === 'unsent')
        isSent ? this.live.sendNow(id) : this.live.discard(id)
  }
}
