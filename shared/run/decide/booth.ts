import type { BoothId, ItemId, LinkId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import {
  type BoothTurns,
  boothOfLink,
  type Interpreter,
  type SwapRequest,
  turnsIn,
} from '../boothTurns.ts'
import { boothsOfLink } from '../evolve/booth.ts'
import { findItem, itemStatus } from '../lookup.ts'
import { type Actor, type Context, type Rule, refuse } from '../result.ts'
import { has } from '../roles.ts'
import type { BoothEvents, Run, ShowEvent, ShowState } from '../state.ts'
import { agendaOfOpenShow, itemWithStatus } from './guards.ts'

/** The sender's booth, its turns, and the sender. */
type SenderBooth = { readonly booth: BoothId; readonly turns: BoothTurns; readonly me: Interpreter }

/** Returns the sender as an interpreter. */
export function interpreterOf({ links }: ShowState, { link, person }: Actor): Interpreter {
  const name = links.find(({ id }) => id === link)?.grant.name ?? null
  return { link, person, name }
}

/** Returns the sender's booth, while the show is published and has not ended. */
function senderBooth(state: ShowState, { actor }: Context): SenderBooth {
  agendaOfOpenShow(state)
  // Uses the link's own booth id, even if the agenda has merged that booth with another.
  const booth = actor.booth ?? boothOfLink(state, actor)
  const me = interpreterOf(state, actor)
  return { booth, turns: turnsIn(state, booth), me }
}

/** Returns the sender's booth; refused unless the link `on` works in it (null: nobody). */
function workingBooth(state: ShowState, on: LinkId | null, context: Context): SenderBooth {
  const sender = senderBooth(state, context)
  const actual = sender.turns.on?.who ?? null
  if ((actual?.link ?? null) !== on) return refuse({ reason: 'booth-changed', on: actual })
  return sender
}

/** Takes the free microphone, or in an emergency takes over from the working interpreter without asking (R16). */
export const takeMic: Rule<'takeMic'> = (state, { was }, context) => {
  const { booth, turns, me } = senderBooth(state, context)
  if (turns.on?.who.link === me.link) return refuse({ reason: 'no-change' })
  workingBooth(state, was, context)
  // A link works in one booth at a time.
  const otherBoothsLeft = boothsOfLink(state.run, me.link).map(
    (other): BoothEvents => ({ type: 'boothLeft', v: 1, booth: other }),
  )
  const how = was === null ? 'first' : 'inNeed'
  return [...otherBoothsLeft, { type: 'boothTaken', v: 1, booth, who: me, how }]
}

/** Leaves the microphone; then nobody works in the booth. */
export const leaveMic: Rule<'leaveMic'> = (state, _command, context) => {
  const { booth } = workingBooth(state, context.actor.link, context)
  return [{ type: 'boothLeft', v: 1, booth }]
}

/** Asks for a swap: the working interpreter asks all others, any other asks the working one. Replaces the sender's open request and an agreed swap. */
export const askSwap: Rule<'askSwap'> = (state, { on, before }, context) => {
  const { booth, turns, me } = workingBooth(state, on, context)
  const { request } = turns
  const isOpen = request !== null && request.successor === null
  if (isOpen && request.by.link !== me.link) return refuse({ reason: 'swap-asked', by: request.by })
  if (isOpen && request.before === before) return refuse({ reason: 'no-change' })
  if (before !== null) itemWithStatus(state, before, ['waiting'])
  const id = `${context.commandId}/0`
  return [{ type: 'swapAsked', v: 1, booth, request: id, by: me, before }]
}

/** Returns the sender's booth with the request that the sender answers; refused if it is no longer the present one. */
function requestedSwap(
  state: ShowState,
  id: string,
  context: Context,
): SenderBooth & { readonly request: SwapRequest } {
  const sender = senderBooth(state, context)
  const { request } = sender.turns
  if (request?.id !== id) return refuse({ reason: 'unknown', what: 'swap', id })
  return { ...sender, request }
}

/** Accepts another interpreter's request: the swap happens at once, or at the requested item. One of the two interpreters must be working. */
export const acceptSwap: Rule<'acceptSwap'> = (state, command, context) => {
  const { booth, turns, me, request } = requestedSwap(state, command.request, context)
  const { by, before, successor } = request
  if (by.link === me.link || successor !== null) return refuse({ reason: 'no-change' })
  const working = turns.on?.who ?? null
  const isEitherWorking = working?.link === by.link || working?.link === me.link
  if (!isEitherWorking) return refuse({ reason: 'booth-changed', on: working })
  const next = working?.link === by.link ? me : by
  // The swap happens when that item starts.
  if (before !== null && isWaiting(state, before))
    return [{ type: 'swapAgreed', v: 1, booth, successor: next }]
  return [{ type: 'boothTaken', v: 1, booth, who: next, how: 'agreed' }]
}

/** Declines another interpreter's request, withdraws the sender's own request, or cancels an agreed swap. */
export const declineSwap: Rule<'declineSwap'> = (state, command, context) => {
  const { booth, me } = requestedSwap(state, command.request, context)
  return [{ type: 'swapDeclined', v: 1, booth, by: me }]
}

/** Skips the swap before an item, so that another moment is proposed (R16b). */
export const skipSwap: Rule<'skipSwap'> = (state, { on, before }, context) => {
  const { booth, turns } = workingBooth(state, on, context)
  itemWithStatus(state, before, ['waiting'])
  if (turns.skipped.includes(before)) return refuse({ reason: 'no-change' })
  return [{ type: 'swapSkipped', v: 1, booth, before }]
}

function isWaiting({ published, run }: ShowState, item: ItemId): boolean {
  const isKnown = published !== null && findItem(published.agenda, item) !== null
  return isKnown && itemStatus(run, item) === 'waiting'
}

/** Returns whether an agreed swap is due: its item begins, is earlier than the begun item, or no longer waits. */
function isSwapDue(agenda: Agenda, run: Run, begun: ItemId, before: ItemId): boolean {
  if (begun === before || itemStatus(run, before) !== 'waiting') return true
  const [begunItem, swapItem] = [findItem(agenda, begun), findItem(agenda, before)]
  return swapItem === null || (begunItem !== null && begunItem.index > swapItem.index)
}

function handoverEvents({ published, run }: ShowState, begun: ItemId): BoothEvents[] {
  if (published === null) return []
  return Object.entries(run.booths).flatMap(([booth, { request }]): BoothEvents[] => {
    const { before = null, successor = null } = request ?? {}
    if (before === null || successor === null) return []
    return isSwapDue(published.agenda, run, begun, before)
      ? [{ type: 'boothHandedOver', v: 1, booth }]
      : []
  })
}

/** Returns the events that end the work and the requests of a link that may no longer work in a booth. */
function leaveEvents({ run }: ShowState, link: LinkId): BoothEvents[] {
  return Object.entries(run.booths).flatMap(([booth, { on, request }]): BoothEvents[] => {
    if (on?.who.link === link) return [{ type: 'boothLeft', v: 1, booth }]
    const interpreter = [request?.by, request?.successor].find((one) => one?.link === link)
    return interpreter == null ? [] : [{ type: 'swapDeclined', v: 1, booth, by: interpreter }]
  })
}

/** Returns the booth events that a command's events cause: agreed swaps happen, and links that lose the right leave (R16). */
export function boothEventsAfter(
  before: ShowState,
  events: readonly ShowEvent[],
): readonly BoothEvents[] {
  return events.flatMap((event) => {
    switch (event.type) {
      case 'itemStarted':
        return handoverEvents(before, event.item)
      case 'linkRevoked':
        return leaveEvents(before, event.link)
      case 'rolesSet':
        return has(event, 'interprets') ? [] : leaveEvents(before, event.link)
      default:
        return []
    }
  })
}
