import { boothLabel, boothOf, understands } from '../../../../shared/agenda/booths.ts'
import type { BoothId, ItemId, LinkId } from '../../../../shared/agenda/ids.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import {
  type BoothTurns,
  boothOfLink,
  boothTime,
  type Interpreter,
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
import { shownAt, shownStart } from '../../../../shared/timing/landing.ts'
import { announcedMoment, type Moment } from '../../../../shared/timing/moment.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import { interpreterName } from '../../../ui/agenda/peopleNames.ts'
import type { You } from '../../../ui/cues/cuesFor.ts'

/** The command of each act of the booth, against the state that is shown; null if it is off. */
type BoothCommands = {
  /** Starts to work: as the first, or in need. */
  readonly take: Command | null
  readonly leave: Command | null
  readonly ask: Command | null
  readonly accept: Command | null
  readonly decline: Command | null
}

const NOTHING: BoothCommands = {
  take: null,
  leave: null,
  ask: null,
  accept: null,
  decline: null,
}

/** Returns the command for Yes: to a colleague's request, else to the proposed swap, which requests it. */
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

/** Returns the command for No: to a requested or agreed swap, also one's own; else to the proposed item. */
function refusal(
  { on, request }: BoothTurns,
  you: LinkId,
  proposal: SwapProposal | null,
): Command | null {
  if (on === null) return null
  if (request !== null) {
    const theirs = [on.who.link, request.by.link, request.successor?.link]
    const isConcerned = theirs.includes(you) || on.who.link === request.by.link
    return isConcerned ? { type: 'declineSwap', request: request.id } : null
  }
  if (proposal?.needsAnswer !== true || proposal.before === null) return null
  return { type: 'skipSwap', on: on.who.link, before: proposal.before.item.id }
}

/** Returns the request for a swap at once, unless one is requested already. */
function asking({ on, request }: BoothTurns): Command | null {
  if (on === null) return null
  const isOpen = request !== null && request.successor === null
  const isLater = request?.before != null
  if (isOpen && !isLater) return null
  return { type: 'askSwap', on: on.who.link, before: null }
}

/** Returns the possible commands in a booth. `over`: the show has ended; `isHeard`: somebody is connected who can be asked to swap. */
function boothCommands(
  turns: BoothTurns,
  you: LinkId,
  proposal: SwapProposal | null | 'over',
  isHeard: boolean,
): BoothCommands {
  if (proposal === 'over') return NOTHING
  const { on, request } = turns
  const youAreOn = on?.who.link === you
  const colleagueAsks = request !== null && request.successor === null && request.by.link !== you
  return {
    take: youAreOn ? null : { type: 'takeMic', was: on?.who.link ?? null },
    leave: youAreOn ? { type: 'leaveMic' } : null,
    ask: colleagueAsks || !isHeard ? null : asking(turns),
    accept: acceptance(turns, you, isHeard ? proposal : null),
    decline: refusal(turns, you, proposal),
  }
}

/** How long a refusal is shown, in ms. */
const DECLINED_FOR: Duration = 2 * MINUTE

/** The time of a swap: at once, or before an item with its time in the home zone (null: no longer projected). */
export type SwapPlace = { readonly item: string; readonly at: string | null } | null

/** The facts about the next swap. */
export type SwapFact = {
  /** Declined: by somebody; away: who is on is not connected; proposed, next, due and overdue: by the plan. */
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
  /** By name; null: without one. */
  readonly who?: string | null
  /** When it is or was due. */
  readonly at?: string
  /** Null: at once, or at the interval itself. */
  readonly place: SwapPlace
}

type Scene = {
  readonly state: ShowState
  readonly published: Published
  readonly moment: Moment
  readonly you: You
  readonly lang: LanguageTag
  /** The open screens by link, as far as known. */
  readonly open: Readonly<Record<LinkId, number>>
}

const nameIn = ({ published, lang }: Scene, who: Interpreter) =>
  interpreterName(published.agenda, who, lang)

function workerOf(scene: Scene, who: Interpreter, ms: Duration | null) {
  const { you, open } = scene
  return {
    you: who.link === you.link,
    name: nameIn(scene, who),
    minutes: ms === null ? null : Math.floor(ms / MINUTE),
    // Without its own screen counted, nothing is known of the others yet.
    /** Whether none of their pages is connected. */
    away: open[you.link] !== undefined && open[who.link] === undefined,
  }
}

/** A person of the booth: you, or a colleague by name (null: without one), with whole minutes (null: before Start). */
export type Worker = ReturnType<typeof workerOf>

function workerOn(scene: Scene, turns: BoothTurns): Worker | null {
  const { line, status } = scene.moment
  if (turns.on === null || status === 'ended') return null
  const worked = turnWorked(scene.state.run, line, turns)
  return workerOf(scene, turns.on.who, status === 'planned' ? null : worked)
}

