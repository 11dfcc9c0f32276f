import { boothLabel, boothOf, understands } from '../../../../shared/agenda/booths.ts'
import type { BoothId, ItemId, LinkId } from '../../../../shared/agenda/ids.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import {
  type BoothTurns,
  boothOfLink,
  type Interpreter,
  minutesCountUntil,
  type SwapRequest,
  stintsIn,
  turnsIn,
} from '../../../../shared/run/boothTurns.ts'
import type { Command } from '../../../../shared/run/command.ts'
import { floorLanguage } from '../../../../shared/run/floorLanguage.ts'
import type { Published, ShowState } from '../../../../shared/run/state.ts'
import { clockText } from '../../../../shared/time/format.ts'
import { type Duration, type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { type SwapProposal, swapProposal, turnWorked } from '../../../../shared/timing/boothWork.ts'
import {
  announcedMoment,
  type Moment,
  shownAt,
  shownStart,
} from '../../../../shared/timing/moment.ts'
import { interpreterName, nameOfId } from '../../../ui/agenda/peopleNames.ts'
import type { You } from '../../../ui/cues/cuesFor.ts'

/** The command of each act of the booth for the shown state; null if it is not possible. `take` starts to work, also in place of a colleague. */
type BoothCommands = Readonly<
  Record<'take' | 'leave' | 'ask' | 'accept' | 'decline', Command | null>
>

const NONE: BoothCommands = { take: null, leave: null, ask: null, accept: null, decline: null }

/** Returns the command for Yes: accepts a colleague's request; without a request, requests the proposed swap. */
function acceptance(
  { on, request }: BoothTurns,
  you: LinkId,
  proposal: SwapProposal | null,
): Command | null {
  if (on === null) return null
  if (request !== null) {
    const isAsked = on.who.link === you || on.who.link === request.by.link
    const isOpen = request.successor === null && request.by.link !== you
    return isOpen && isAsked ? { type: 'acceptSwap', request: request.id } : null
  }
  // Without a change of speakers near, a swap is requested for any time; if overdue, at once.
  if (proposal?.needsAnswer !== true || (proposal.before === null && !proposal.overdue)) return null
  return { type: 'askSwap', on: on.who.link, before: proposal.before?.item.id ?? null }
}

/** Returns the command for No: declines a requested or agreed swap, also one's own; without one, skips the proposed item. */
function refusal(
  { on, request }: BoothTurns,
  you: LinkId,
  proposal: SwapProposal | null,
): Command | null {
  if (on === null) return null
  if (request !== null) {
    const concerned = [on.who.link, request.by.link, request.successor?.link]
    const isConcerned = concerned.includes(you) || on.who.link === request.by.link
    return isConcerned ? { type: 'declineSwap', request: request.id } : null
  }
  if (proposal?.needsAnswer !== true || proposal.before === null) return null
  return { type: 'skipSwap', on: on.who.link, before: proposal.before.item.id }
}

/** Returns the request for a swap at once, unless one is requested already. */
function requestNow({ on, request }: BoothTurns): Command | null {
  if (on === null) return null
  const isOpen = request !== null && request.successor === null
  const isLater = request?.before != null
  if (isOpen && !isLater) return null
  return { type: 'askSwap', on: on.who.link, before: null }
}

/** Returns the possible commands in a booth. `over`: the show has ended; `canAsk`: a colleague may be connected. */
function boothCommands(
  turns: BoothTurns,
  you: LinkId,
  proposal: SwapProposal | null | 'over',
  canAsk: boolean,
): BoothCommands {
  if (proposal === 'over') return NONE
  const { on, request } = turns
  const youAreOn = on?.who.link === you
  const colleagueAsks = request !== null && request.successor === null && request.by.link !== you
  return {
    take: youAreOn ? null : { type: 'takeMic', was: on?.who.link ?? null },
    leave: youAreOn ? { type: 'leaveMic' } : null,
    ask: colleagueAsks || !canAsk ? null : requestNow(turns),
    accept: acceptance(turns, you, canAsk ? proposal : null),
    decline: refusal(turns, you, proposal),
  }
}

/** How long a refusal is shown, in ms. */
const DECLINED_FOR: Duration = 2 * MINUTE

/** The time of a swap: at once, or before an item with its time in the home zone (null: no longer projected). */
export type SwapPlace = { readonly item: string; readonly at: string | null } | null

/** The facts about the next swap. */
export type SwapFact = {
  /** `away`: the interpreter who works is not connected; `proposed` to `overdue`: by the plan. */
  readonly is:
    | 'declined'
    | 'away'
    | 'asked'
    | 'asks'
    | 'agreed'
    | 'youAgreed'
    | 'proposed'
    | 'next'
    | 'due'
    | 'overdue'
  /** The name of the other interpreter; null if there is none. */
  readonly who?: string | null
  /** When it is or was due. */
  readonly at?: string
  /** Null: at once, or at the interval itself. */
  readonly place: SwapPlace
}

type View = {
  readonly state: ShowState
  readonly published: Published
  readonly moment: Moment
  readonly you: You
  readonly lang: LanguageTag
  /** The open screens by link, as far as known. */
  readonly open: Readonly<Record<LinkId, number>>
}

const nameIn = ({ published, lang }: View, who: Interpreter) =>
  interpreterName(published.agenda, who, lang)

function workerOf(view: View, who: Interpreter, ms: Duration | null) {
  const { you, open } = view
  return {
    you: who.link === you.link,
    name: nameIn(view, who),
    minutes: ms === null ? null : Math.floor(ms / MINUTE),
    /** Whether none of their pages is connected; false until the counts include this page. */
    away: open[you.link] !== undefined && open[who.link] === undefined,
  }
}

/** A person of the booth: you, or a colleague by name (null: without one), with whole minutes (null: before Start). */
export type Worker = ReturnType<typeof workerOf>

function workerOn(view: View, turns: BoothTurns): Worker | null {
  const { line, status } = view.moment
  if (turns.on === null || status === 'ended') return null
  const worked = turnWorked(view.state.run, line, turns)
  return workerOf(view, turns.on.who, status === 'planned' ? null : worked)
}

/** Returns the person whose rest is shown: you; while you work, the colleague with the longest rest. */
function resting(view: View, turns: BoothTurns): Worker | null {
  const { run } = view.state
  const { link } = view.you
  const on = turns.on?.who.link
  const lastStints = new Map(turns.past.map((stint) => [stint.who.link, stint]))
  const rests = [...lastStints.values()].filter(
    ({ who }) => who.link !== on && (on === link || who.link === link),
  )
  const [longest] = rests.toSorted((a, b) => a.end - b.end)
  if (longest === undefined) return null
  return workerOf(
    view,
    longest.who,
    Math.max(0, minutesCountUntil(run, view.moment.now) - longest.end),
  )
}

/** Returns whether you work and no other link is connected, except links that work in other booths. */
function isOnlyOneConnected({ state, you, open }: View, turns: BoothTurns): boolean {
  if (open[you.link] === undefined || turns.on?.who.link !== you.link) return false
  const others = Object.values(state.run.booths).filter((one) => one !== turns)
  const elsewhere = others.flatMap(stintsIn).map(({ who }) => who.link)
  return Object.keys(open).every((link) => link === you.link || elsewhere.includes(link))
}

function placeOf({ moment, lang }: View, before: ItemId | null): SwapPlace {
  if (before === null) return null
  const row = moment.line.rows.find(({ item }) => item.id === before)
  const at = row?.projected ? clockText(shownStart(moment.line, row), moment.home) : null
  return { item: nameOfId(moment.agenda, before, lang), at }
}

function proposedFact(view: View, { due, before, needsAnswer, overdue }: SwapProposal): SwapFact {
  const { line, home } = view.moment
  const place = placeOf(view, before?.item.id ?? null)
  if (overdue || before === null || place === null)
    return { is: overdue ? 'overdue' : 'due', at: clockText(shownAt(line, due), home), place }
  const at = clockText(shownStart(line, before), home)
  return { is: needsAnswer ? 'proposed' : 'next', at, place: { ...place, at: null } }
}

/** Returns the fact about a requested or agreed swap. */
function askedFact(view: View, { before, by, successor }: SwapRequest): SwapFact {
  const { link } = view.you
  const place = placeOf(view, before)
  const who = nameIn(view, successor ?? by)
  if (successor !== null)
    return { is: successor.link === link ? 'youAgreed' : 'agreed', who, place }
  return { is: by.link === link ? 'asked' : 'asks', who, place }
}

function swapFact(view: View, turns: BoothTurns, proposal: SwapProposal | null): SwapFact | null {
  const { request, declined } = turns
  const on = workerOn(view, turns)
  if (on?.away) return { is: 'away', who: on.name, place: null }
  if (request !== null) return askedFact(view, request)
  const isFresh = declined !== null && view.moment.now - declined.at < DECLINED_FOR
  if (isFresh && declined.by.link !== view.you.link)
    return { is: 'declined', who: nameIn(view, declined.by), place: null }
  return proposal && proposedFact(view, proposal)
}

function relayOf(view: View, id: BoothId) {
  const { state, moment } = view
  const booth = boothOf(moment.agenda, id)
  const floor = floorLanguage(state)
  if (floor === null || understands(booth, floor)) return null
  const from = booth.relayFrom
  if (from === null) return { floor, from }
  const on = workerOn(view, turnsIn(state, from))
  return { floor, from: { booth: boothLabel(moment.agenda, from), on } }
}

/** Returns the left part of the booth's bottom row at `now`; null before publication. */
export function boothModel(
  state: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
  open: View['open'],
) {
  const { published } = state
  const moment = announcedMoment(state, now)
  if (published === null || moment === null) return null
  const view: View = { state, published, moment, you, lang, open }
  const id = boothOfLink(state, you.grant)
  const turns = turnsIn(state, id)
  const proposal = swapProposal(state, now, id)
  const isOver = moment.status === 'ended'
  const on = workerOn(view, turns)
  const alone = !isOver && isOnlyOneConnected(view, turns)
  const canAsk = !alone && on?.away !== true
  return {
    on,
    /** Whether you work and nobody else of the booth is connected. */
    alone,
    /** You, or while you work the colleague with the longest rest; null if nobody has worked before. */
    rests: resting(view, turns),
    swap: isOver || turns.on === null ? null : swapFact(view, turns, proposal),
    relay: isOver ? null : relayOf(view, id),
    commands: boothCommands(turns, you.link, isOver ? 'over' : proposal, canAsk),
  }
}

/** The left part of the booth's bottom row, and its possible commands. */
export type BoothModel = NonNullable<ReturnType<typeof boothModel>>
