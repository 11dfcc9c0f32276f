import type { StoreApi } from 'zustand/vanilla'
import type { Command } from '../../shared/run/command.ts'
import type { Refusal } from '../../shared/run/refusal.ts'
import type { Instant } from '../../shared/time/instant.ts'
import { type LiveState, PENDING_LIFE, type Pending } from './liveState.ts'
import type { LocalTime } from './localTime.ts'
import { isProblem, type ServerConnection } from './serverConnection.ts'

/** The most commands in one request for outcomes. */
const OUTCOMES_PER_REQUEST = 50

/** How long a request for outcomes may take, and the pause before the next one, in ms. */
const OUTCOME_WAIT = 5_000
const OUTCOME_RETRY = 1_000

type CommandsOptions = {
  readonly store: StoreApi<LiveState>
  readonly connection: Pick<ServerConnection, 'ask'>
  readonly time: LocalTime
  /** Whether the screen is joined, or is moving to another server. */
  readonly isJoined: () => boolean
  readonly now: () => Instant | null
}

/** The actions of a person on commands. */
export type CommandActions = {
  /** Sends a command and returns its id; without a connection the command is only listed as `unsent`. */
  give(command: Command): string
  /** Sends an `unsent` or `unknown` command again under its own id. */
  sendNow(id: string): void
  discard(id: string): void
  /** Refuses a command without sending it; the refusal is shown like a refusal by the server. */
  refuse(command: Command, refusal: Refusal): void
  /** Clears `refused`. */
  dismiss(): void
}

/** Clears a refusal that asks for another press, as any new command is that press (R2b). */
function clearJustMoved(store: StoreApi<LiveState>): void {
  if (store.getState().refused?.refusal.reason === 'just-moved') store.setState({ refused: null })
}

/** Maintains `pending` of the store: each command is removed after `PENDING_LIFE`. */
function createPendingList(store: StoreApi<LiveState>, time: LocalTime) {
  const expiresAt = new Map<string, number>()
  let cancel = () => {}

  const all = () => store.getState().pending
  const remove = (ids: readonly string[]) => {
    for (const id of ids) expiresAt.delete(id)
    const remaining = all().filter((one) => !ids.includes(one.id))
    if (remaining.length < all().length) store.setState({ pending: remaining })
  }
  const sweep = () => {
    cancel()
    const at = time.now()
    remove([...expiresAt].filter(([, expiry]) => expiry <= at).map(([id]) => id))
    const first = Math.min(...expiresAt.values())
    if (Number.isFinite(first)) cancel = time.after(Math.ceil(first - at), sweep)
  }

  return {
    idsIn: (state: Pending['state']) =>
      all().flatMap((one) => (one.state === state ? [one.id] : [])),
    find: (id: string) => all().find((one) => one.id === id),
    add(one: Pending) {
      expiresAt.set(one.id, time.now() + PENDING_LIFE)
      store.setState({ pending: [...all(), one] })
      sweep()
    },
    mark(ids: readonly string[], state: Pending['state']) {
      if (ids.length === 0) return
      store.setState({
        pending: all().map((one) => (ids.includes(one.id) ? { ...one, state } : one)),
      })
    },
    remove,
    onSleep(ms: number) {
      for (const [id, expiry] of expiresAt) expiresAt.set(id, expiry - ms)
      sweep()
    },
    close() {
      cancel()
      expiresAt.clear()
    },
  }
}

type OutcomeQueryOptions = Pick<CommandsOptions, 'connection' | 'time' | 'isJoined'> & {
  readonly list: ReturnType<typeof createPendingList>
}

/** Requests the outcomes of commands in state `asking`, one request at a time: a late answer must not describe a command that was sent again. */
function createOutcomeQuery({ list, connection, time, isJoined }: OutcomeQueryOptions) {
  let isRunning = false
  let cancel = () => {}

  const run = async () => {
    const ids = list.idsIn('asking').slice(0, OUTCOMES_PER_REQUEST)
    if (isRunning || ids.length === 0 || !isJoined()) return
    cancel()
    isRunning = true
    const outcomes = await connection.ask('outcome', { ids }, OUTCOME_WAIT)
    isRunning = false
    const isAnswered = outcomes !== null && !isProblem(outcomes)
    if (isAnswered) {
      list.remove(ids.filter((id) => outcomes[id]?.outcome === 'done'))
      list.mark(ids, 'unknown')
    }
    cancel()
    // More commands may have entered the state `asking` meanwhile.
    cancel = time.after(isAnswered ? 0 : OUTCOME_RETRY, () => void run())
  }
  return { run, cancel: () => cancel() }
}

/** Sends the commands of one screen and finds out their outcomes. Only a person's action sends a command. */
export function createCommands({ store, connection, time, isJoined, now }: CommandsOptions) {
  const list = createPendingList(store, time)
  const outcomes = createOutcomeQuery({ list, connection, time, isJoined })
  const unanswered = new Set<string>()

  const send = async (id: string, command: Command) => {
    unanswered.add(id)
    const answer = await connection.ask('give', { id, command })
    unanswered.delete(id)
    // The connection was cut (null): the next join requests the outcome.
    if (answer === null || list.find(id) === undefined) return
    if (isProblem(answer)) {
      list.mark([id], 'asking')
      await outcomes.run()
      return
    }
    list.remove([id])
    if (!answer.ok) store.setState({ refused: { id, command, refusal: answer.refusal } })
  }

  const actions: CommandActions = {
    give(command) {
      clearJustMoved(store)
      const id = time.newId()
      const state = isJoined() ? 'sent' : 'unsent'
      list.add({ id, command, pressedAt: now(), state })
      if (state === 'sent') void send(id, command)
      return id
    },
    sendNow(id) {
      const pending = list.find(id)
      if (pending === undefined || !isJoined()) return
      if (pending.state !== 'unsent' && pending.state !== 'unknown') return
      list.mark([id], 'sent')
      void send(id, pending.command)
    },
    discard: (id) => list.remove([id]),
    refuse: (command, refusal) =>
      store.setState({ refused: { id: time.newId(), command, refusal } }),
    dismiss: () => store.setState({ refused: null }),
  }

  return {
    actions,
    /** Requests the outcome of each command without an answer. */
    onRejoin() {
      list.mark(list.idsIn('unsent'), 'unknown')
      list.mark(
        list.idsIn('sent').filter((id) => !unanswered.has(id)),
        'asking',
      )
      void outcomes.run()
    },
    /** Counts `ms` of sleep towards the life of each command. */
    onSleep: list.onSleep,
    close() {
      outcomes.cancel()
      list.close()
    },
  }
}
