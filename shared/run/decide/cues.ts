import { same } from '../../agenda/same.ts'
import { type Instant, plus } from '../../time/instant.ts'
import { boothOfLink } from '../boothTurns.ts'
import type { CommandOf } from '../command.ts'
import type { Cue } from '../cue.ts'
import { evolveAll } from '../evolve.ts'
import { liveItemId, personOf } from '../lookup.ts'
import { cardStatus, cardTime, isAddressed, isArmed, isShown, timeLeft } from '../openCue.ts'
import { type Actor, type Context, type Rule, refuse } from '../result.ts'
import { has } from '../roles.ts'
import { isSignalOver, SIGNAL_INTERVAL, signalItem, signalOf, signalReceivers } from '../signal.ts'
import type { PeopleEvents, ShowEvent, ShowState } from '../state.ts'
import { interpreterOf } from './booth.ts'
import { agendaOfOpenShow, agendaWhileLive } from './guards.ts'

const MAX_CUES = 200

function expiry({ id }: Cue): PeopleEvents {
  return { type: 'cueExpired', v: 1, cue: id }
}

/** Returns the events that clear cues whose time is over. */
export function expiryEvents(state: ShowState, now: Instant): PeopleEvents[] {
  return state.cues
    .filter((cue) => !(isShown(state, cue, now) || isArmed(state, cue, now)))
    .map(expiry)
}

type SendCue = CommandOf<'sendCue'>

/** Returns the item that a cue is for: the item of a signal's speakers (R17), else the stated item, else for a card the live item. */
function turnOf(state: ShowState, { turn, content }: SendCue, by: Actor): string | null {
  if (signalOf({ by, content }) !== null) return signalItem(state)?.id ?? null
  return turn ?? (cardTime(content) === null ? null : liveItemId(state.run.position))
}

/** Refuses a signal to a person who does not speak now. While nobody speaks, the next speakers can get signals (R17). */
function refuseWrongReceiver(state: ShowState, { to, content }: SendCue, by: Actor): void {
  if (signalOf({ by, content }) === null || to.type === 'group') return
  const receivers = signalReceivers(state)
  if (!receivers.includes(to.person))
    refuse({ reason: 'stale-value', field: 'speaking', actual: receivers })
}

/** Returns when a cue shows: at once, or later for a card that waits for its time (T6b). Null if the time of the card has passed. */
function timingOf(
  state: ShowState,
  { content, life }: SendCue,
  { now }: Context,
): Pick<Cue, 'until' | 'due'> | null {
  const card = cardTime(content)
  if (card === null) return { until: plus(now, life) }
  switch (cardStatus(card, timeLeft(state, now))) {
    case 'shows':
      return { until: plus(now, life) }
    case 'waits':
      return { until: null, due: { left: card, life } }
    case 'passed':
      return null
  }
}

/** Returns the stored signals that equal a new one, with the same receiver; none for other cues (R17). */
function sameSignals(
  { cues }: ShowState,
  { to, content }: SendCue,
  { actor: by }: Context,
): readonly Cue[] {
  const signal = signalOf({ by, content })
  if (signal === null) return []
  return cues.filter((cue) => signalOf(cue) === signal && same(cue.to, to))
}

/** Sends a cue to a person or a role, a signal to the current speakers (R17), or arms a card (T6b). It also clears cues whose time is over. */
export const sendCue: Rule<'sendCue'> = (state, command, context) => {
  const { now, commandId, actor } = context
  const { to, content } = command
  const agenda =
    command.turn === undefined ? agendaOfOpenShow(state) : agendaWhileLive(state, command.turn)
  if (to.type === 'person' && personOf(agenda, to.person) === null)
    return refuse({ reason: 'unknown-person', person: to.person })
  refuseWrongReceiver(state, command, actor)
  const turn = turnOf(state, command, actor)
  const timing = timingOf(state, command, context)
  if (timing === null)
    return refuse({ reason: 'card-passed', item: turn ?? '', left: timeLeft(state, now) ?? 0 })
  const isSameCard = (cue: Cue) =>
    isArmed(state, cue, now) && same(cue.to, to) && same(cue.content, content)
  if (timing.due && state.cues.some(isSameCard)) return refuse({ reason: 'no-change' })
  const earlier = sameSignals(state, command, context).filter((cue) => isShown(state, cue, now))
  const recentSignal = earlier.find(({ sentAt }) => now - sentAt < SIGNAL_INTERVAL)
  if (recentSignal !== undefined) return refuse({ reason: 'signal-open', cue: recentSignal.id })
  const clearEvents = [...expiryEvents(state, now), ...earlier.map(expiry)]
  if (state.cues.length - clearEvents.length >= MAX_CUES)
    return refuse({ reason: 'too-many', what: 'cues', limit: MAX_CUES })
  const { link, roles } = actor
  const cue: Cue = {
    id: `${commandId}/0`,
    to,
    content,
    by: { link, roles },
    ...(signalOf({ by: actor, content }) !== null && {
      booth: { id: boothOfLink(state, actor), who: interpreterOf(state, actor) },
    }),
    sentAt: now,
    ...timing,
    ...(turn === null ? {} : { turn }),
    seen: [],
  }
  return [...clearEvents, { type: 'cueSent', v: 1, cue }]
}

