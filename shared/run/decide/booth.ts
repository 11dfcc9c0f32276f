import type { BoothId, ItemId, LinkId } from '../../agenda/ids.ts'
import type { Agenda } from '../../agenda/model.ts'
import {
  type BoothTurns,
  boothOfLink,
  type Interpreter,
  type SwapRequest,
  turnsIn,
} from '../boothTurns.ts'
import type { CommandOf } from '../command.ts'
import type { BoothEvents, ShowEvent } from '../events.ts'
import { boothsOn } from '../evolve/booth.ts'
import { findItem, itemStatus } from '../lookup.ts'
import { type Actor, accept, type Context, type Decision, refuse } from '../result.ts'
import { has } from '../roles.ts'
import type { Run, ShowState } from '../state.ts'
import { type Found, itemIn, openAgenda } from './guards.ts'

/** The sender's booth, and who they are in it. */
type AtBooth = { readonly booth: BoothId; readonly turns: BoothTurns; readonly me: Interpreter }

/** Who gives a command in a booth, by their link. */
export function interpreterOf({ links }: ShowState, { link, person }: Actor): Interpreter {
  const name = links.find(({ id }) => id === link)?.grant.name ?? null
  return { link, person, name }
}

/** The sender's booth, in a show that is published and not over. */
function boothAt(state: ShowState, { actor }: Context): Found<AtBooth> {
  const open = openAgenda(state)
  if (!open.ok) return open
  // By the id of the link itself, which the agenda may give another booth.
  const booth = actor.booth ?? boothOfLink(state, actor)
  const me = interpreterOf(state, actor)
  return { ok: true, value: { booth, turns: turnsIn(state, booth), me } }
}

/** The same, while just this link is on in it. */
function boothWhileOn(state: ShowState, on: LinkId | null, context: Context): Found<AtBooth> {
  const at = boothAt(state, context)
  if (!at.ok) return at
  const actual = at.value.turns.on?.who ?? null
  if ((actual?.link ?? null) !== on) return refuse({ reason: 'booth-changed', on: actual })
  return at
}

/** Is on from now: where nobody is, or in need, at once and without asking, instead of who was seen on (R16). */
export function takeMic(
  state: ShowState,
  { was }: CommandOf<'takeMic'>,
  context: Context,
): Decision {
  const at = boothAt(state, context)
  if (!at.ok) return at
  const { booth, turns, me } = at.value
  if (turns.on?.who.link === me.link) return refuse({ reason: 'no-change' })
  const asSeen = boothWhileOn(state, was, context)
  if (!asSeen.ok) return asSeen
  // A link works in one booth at a time, whichever it was of before.
  const leaves = boothsOn(state.run, me.link).map(
    (other): BoothEvents => ({ type: 'boothLeft', v: 1, booth: other }),
  )
  const how = was === null ? 'first' : 'inNeed'
  return accept(...leaves, { type: 'boothTaken', v: 1, booth, who: me, how })
}

/** Is on no more, and nobody else is. */
export function leaveMic(
  state: ShowState,
  _command: CommandOf<'leaveMic'>,
  context: Context,
): Decision {
  const at = boothWhileOn(state, context.actor.link, context)
  if (!at.ok) return at
  return accept({ type: 'boothLeft', v: 1, booth: at.value.booth })
}

/** Asks for a swap: whoever is on the others, any of these whoever is on. One's own earlier request, and what was agreed, give way to it. */
export function askSwap(
  state: ShowState,
  { on, before }: CommandOf<'askSwap'>,
  context: Context,
): Decision {
  const at = boothWhileOn(state, on, context)
  if (!at.ok) return at
  const { booth, turns, me } = at.value
  const { request } = turns
  const isOpen = request !== null && request.successor === null
  if (isOpen && request.by.link !== me.link) return refuse({ reason: 'swap-asked', by: request.by })
  if (isOpen && request.before === before) return refuse({ reason: 'no-change' })
  if (before !== null) {
    const ahead = itemIn(state, before, ['waiting'])
    if (!ahead.ok) return ahead
  }
  const id = `${context.commandId}/0`
  return accept({ type: 'swapAsked', v: 1, booth, request: id, by: me, before })
}

