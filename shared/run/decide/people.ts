import type { PersonId } from '../../agenda/ids.ts'
import type { CommandOf } from '../command.ts'
import type { PeopleEvents } from '../events.ts'
import { personOf } from '../lookup.ts'
import { GRANTED_BY, type GrantingCommand } from '../request.ts'
import { accept, type Context, type Decision, refuse } from '../result.ts'
import type { ShowState } from '../state.ts'
import { agendaWhileOn, openAgenda } from './guards.ts'

/** How many hands can be up at once. */
const HANDS_KEPT = 500

/** The events that lower hands of these people which a command grants. */
export function granted(
  { hands }: ShowState,
  command: GrantingCommand,
  people: readonly PersonId[],
): PeopleEvents[] {
  return hands
    .filter(({ wants, person }) => GRANTED_BY[wants] === command && people.includes(person))
    .map(({ id }) => ({ type: 'handLowered', v: 1, hand: id }))
}

/** Gives one person the word inside the item that is on; it replaces the turn before (R7). */
export function giveFloor(
  state: ShowState,
  command: CommandOf<'giveFloor'>,
  context: Context,
): Decision {
  const at = agendaWhileOn(state, command.item)
  if (!at.ok) return at
  const { person, limit } = command
  if (personOf(at.value, person) === null) return refuse({ reason: 'unknown-person', person })
  const { floor, position } = state.run
  const ended: PeopleEvents[] = floor === null ? [] : [{ type: 'floorEnded', v: 1, turn: floor.id }]
  const watch = { banked: 0, runningSince: position.status === 'live' ? context.now : null }
  const turn = { id: `${context.commandId}/0`, person, limit, watch }
  return accept(...ended, ...granted(state, 'giveFloor', [person]), {
    type: 'floorGiven',
    v: 1,
    turn,
  })
}

/** Ends the floor turn; refused when another one is on. */
export function endFloor(state: ShowState, { turn }: CommandOf<'endFloor'>): Decision {
  const open = openAgenda(state)
  if (!open.ok) return open
  if (state.run.floor?.id !== turn)
    return refuse({ reason: 'unknown', what: 'floor-turn', id: turn })
  return accept({ type: 'floorEnded', v: 1, turn })
}

/** Raises the sender's hand for one kind of request; once each (R7). */
export function raiseHand(
  state: ShowState,
  { wants }: CommandOf<'raiseHand'>,
  context: Context,
): Decision {
  const open = openAgenda(state)
  if (!open.ok) return open
  const { person } = context.actor
  if (person === null) return refuse({ reason: 'no-person' })
  const already = state.hands.find((hand) => hand.person === person && hand.wants === wants)
  if (already !== undefined) return refuse({ reason: 'already-asked', hand: already.id })
  if (state.hands.length >= HANDS_KEPT)
    return refuse({ reason: 'too-many', what: 'hands', limit: HANDS_KEPT })
  const hand = { id: `${context.commandId}/0`, person, wants, at: context.now }
  return accept({ type: 'handRaised', v: 1, hand })
}

/** Lowers a hand; one that somebody else lowers is declined. */
export function lowerHand(
  state: ShowState,
  { hand }: CommandOf<'lowerHand'>,
  { actor }: Context,
): Decision {
  const open = openAgenda(state)
  if (!open.ok) return open
  const raised = state.hands.find(({ id }) => id === hand)
  if (raised === undefined) return refuse({ reason: 'unknown', what: 'hand', id: hand })
  const declined = raised.person === actor.person ? {} : { declined: true as const }
  return accept({ type: 'handLowered', v: 1, hand, ...declined })
}

/** Marks a person here or not here, or takes the mark back; it never changes the projection (R7). */
export function markAttendance(
  state: ShowState,
  { person, mark }: CommandOf<'markAttendance'>,
): Decision {
  const open = openAgenda(state)
  if (!open.ok) return open
  if (personOf(open.value, person) === null) return refuse({ reason: 'unknown-person', person })
  if ((state.attendance[person] ?? null) === mark) return refuse({ reason: 'no-change' })
  return accept({ type: 'attendanceMarked', v: 1, person, mark })
}
