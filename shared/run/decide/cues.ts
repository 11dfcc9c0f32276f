import type { PersonId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import { same } from '../../agenda/same.ts'
import { type Instant, plus } from '../../time/instant.ts'
import { isAddressed } from '../addressed.ts'
import { boothOfLink } from '../boothTurns.ts'
import type { CommandOf } from '../command.ts'
import type { Cue } from '../cue.ts'
import type { PeopleEvents, ShowEvent } from '../events.ts'
import { evolveAll } from '../evolve.ts'
import { itemOn, personOf } from '../lookup.ts'
import { isArmed, isShown } from '../openCue.ts'
import { type Actor, accept, type Context, type Decision, type Refused, refuse } from '../result.ts'
import { has } from '../roles.ts'
import { isSignalOver, SIGNAL_REST, signalItem, signalOf, signalReceivers } from '../signal.ts'
import type { ShowState } from '../state.ts'
import { cardTime, chanceOf, timeLeft } from '../timeCard.ts'
import { interpreterOf } from './booth.ts'
import { agendaWhileOn, type Found, openAgenda } from './guards.ts'

/** How many cues can be open at once. */
const CUES_KEPT = 200

function expiry({ id }: Cue): PeopleEvents {
  return { type: 'cueExpired', v: 1, cue: id }
}

/** The events that clear away cues whose time is over. */
export function expired(state: ShowState, now: Instant): PeopleEvents[] {
  return state.cues
    .filter((cue) => !(isShown(state, cue, now) || isArmed(state, cue, now)))
    .map(expiry)
}

type Sending = CommandOf<'sendCue'>

/** The turn that a cue is meant for: that of a booth's signal by who hears it (R17), else the one it names; that of a card is what is on. */
function turnOf(state: ShowState, { turn, content }: Sending, by: Actor): string | null {
  if (signalOf({ by, content }) !== null) return signalItem(state)?.id ?? null
  return turn ?? (cardTime(content) === null ? null : itemOn(state.run.position))
}

/** Why a booth's signal cannot go: whom it is for does not speak now, nor next while nobody speaks (R17). Null where it can. */
function misdirected(state: ShowState, { to, content }: Sending, by: Actor): Refused | null {
  if (signalOf({ by, content }) === null || to.type === 'group') return null
  const hearing = signalReceivers(state)
  if (hearing.includes(to.person)) return null
  return refuse({ reason: 'stale-value', field: 'speaking', actual: hearing })
}

/** When a cue shows: at once; a card whose time has not come, when it does (T6b). Null where that has passed. */
function timingOf(
  state: ShowState,
  { content, life }: Sending,
  { now }: Context,
): Pick<Cue, 'until' | 'due'> | null {
  const card = cardTime(content)
  if (card === null) return { until: plus(now, life) }
  switch (chanceOf(card, timeLeft(state, now))) {
    case 'shows':
      return { until: plus(now, life) }
    case 'waits':
      return { until: null, due: { left: card, life } }
    case 'passed':
      return null
  }
}

/** Whether a card that waits is the one to be sent: both are of the turn that is on. */
function isSameCard(cue: Cue, { to, content }: Sending): boolean {
  return same(cue.to, to) && same(cue.content, content)
}

/** The open signals of booths to the same receiver whose place a cue takes; none where it is no signal itself (R17). */
function sameSignals(
  { cues }: ShowState,
  { to, content }: Sending,
  { actor: by }: Context,
): readonly Cue[] {
  const signal = signalOf({ by, content })
  if (signal === null) return []
  return cues.filter((cue) => signalOf(cue) === signal && same(cue.to, to))
}

/** The agenda of a show in which a cue can go where it is sent to. */
function addressedIn(state: ShowState, command: Sending, by: Actor): Found<Agenda> {
  const { to, turn } = command
  const at = turn === undefined ? openAgenda(state) : agendaWhileOn(state, turn)
  if (!at.ok) return at
  if (to.type === 'person' && personOf(at.value, to.person) === null)
    return refuse({ reason: 'unknown-person', person: to.person })
  return misdirected(state, command, by) ?? at
}

/** Sends a cue to a person or to everyone with a role, a booth's signal to whoever speaks now (R17), or arms a time card (T6b); cues whose time is over are cleared away. */
export function sendCue(state: ShowState, command: Sending, context: Context): Decision {
  const { now, commandId, actor } = context
  const at = addressedIn(state, command, actor)
  if (!at.ok) return at
  const { to, content } = command
  const turn = turnOf(state, command, actor)
  const timing = timingOf(state, command, context)
  if (timing === null)
    return refuse({ reason: 'card-passed', item: turn ?? '', left: timeLeft(state, now) ?? 0 })
  const again = (cue: Cue) => isArmed(state, cue, now) && isSameCard(cue, command)
  if (timing.due && state.cues.some(again)) return refuse({ reason: 'no-change' })
  const before = sameSignals(state, command, context).filter((cue) => isShown(state, cue, now))
  const resting = before.find(({ sentAt }) => now - sentAt < SIGNAL_REST)
  if (resting !== undefined) return refuse({ reason: 'signal-open', cue: resting.id })
  const gone = [...expired(state, now), ...before.map(expiry)]
  if (state.cues.length - gone.length >= CUES_KEPT)
    return refuse({ reason: 'too-many', what: 'cues', limit: CUES_KEPT })
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
  return accept(...gone, { type: 'cueSent', v: 1, cue })
}

function sawIt(cue: Cue, link: string, person: PersonId | null): boolean {
  return cue.seen.some((seen) => seen.link === link || (person !== null && seen.person === person))
}

/** A cue that was sent, in a show that is published and not over. */
function cueIn(state: ShowState, id: string): Found<Cue> {
  const open = openAgenda(state)
  if (!open.ok) return open
  const cue = state.cues.find((one) => one.id === id)
  return cue === undefined
    ? refuse({ reason: 'unknown', what: 'cue', id })
    : { ok: true, value: cue }
}

/** Acknowledges a cue that is addressed to the sender; once for each person. */
export function acknowledgeCue(
  state: ShowState,
  command: CommandOf<'acknowledgeCue'>,
  { now, actor }: Context,
): Decision {
  const found = cueIn(state, command.cue)
  if (!found.ok) return found
  const cue = found.value
  if (!isShown(state, cue, now)) return refuse({ reason: 'cue-expired', cue: cue.id })
  if (!isAddressed(cue.to, actor)) return refuse({ reason: 'not-addressed', cue: cue.id })
  const { link, person } = actor
  if (sawIt(cue, link, person)) return refuse({ reason: 'already-acknowledged', cue: cue.id })
  return accept({ type: 'cueAcknowledged', v: 1, cue: cue.id, link, person })
}

/** Whether a cue is the sender's to take back: its own, its desk's, or anyone's for who runs the show. */
function isTheirs({ by }: Cue, { link, roles }: Actor): boolean {
  const sameDesk = roles.includes('timekeeper') && by.roles.includes('timekeeper')
  return by.link === link || has({ roles }, 'cues') || sameDesk
}

/** Takes back a cue that is open, or a card that waits for its time. */
export function withdrawCue(
  state: ShowState,
  command: CommandOf<'withdrawCue'>,
  { now, actor }: Context,
): Decision {
  const found = cueIn(state, command.cue)
  if (!found.ok) return found
  const cue = found.value
  if (!isTheirs(cue, actor))
    return refuse({ reason: 'forbidden', command: command.type, roles: actor.roles })
  if (!(isShown(state, cue, now) || isArmed(state, cue, now)))
    return refuse({ reason: 'cue-expired', cue: cue.id })
  return accept({ type: 'cueWithdrawn', v: 1, cue: cue.id })
}

/** What becomes of one cue that is meant for a turn. */
function lotOf(cue: Cue, before: ShowState, after: ShowState, { now }: Context): PeopleEvents[] {
  const dropped = (why: 'ended' | 'taken'): PeopleEvents => {
    return { type: 'cardDropped', v: 1, cue: cue.id, why }
  }
  if (signalOf(cue) !== null) return isSignalOver(cue, before, after) ? [expiry(cue)] : []
  const waited = isArmed(before, cue, now)
  if (itemOn(after.run.position) !== cue.turn) return [waited ? dropped('ended') : expiry(cue)]
  const passed = cue.due && chanceOf(cue.due.left, timeLeft(after, now)) === 'passed'
  return waited && passed ? [dropped('taken')] : []
}

/**
 * What any command's events do to cues that are meant for a turn: they end with it, and a card whose time
 * was taken or whose turn ended is dropped, which tells its sender (T6b).
 */
export function cuesEndedBy(
  before: ShowState,
  events: readonly ShowEvent[],
  context: Context,
): readonly PeopleEvents[] {
  const meant = before.cues.filter(({ turn }) => turn !== undefined)
  if (meant.length === 0) return []
  const after = evolveAll(before, events, context.now)
  const kept = new Set(after.cues.map(({ id }) => id))
  return meant.filter(({ id }) => kept.has(id)).flatMap((cue) => lotOf(cue, before, after, context))
}
