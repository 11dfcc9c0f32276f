import { boothCalled, boothOf, understands } from '../../../../shared/agenda/booths.ts'
import type { BoothId, ItemId } from '../../../../shared/agenda/ids.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import {
  type BoothTurns,
  boothOfLink,
  boothTime,
  type Interpreter,
  turnLength,
  turnsIn,
} from '../../../../shared/run/boothTurns.ts'
import { floorLanguage } from '../../../../shared/run/floorLanguage.ts'
import { personOf } from '../../../../shared/run/lookup.ts'
import type { Published, ShowState } from '../../../../shared/run/state.ts'
import { clockText } from '../../../../shared/time/format.ts'
import { type Duration, type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { shownAt, shownStart } from '../../../../shared/timing/landing.ts'
import { type Moment, momentOf } from '../../../../shared/timing/moment.ts'
import { type SwapProposal, swapProposal } from '../../../../shared/timing/swap.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import type { You } from '../../../ui/cues/cuesFor.ts'
import { type BoothCommands, boothCommands } from './commands.ts'

/** How long it is told that somebody declined, in ms. */
const DECLINED_FOR: Duration = 2 * MINUTE

/** Somebody of the booth: you, or a colleague by name (null: without one), with whole minutes (null: before Start). */
export type Worker = {
  readonly you: boolean
  readonly name: string | null
  readonly minutes: number | null
}

/** Where a swap is to be: at once, or before an item, with its time at home (null: it is not projected any more). */
export type SwapPlace = { readonly item: string; readonly at: string | null } | null

/** What is said of the next swap. */
export type SwapFact =
  | { readonly is: 'declined'; readonly who: string | null }
  | { readonly is: 'asked'; readonly place: SwapPlace }
  | { readonly is: 'asks' | 'agreed'; readonly who: Worker; readonly place: SwapPlace }
  | {
      readonly is: 'proposed' | 'next' | 'due' | 'overdue'
      readonly at: string
      /** Who or what begins then; null at the interval itself. */
      readonly item: string | null
    }

/** Where this booth hears what it interprets from while the floor speaks neither of its languages; null: no relay is set. */
export type Relay = {
  readonly floor: LanguageTag
  readonly from: { readonly booth: string; readonly on: Worker | null } | null
}

/** What the left of the booth's foot shows, and what can be done there. */
export type BoothModel = {
  readonly on: Worker | null
  /** Who has rested longest: you, or a colleague where you are on; null where nobody was on before. */
  readonly rests: Worker | null
  readonly swap: SwapFact | null
  readonly relay: Relay | null
  readonly commands: BoothCommands
}

type Scene = {
  readonly state: ShowState
  readonly published: Published
  readonly moment: Moment
  readonly you: You
  readonly lang: LanguageTag
}

function named({ published, you, lang }: Scene, who: Interpreter, ms: Duration | null): Worker {
  const person = who.person === null ? null : personOf(published.agenda, who.person)
  return {
    you: who.link === you.link,
    name: person === null ? who.name : textIn(person.name, lang).text,
    minutes: ms === null ? null : Math.floor(ms / MINUTE),
  }
}

function workerOn(scene: Scene, { on }: BoothTurns): Worker | null {
  const { run } = scene.state
  if (on === null || run.position.status === 'ended') return null
  const begun = run.position.status !== 'planned'
  return named(scene, on.who, begun ? turnLength(run, on.since, scene.moment.now) : null)
}

/** Whose rest is told: one's own, or where one is on the longest of the others'. */
function resting(scene: Scene, turns: BoothTurns): Worker | null {
  const { run } = scene.state
  const { link } = scene.you
  const youAreOn = turns.on?.who.link === link
  const rests = turns.people.flatMap(({ who, since }) =>
    since !== null && (youAreOn ? who.link !== link : who.link === link) ? [{ who, since }] : [],
  )
  const [longest] = rests.toSorted((a, b) => a.since - b.since)
  if (longest === undefined) return null
  return named(scene, longest.who, Math.max(0, boothTime(run, scene.moment.now) - longest.since))
}

function placeOf({ moment, lang }: Scene, before: ItemId | null): SwapPlace {
  if (before === null) return null
  const row = moment.line.rows.find(({ item }) => item.id === before)
  const at = row?.projected ? clockText(shownStart(moment.line, row), moment.home) : null
  return { item: nameOfId(moment.agenda, before, lang), at }
}

function proposedFact(scene: Scene, { at, before, put }: SwapProposal): SwapFact {
  const { moment, lang } = scene
  const time = clockText(
    before === null ? shownAt(moment.line, at) : shownStart(moment.line, before),
    moment.home,
  )
  if (before !== null) {
    const item = nameOfId(moment.agenda, before.item.id, lang)
    return { is: put ? 'proposed' : 'next', at: time, item }
  }
  return { is: moment.now >= at ? 'overdue' : 'due', at: time, item: null }
}

function swapFact(
  scene: Scene,
  { request, declined }: BoothTurns,
  proposal: SwapProposal | null,
): SwapFact | null {
  if (request !== null) {
    const place = placeOf(scene, request.before)
    if (request.successor !== null)
      return { is: 'agreed', who: named(scene, request.successor, null), place }
    const who = named(scene, request.by, null)
    return who.you ? { is: 'asked', place } : { is: 'asks', who, place }
  }
  const { now } = scene.moment
  const isFresh = declined !== null && now - declined.at < DECLINED_FOR
  if (isFresh && declined.by.link !== scene.you.link)
    return { is: 'declined', who: named(scene, declined.by, null).name }
  return proposal && proposedFact(scene, proposal)
}

function relayOf(scene: Scene, id: BoothId): Relay | null {
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
            booth: boothCalled(moment.agenda, from),
            on: workerOn(scene, turnsIn(state.run, from)),
          },
  }
}

/** What the left of the booth's foot shows at `now`; null before there is a published agenda. */
export function boothModel(
  state: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
): BoothModel | null {
  const { published } = state
  const moment = momentOf(state, now)
  if (published === null || moment === null) return null
  const scene: Scene = { state, published, moment, you, lang }
  const id = boothOfLink(state, you.grant)
  const turns = turnsIn(state.run, id)
  const proposal = swapProposal(state, now, id)
  const isOver = moment.status === 'ended'
  return {
    on: workerOn(scene, turns),
    rests: resting(scene, turns),
    swap: isOver || turns.on === null ? null : swapFact(scene, turns, proposal),
    relay: isOver ? null : relayOf(scene, id),
    commands: boothCommands(turns, you.link, isOver ? 'over' : proposal),
  }
}
