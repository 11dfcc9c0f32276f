import { nameWithAddress } from '../../../shared/agenda/formOfAddress.ts'
import type { PersonId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { boothFinishEnd } from '../../../shared/run/boothFinish.ts'
import { speaksIn } from '../../../shared/run/itemPeople.ts'
import { personOf } from '../../../shared/run/lookup.ts'
import type { Hand, ShowState } from '../../../shared/run/state.ts'
import { chosenPoint } from '../../../shared/run/talkingPoint.ts'
import { type Instant, SECOND } from '../../../shared/time/instant.ts'
import { announcedMoment } from '../../../shared/timing/moment.ts'
import type { Row } from '../../../shared/timing/row.ts'
import { floorName, introducedNames, namedItem } from '../../ui/agenda/peopleNames.ts'
import { timesForReader } from '../../ui/agenda/timesForReader.ts'
import { cuesFor, type You } from '../../ui/cues/cuesFor.ts'
import { type OwnTurn, ownTurnOf } from './ownTurn.ts'

/** Returns the talking points of this person's live turn; if they are not live, of their next turn that has any. */
function pointsOf(state: ShowState, rows: readonly Row[], personTurn: PersonTurn) {
  const { person, turn } = personTurn
  const turnItem = 'item' in turn ? turn.item : null
  const item = rows.find((row) =>
    turn.is === 'on'
      ? row.item.id === turnItem
      : speaksIn(row.item, person) && row.status === 'waiting' && row.item.talkingPoints.length > 0,
  )?.item
  if (item === undefined || item.talkingPoints.length === 0) return null
  return { item: item.id, all: item.talkingPoints, chosen: chosenPoint(state.run, item) }
}

/** The talking points of one turn, and the chosen one (null: none yet). */
export type TalkingPoints = NonNullable<ReturnType<typeof pointsOf>>

type PersonTurn = {
  readonly person: PersonId | null
  readonly turn: OwnTurn
}

/** Returns the seconds that the interpreters may still take to finish the last item (R20); null if this person need not wait. */
function boothFinishSeconds(state: ShowState, turn: OwnTurn, now: Instant): number | null {
  const until = turn.is === 'on' || turn.is === 'standby' ? boothFinishEnd(state, now) : null
  return until === null ? null : Math.ceil((until - now) / SECOND)
}

/** The content before publication, apart from this person's own cues and requests. */
const UNPUBLISHED = {
  show: null,
  clocks: [],
  name: null,
  turn: { is: 'unpublished' },
  isRunning: false,
  live: null,
  next: null,
  floor: null,
  floorHolder: null,
  stop: null,
  hasSeveral: false,
  finishing: null,
  points: null,
} as const

function handsOf(state: ShowState, person: PersonId | null) {
  const ownHands = state.hands.filter((hand) => person !== null && hand.person === person)
  const idOf = (wants: Hand['wants']) => ownHands.find((hand) => hand.wants === wants)?.id ?? null
  return { minute: idOf('minute'), floor: idOf('floor') }
}

function itemLabel(agenda: Agenda, person: PersonId | null, row: Row | null, lang: LanguageTag) {
  if (row === null) return null
  const label = namedItem(agenda, row.item, lang, introducedNames)
  return {
    ...label,
    /** Whether this person speaks in the item. */
    isOwn: speaksIn(row.item, person),
  }
}

/** The people and the title of an item, and whether the page's person speaks in it. */
export type ItemLabel = NonNullable<ReturnType<typeof itemLabel>>

/** Returns the content of a speaker's page at `now`, in `lang` where the agenda has texts in it. `device`: the zone of the device. */
export function speakerModel(
  state: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
  device: string | null = null,
) {
  const { person } = you.grant
  const hands = handsOf(state, person)
  const cues = cuesFor(state, now, you, 'speaker')
  const here = person !== null && state.attendance[person] === 'here'
  const moment = announcedMoment(state, now, person)
  const { published, run } = state
  const hasEnded = run.position.status === 'ended'
  const canAsk = published !== null && !hasEnded && person !== null
  if (moment === null) return { ...UNPUBLISHED, canAsk, hands, here, cues }
  const { agenda, line } = moment
  const { stop, minutes } = moment.landing
  const self = person === null ? null : personOf(agenda, person)
  const { times, clocks } = timesForReader(moment, { person: self, device, first: 'own' })
  const turn = ownTurnOf({ moment, lang, times }, person)
  const hasFloor = run.floor?.person === person
  return {
    show: textIn(agenda.title, lang),
    clocks: clocks(now),
    name: self === null ? null : nameWithAddress(self, lang),
    turn,
    /** Whether the show has started and not ended. */
    isRunning: run.position.status !== 'planned' && !hasEnded,
    /** Whether a request is possible: the show is published and not over, and the link belongs to a person. */
    canAsk,
    live: itemLabel(agenda, person, moment.on, lang),
    next: itemLabel(agenda, person, moment.next, lang),
    /** This person's floor turn inside the live item. */
    floor: hasFloor ? run.floor : null,
    /** The other person who has the floor inside this person's own turn. */
    floorHolder: turn.is === 'on' && !hasFloor ? floorName(state, agenda, lang) : null,
    /** The seconds that the interpreters may still take to finish the last item (R20); null if there is no wait. */
    finishing: boothFinishSeconds(state, turn, now),
    /** This person's raised hands, by kind of request. */
    hands,
    /** Whether the person is marked as here, by themselves or a moderator. */
    here,
    /** The hard stop, if the session is projected to end by it. */
    stop: stop !== null && minutes !== null && minutes >= 0 ? times(stop) : null,
    /** Whether this person has several turns, so that each needs its title. */
    hasSeveral: line.rows.filter(({ item }) => speaksIn(item, person)).length > 1,
    /** Cues to show, newest first. */
    cues,
    /** The talking points of this person's live or next turn; null if it has none. */
    points: pointsOf(state, line.rows, { person, turn }),
  }
}

/** Everything that a speaker's page shows, except running countdowns. */
export type SpeakerModel = ReturnType<typeof speakerModel>
