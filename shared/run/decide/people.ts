import type { PersonId } from '../../agenda/ids.ts'
import { evolveAll } from '../evolve.ts'
import { liveItem, personOf, speaksIn } from '../lookup.ts'
import { GRANTED_BY, type GrantingCommand } from '../request.ts'
import { type Context, type Rule, refuse } from '../result.ts'
import type { PeopleEvents, ShowEvent, ShowState } from '../state.ts'
import { agendaOfOpenShow, agendaWhileLive } from './guards.ts'

const MAX_HANDS = 500

/** Returns the events that lower the hands of people whose request a command grants. */
export function lowerGrantedHands(
  { hands }: ShowState,
  command: GrantingCommand,
  people: readonly PersonId[],
): PeopleEvents[] {
  return hands
    .filter(({ wants, person }) => GRANTED_BY[wants] === command && people.includes(person))
    .map(({ id }) => ({ type: 'handLowered', v: 1, hand: id }))
}

/** Returns the events that close requests for a minute whose person does not speak in the live item after `events` (R7). */
export function handsAfter(
  before: ShowState,
  events: readonly ShowEvent[],
  { now }: Context,
): readonly PeopleEvents[] {
  const isRaised = events.some(({ type }) => type === 'handRaised')
  if (!isRaised && before.hands.every(({ wants }) => wants !== 'minute')) return []
  const after = evolveAll(before, events, now)
  const live = liveItem(after)
  return after.hands
    .filter(({ wants, person }) => wants === 'minute' && !(live && speaksIn(live, person)))
    .map(({ id }) => ({ type: 'handLowered', v: 1, hand: id }))
}

/** Gives a person the floor inside the live item; this replaces the previous floor turn (R7). */
export const giveFloor: Rule<'giveFloor'> = (state, command, context) => {
  const agenda = agendaWhileLive(state, command.item)
  const { person, limit } = command
  if (personOf(agenda, person) === null) return refuse({ reason: 'unknown-person', person })
  const { floor, position } = state.run
  const ends: PeopleEvents[] = floor === null ? [] : [{ type: 'floorEnded', v: 1, turn: floor.id }]
  const watch = { banked: 0, runningSince: position.status === 'live' ? context.now : null }
  const turn = { id: `${context.commandId}/0`, person, limit, watch }
  const lowerEvents = lowerGrantedHands(state, 'giveFloor', [person])
  return [...ends, ...lowerEvents, { type: 'floorGiven', v: 1, turn }]
}

/** Ends the floor turn; refused if it is not the running one. */
export const endFloor: Rule<'endFloor'> = (state, { turn }) => {
  agendaOfOpenShow(state)
  if (state.run.floor?.id !== turn)
    return refuse({ reason: 'unknown', what: 'floor-turn', id: turn })
  return [{ type: 'floorEnded', v: 1, turn }]
}

/** Raises the sender's hand, once for each kind of request (R7). */
export const raiseHand: Rule<'raiseHand'> = (state, { wants }, context) => {
  agendaOfOpenShow(state)
  const person = context.actor.person ?? refuse({ reason: 'no-person' })
  const openHand = state.hands.find((hand) => hand.person === person && hand.wants === wants)
  if (openHand !== undefined) return refuse({ reason: 'already-asked', hand: openHand.id })
  if (state.hands.length >= MAX_HANDS)
    return refuse({ reason: 'too-many', what: 'hands', limit: MAX_HANDS })
  const hand = { id: `${context.commandId}/0`, person, wants, at: context.now }
  return [{ type: 'handRaised', v: 1, hand }]
}

/** Lowers a hand; if another person lowers it, the request is declined. */
export const lowerHand: Rule<'lowerHand'> = (state, { hand }, { actor }) => {
  agendaOfOpenShow(state)
  const raisedHand =
    state.hands.find(({ id }) => id === hand) ??
    refuse({ reason: 'unknown', what: 'hand', id: hand })
  const declined = raisedHand.person === actor.person ? {} : { declined: true as const }
  return [{ type: 'handLowered', v: 1, hand, ...declined }]
}

/** Marks a person here or not here, or removes the mark; the projection does not change (R7). */
export const markAttendance: Rule<'markAttendance'> = (state, { person, mark }) => {
  if (personOf(agendaOfOpenShow(state), person) === null)
    return refuse({ reason: 'unknown-person', person })
  if ((state.attendance[person] ?? null) === mark) return refuse({ reason: 'no-change' })
  return [{ type: 'attendanceMarked', v: 1, person, mark }]
}