/** The sender's booth with the request that an answer is for; refused once it is gone. */
function answerAt(
  state: ShowState,
  id: string,
  context: Context,
): Found<AtBooth & { readonly request: SwapRequest }> {
  const at = boothAt(state, context)
  if (!at.ok) return at
  const { request } = at.value.turns
  if (request?.id !== id) return refuse({ reason: 'unknown', what: 'swap', id })
  return { ok: true, value: { ...at.value, request } }
}

/** Says yes to a request of somebody else: at once, or for where its item begins. Whoever is on answers the others, any of these whoever is on. */
export function acceptSwap(
  state: ShowState,
  command: CommandOf<'acceptSwap'>,
  context: Context,
): Decision {
  const at = answerAt(state, command.request, context)
  if (!at.ok) return at
  const { booth, turns, me, request } = at.value
  const { by, before, successor } = request
  if (by.link === me.link || successor !== null) return refuse({ reason: 'no-change' })
  const on = turns.on?.who ?? null
  const isAsked = on?.link === by.link || on?.link === me.link
  if (!isAsked) return refuse({ reason: 'booth-changed', on })
  const next = on?.link === by.link ? me : by
  // It waits for its item where that is still to come.
  if (before !== null && itemIn(state, before, ['waiting']).ok)
    return accept({ type: 'swapAgreed', v: 1, booth, successor: next })
  return accept({ type: 'boothTaken', v: 1, booth, who: next, how: 'agreed' })
}

/** Says no to a request, takes back one's own, or what was agreed. */
export function declineSwap(
  state: ShowState,
  command: CommandOf<'declineSwap'>,
  context: Context,
): Decision {
  const at = answerAt(state, command.request, context)
  if (!at.ok) return at
  const { booth, me } = at.value
  return accept({ type: 'swapDeclined', v: 1, booth, by: me })
}

/** Lets an item begin without a swap, so that another moment is proposed (R16b). */
export function skipSwap(
  state: ShowState,
  { on, before }: CommandOf<'skipSwap'>,
  context: Context,
): Decision {
  const at = boothWhileOn(state, on, context)
  if (!at.ok) return at
  const ahead = itemIn(state, before, ['waiting'])
  if (!ahead.ok) return ahead
  const { booth, turns } = at.value
  if (turns.skipped.includes(before)) return refuse({ reason: 'no-change' })
  return accept({ type: 'swapSkipped', v: 1, booth, before })
}

/** Whether an item that begins is the one that a swap was agreed for, or that one is no longer to come before it. */
function isReached(agenda: Agenda, run: Run, begun: ItemId, before: ItemId): boolean {
  if (begun === before || itemStatus(run, before) !== 'waiting') return true
  const [at, agreed] = [findItem(agenda, begun), findItem(agenda, before)]
  return agreed === null || (at !== null && at.index > agreed.index)
}

function handedOver({ published, run }: ShowState, begun: ItemId): BoothEvents[] {
  if (published === null) return []
  return Object.entries(run.booths).flatMap(([booth, { request }]): BoothEvents[] => {
    const { before = null, successor = null } = request ?? {}
    if (before === null || successor === null) return []
    return isReached(published.agenda, run, begun, before)
      ? [{ type: 'boothHandedOver', v: 1, booth }]
      : []
  })
}

/** A link that works in no booth any more is off, and what it asked or agreed to is over. */
function withdrawn({ run }: ShowState, link: LinkId): BoothEvents[] {
  return Object.entries(run.booths).flatMap(([booth, { on, request }]): BoothEvents[] => {
    if (on?.who.link === link) return [{ type: 'boothLeft', v: 1, booth }]
    const theirs = [request?.by, request?.successor].find((one) => one?.link === link)
    return theirs == null ? [] : [{ type: 'swapDeclined', v: 1, booth, by: theirs }]
  })
}

function boothsAfterEvent(state: ShowState, event: ShowEvent): BoothEvents[] {
  switch (event.type) {
    case 'itemStarted':
      return handedOver(state, event.item)
    case 'linkRevoked':
      return withdrawn(state, event.link)
    case 'rolesSet':
      return has(event, 'interprets') ? [] : withdrawn(state, event.link)
    default:
      return []
  }
}

/** What any command's events do in the booths: a swap that was agreed comes about where its item begins, and a link that is withdrawn is off (R16). */
export function boothsAfter(
  before: ShowState,
  events: readonly ShowEvent[],
): readonly BoothEvents[] {
  return events.flatMap((event) => boothsAfterEvent(before, event))
}
