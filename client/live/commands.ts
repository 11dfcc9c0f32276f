import type { StoreApi } from 'zustand/vanilla'
import type { Command } from '../../shared/run/command.ts'
import type { Refusal } from '../../shared/run/refusal.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { newCommandId } from './commandId.ts'
import { isProblem, type Line } from './line.ts'
import type { LiveState, Pending } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import { createPendingList, type PendingList } from './pendingList.ts'

/** How many commands one question may ask about. */
const ASKED_AT_ONCE = 50

/** How long an outcome may take, and when it is asked for again, in ms. */
const OUTCOME_WAIT = 5_000
const ASK_AGAIN = 1_000

/** What the commands of a screen are given with. */
type CommandsParts = {
  readonly store: StoreApi<LiveState>
  readonly line: Pick<Line, 'ask'>
  readonly time: LocalTime
  /** Joined on the connection that is open now, or about to be on the next one. */
  readonly linked: () => boolean
  readonly now: () => Instant | null
}

/** What a person does with commands. */
export type Press = {
  /** Gives a command and returns its id; while cut off it is only listed as `unsent`. */
  give(command: Command): string
  /** Sends an `unsent` or `unknown` command again under its own id. */
  sendNow(id: string): void
  discard(id: string): void
  /** Says why a command is not even given, as if the server had refused it. */
  refuse(command: Command, refusal: Refusal): void
  /** Clears `refused`. */
  dismiss(): void
}

/** The commands of one screen from the press to the answer. */
export type Commands = {
  readonly press: Press
  /** After joining again: what became of those without an answer? */
  rejoined(): void
  /** The device has slept for `by` ms, which count for the life of a command. */
  slept(by: number): void
  close(): void
}

/** A move that came too soon asks to be pressed again: whatever is pressed next answers it (R2b). */
function clearTooSoon(store: StoreApi<LiveState>): void {
  if (store.getState().refused?.refusal.reason === 'just-moved') store.setState({ refused: null })
}

/** Gives commands over a line, which answers each or says that it cannot: it may hold one back for a moment. */
function createSending(line: CommandsParts['line']) {
  const underWay = new Set<string>()
  return {
    isOver: (id: string) => !underWay.has(id),
    async give(id: string, command: Command) {
      underWay.add(id)
      const answer = await line.ask('give', { id, command })
      underWay.delete(id)
      return answer
    },
  }
}

function idsOf(list: PendingList, state: Pending['state']): readonly string[] {
  return list.all().flatMap((one) => (one.state === state ? [one.id] : []))
}

type AskingParts = Pick<CommandsParts, 'line' | 'time' | 'linked'> & { readonly list: PendingList }

/** Asks what became of the commands that are marked so, one question after the other: the answer to an older one would tell of what has been sent again since. */
function createAsking({ list, line, time, linked }: AskingParts) {
  let isUnderWay = false
  let cancel = () => {}

  const ask = async () => {
    const ids = idsOf(list, 'asking').slice(0, ASKED_AT_ONCE)
    if (isUnderWay || ids.length === 0 || !linked()) return
    cancel()
    isUnderWay = true
    const outcomes = await line.ask('outcome', { ids }, OUTCOME_WAIT)
    isUnderWay = false
    const told = outcomes !== null && !isProblem(outcomes)
    if (told) {
      list.remove(ids.filter((id) => outcomes[id]?.outcome === 'done'))
      list.mark(ids, 'unknown')
    }
    cancel()
    // For what was marked meanwhile; a little later where the server could not say.
    cancel = time.after(told ? 0 : ASK_AGAIN, () => void ask())
  }
  return { ask, cancel: () => cancel() }
}

/** Gives commands and finds out what became of them; none is ever sent but by a press. */
export function createCommands({ store, line, time, linked, now }: CommandsParts): Commands {
  const list = createPendingList(store, time)
  const giving = createSending(line)
  const asking = createAsking({ list, line, time, linked })

  const send = async (id: string, command: Command) => {
    const answer = await giving.give(id, command)
    // Without an answer the line was cut: it is asked for after joining again.
    if (answer === null || list.find(id) === undefined) return
    if (isProblem(answer)) {
      list.mark([id], 'asking')
      await asking.ask()
      return
    }
    list.remove([id])
    if (!answer.ok) store.setState({ refused: { id, command, refusal: answer.refusal } })
  }

  const press: Press = {
    give(command) {
      clearTooSoon(store)
      const id = newCommandId()
      const state = linked() ? 'sent' : 'unsent'
      list.add({ id, command, pressedAt: now(), state })
      if (state === 'sent') void send(id, command)
      return id
    },
    sendNow(id) {
      const one = list.find(id)
      if (one === undefined || !linked()) return
      if (one.state !== 'unsent' && one.state !== 'unknown') return
      list.mark([id], 'sent')
      void send(id, one.command)
    },
    discard: (id) => list.remove([id]),
    refuse: (command, refusal) =>
      store.setState({ refused: { id: newCommandId(), command, refusal } }),
    dismiss: () => store.setState({ refused: null }),
  }

  return {
    press,
    rejoined() {
      list.mark(idsOf(list, 'unsent'), 'unknown')
      list.mark(idsOf(list, 'sent').filter(giving.isOver), 'asking')
      void asking.ask()
    },
    slept: list.slept,
    close() {
      asking.cancel()
      list.close()
    },
  }
}