/** Returns the person whose rest is shown: oneself, or while one works the colleague with the longest rest. */
function resting(scene: Scene, turns: BoothTurns): Worker | null {
  const { run } = scene.state
  const { link } = scene.you
  const on = turns.on?.who.link
  const last = new Map(turns.past.map((stint) => [stint.who.link, stint]))
  const rests = [...last.values()].filter(
    ({ who }) => who.link !== on && (on === link || who.link === link),
  )
  const [longest] = rests.toSorted((a, b) => a.end - b.end)
  if (longest === undefined) return null
  return workerOf(scene, longest.who, Math.max(0, boothTime(run, scene.moment.now) - longest.end))
}

/** Whether you work and no other link is connected, except links that work in other booths. */
function isOnlyOneConnected({ state, you, open }: Scene, turns: BoothTurns): boolean {
  if (open[you.link] === undefined || turns.on?.who.link !== you.link) return false
  const others = Object.values(state.run.booths).filter((one) => one !== turns)
  const elsewhere = others.flatMap(stintsIn).map(({ who }) => who.link)
  return Object.keys(open).every((link) => link === you.link || elsewhere.includes(link))
}

function placeOf({ moment, lang }: Scene, before: ItemId | null): SwapPlace {
  if (before === null) return null
  const row = moment.line.rows.find(({ item }) => item.id === before)
  const at = row?.projected ? clockText(shownStart(moment.line, row), moment.home) : null
  return { item: nameOfId(moment.agenda, before, lang), at }
}

function proposedFact(scene: Scene, { due, before, needsAnswer, overdue }: SwapProposal): SwapFact {
  const { line, home } = scene.moment
  const place = placeOf(scene, before?.item.id ?? null)
  if (overdue || before === null || place === null)
    return { is: overdue ? 'overdue' : 'due', at: clockText(shownAt(line, due), home), place }
  const at = clockText(shownStart(line, before), home)
  return { is: needsAnswer ? 'proposed' : 'next', at, place: { ...place, at: null } }
}

/** A swap that somebody asked for, and the other may have agreed to. */
function askedFact(scene: Scene, { before, by, successor }: SwapRequest): SwapFact {
  const { link } = scene.you
  const place = placeOf(scene, before)
  const who = nameIn(scene, successor ?? by)
  if (successor !== null)
    return { is: successor.link === link ? 'youAgreed' : 'agreed', who, place }
  return { is: by.link === link ? 'asked' : 'asks', who, place }
}

function swapFact(scene: Scene, turns: BoothTurns, proposal: SwapProposal | null): SwapFact | null {
  const { request, declined } = turns
  const on = workerOn(scene, turns)
  if (on?.away) return { is: 'away', who: on.name, place: null }
  if (request !== null) return askedFact(scene, request)
  const isFresh = declined !== null && scene.moment.now - declined.at < DECLINED_FOR
  if (isFresh && declined.by.link !== scene.you.link)
    return { is: 'declined', who: nameIn(scene, declined.by), place: null }
  return proposal && proposedFact(scene, proposal)
}

function relayOf(scene: Scene, id: BoothId) {
  const { state, moment } = scene
  const booth = boothOf(moment.agenda, id)
  const floor = floorLanguage(state)
  if (floor === null || understands(booth, floor)) return null
  const from = booth.relayFrom
  return {
    floor,
    from:
      from === null
        ? null
        : {
            booth: boothLabel(moment.agenda, from),
            on: workerOn(scene, turnsIn(state, from)),
          },
  }
}

/** Returns the left part of the booth's bottom row at `now`; null before publication. */
export function boothModel(
  state: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
  open: Scene['open'],
) {
  const { published } = state
  const moment = announcedMoment(state, now)
  if (published === null || moment === null) return null
  const scene: Scene = { state, published, moment, you, lang, open }
  const id = boothOfLink(state, you.grant)
  const turns = turnsIn(state, id)
  const proposal = swapProposal(state, now, id)
  const isOver = moment.status === 'ended'
  const on = workerOn(scene, turns)
  const alone = !isOver && isOnlyOneConnected(scene, turns)
  const isHeard = !alone && on?.away !== true
  return {
    on,
    /** Whether you work and nobody else of the booth is connected. */
    alone,
    /** The person who has rested longest: you, or while you work a colleague; null if nobody has worked before. */
    rests: resting(scene, turns),
    swap: isOver || turns.on === null ? null : swapFact(scene, turns, proposal),
    relay: isOver ? null : relayOf(scene, id),
    commands: boothCommands(turns, you.link, isOver ? 'over' : proposal, isHeard),
  }
}

/** The left part of the booth's bottom row, and its possible commands. */
export type BoothModel = NonNullable<ReturnType<typeof boothModel>>