/** Returns a cue by its id. Refuses if it is unknown, or if the show is not published or has ended. */
function cueIn(state: ShowState, id: string): Cue {
  agendaOfOpenShow(state)
  return state.cues.find((one) => one.id === id) ?? refuse({ reason: 'unknown', what: 'cue', id })
}

/** Acknowledges a cue that is addressed to the sender, once for each person. */
export const acknowledgeCue: Rule<'acknowledgeCue'> = (state, command, { now, actor }) => {
  const cue = cueIn(state, command.cue)
  if (!isShown(state, cue, now)) return refuse({ reason: 'cue-expired', cue: cue.id })
  if (!isAddressed(cue.to, actor)) return refuse({ reason: 'not-addressed', cue: cue.id })
  const { link, person } = actor
  if (cue.seen.some((one) => one.link === link || (person !== null && one.person === person)))
    return refuse({ reason: 'already-acknowledged', cue: cue.id })
  return [{ type: 'cueAcknowledged', v: 1, cue: cue.id, link, person }]
}

/** Returns whether the sender may withdraw a cue: their own, every cue as a moderator or owner, or a timekeeper's as a timekeeper. */
function mayWithdraw({ by }: Cue, { link, roles }: Actor): boolean {
  const areTimekeepers = roles.includes('timekeeper') && by.roles.includes('timekeeper')
  return by.link === link || has({ roles }, 'cues') || areTimekeepers
}

/** Withdraws an open cue or an armed card. */
export const withdrawCue: Rule<'withdrawCue'> = (state, command, { now, actor }) => {
  const cue = cueIn(state, command.cue)
  if (!mayWithdraw(cue, actor))
    return refuse({ reason: 'forbidden', command: command.type, roles: actor.roles })
  if (!(isShown(state, cue, now) || isArmed(state, cue, now)))
    return refuse({ reason: 'cue-expired', cue: cue.id })
  return [{ type: 'cueWithdrawn', v: 1, cue: cue.id }]
}

/** Returns the events that end a cue of an item after a change from `before` to `after`; empty if the cue stays. */
function cueEvents(
  cue: Cue,
  before: ShowState,
  after: ShowState,
  { now }: Context,
): PeopleEvents[] {
  const dropCard = (why: 'ended' | 'taken'): PeopleEvents => {
    return { type: 'cardDropped', v: 1, cue: cue.id, why }
  }
  if (signalOf(cue) !== null) return isSignalOver(cue, before, after) ? [expiry(cue)] : []
  const wasArmed = isArmed(before, cue, now)
  if (liveItemId(after.run.position) !== cue.turn)
    return [wasArmed ? dropCard('ended') : expiry(cue)]
  const isPassed = cue.due && cardStatus(cue.due.left, timeLeft(after, now)) === 'passed'
  return wasArmed && isPassed ? [dropCard('taken')] : []
}

/**
 * Returns the events that end cues of items as an effect of `events`. A cue ends with its item. An armed card is dropped if
 * its time passed or its item ended; this event informs its sender (T6b).
 */
export function cueEventsAfter(
  before: ShowState,
  events: readonly ShowEvent[],
  context: Context,
): readonly PeopleEvents[] {
  const turnCues = before.cues.filter(({ turn }) => turn !== undefined)
  if (turnCues.length === 0) return []
  const after = evolveAll(before, events, context.now)
  const openIds = new Set(after.cues.map(({ id }) => id))
  return turnCues
    .filter(({ id }) => openIds.has(id))
    .flatMap((cue) => cueEvents(cue, before, after, context))
}
