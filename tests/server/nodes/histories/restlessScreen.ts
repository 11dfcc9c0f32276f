import { connectOn } from '../../../../client/live/live.ts'
import type { LocalTime } from '../../../../client/live/localTime.ts'
import { openSocketTransport } from '../../../../client/live/transport/socketTransport.ts'
import type { LinkId, ShowId } from '../../../../shared/agenda/ids.ts'
import { PROTOCOL } from '../../../../shared/protocol/version.ts'
import type { Grant } from '../../../../shared/run/grant.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { type Range, randomIn } from '../../../bench/clock/random.ts'
import { Picks } from '../../../shared/access/world/pick.ts'
import type { Road } from '../../../support/nodes/road.ts'
import type { GivenOnce, Sample } from './history.ts'
import { pressOf } from './presses.ts'
import { Testimony } from './testimony.ts'

/** A screen by the client's own code, at which somebody presses at random, and which loses its connection now and then. */
export type RestlessScreen = {
  readonly link: LinkId
  readonly given: () => readonly GivenOnce[]
  readonly state: () => ShowState | null
  /** How it stood, ten times a second since it was opened. */
  readonly samples: readonly Sample[]
  /** Begins to press. */
  begin(): void
  /** Presses nothing more. */
  rest(): void
  /** Lets go what was not done; whether it follows its show then, and waits for the answer to nothing. */
  settles(): boolean
  close(): void
}

/** Whose screen it is, how it reaches the nodes, and what chance decides. */
export type Restless = {
  readonly show: ShowId
  readonly link: LinkId
  readonly grant: Grant
  readonly token: string
  readonly road: Road
  readonly draw: () => number
}

/** How long somebody waits before they press again, in ms. */
const PRESSES: Range = [40, 240]

/** How often before a press the connection is lost, whatever is on its way. */
const LOST = 0.03

/** How often what the log did not know is sent again; else it is let go. */
const AGAIN = 0.5

/** The most that somebody waits for at once. */
const MOST_OPEN = 3

/** How soon after a cut a screen comes back, in ms. */
const RETRY = 40

/** How often it is noted how a screen stands, in ms. */
const SAMPLED = 100

/** The time of a screen that is never hidden, in the company of chance. */
export function timeOf(draw: () => number): LocalTime {
  return {
    now: () => performance.now(),
    wall: () => Date.now(),
    after(ms, run) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    onLook: () => () => undefined,
    hidden: () => false,
    chance: draw,
  }
}

/** Opens one; it follows its show from now on. */
export function openRestless({ show, link, grant, token, road, draw }: Restless): RestlessScreen {
  const testimony = new Testimony(link)
  const live = connectOn(
    {
      url: road.url,
      handshake: { as: 'link', protocol: PROTOCOL, show, link, token },
      retryAfter: RETRY,
      open: testimony.of(openSocketTransport),
    },
    timeOf(draw),
  )
  const samples: Sample[] = []
  const sample = () => {
    const { connection, seq } = live.store.getState()
    samples.push({ at: Date.now(), seq, isInSync: connection.status === 'in-sync' })
  }
  // After what has arrived by then was read: this process may have been held up itself.
  const sampler = setInterval(() => setImmediate(sample), SAMPLED)
  let n = 0
  let timer: NodeJS.Timeout | undefined

  const answerFor = (answer: (id: string) => void) => {
    for (const { id, state } of live.store.getState().pending)
      if (state === 'unknown' || state === 'unsent') answer(id)
  }
  const press = () => {
    answerFor((id) => (draw() < AGAIN ? live.sendNow(id) : live.discard(id)))
    const { show: state, seq, pending } = live.store.getState()
    if (draw() < LOST) road.turn()
    if (state === null || pending.length >= MOST_OPEN) return
    n += 1
    const picks = new Picks(Array.from({ length: 24 }, () => Math.floor(draw() * 1_000)))
    const command = pressOf(grant, { state, seq: seq ?? 0, n, picks })
    if (command !== null) live.give(command)
  }
  const later = () => {
    timer = setTimeout(
      () => {
        press()
        later()
      },
      randomIn(PRESSES, draw),
    )
  }

  return {
    link,
    given: () => testimony.given,
    state: () => live.store.getState().show,
    samples,
    settles() {
      answerFor(live.discard)
      const { connection, pending } = live.store.getState()
      return connection.status === 'in-sync' && pending.length === 0
    },
    begin: later,
    rest: () => clearTimeout(timer),
    close() {
      clearTimeout(timer)
      clearInterval(sampler)
      live.close()
    },
  }
}
