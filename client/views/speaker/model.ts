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

/** Those of the turn that is on, or else of this person's first turn to come that has some. */
function pointsOf(state: ShowState, rows: readonly Row[], own: Own) {
  const { person, turn } = own
  const about = 'item' in turn ? turn.item : null
  const item = rows.find((row) =>
    turn.is === 'on'
      ? row.item.id === about
      : speaksIn(row.item, person) && row.status === 'waiting' && row.item.talkingPoints.length > 0,
  )?.item
  if (item === undefined || item.talkingPoints.length === 0) return null
  return { item: item.id, all: item.talkingPoints, chosen: chosenPoint(state.run, item) }
}

/** The talking points of one turn, and which is chosen (null: none yet). */
export type TalkingPoints = NonNullable<ReturnType<typeof pointsOf>>

type Own = {
  readonly person: PersonId | null
  readonly turn: OwnTurn
}

/** The reminder is for who begins: on, or next in standby; theirs is the word then. */
function finishingOf(state: ShowState, turn: OwnTurn, now: Instant): number | null {
  const until = turn.is === 'on' || turn.is === 'standby' ? boothFinishEnd(state, now) : null
  return until === null ? null : Math.ceil((until - now) / SECOND)
}

/** What is shown before anything is published, but for this person's own cues and requests. */
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
  const mine = state.hands.filter((hand) => person !== null && hand.person === person)
  const idOf = (wants: Hand['wants']) => mine.find((hand) => hand.wants === wants)?.id ?? null
  return { minute: idOf('minute'), floor: idOf('floor') }
}

function itemLabel(agenda: Agenda, person: PersonId | null, row: Row | null, lang: LanguageTag) {
  if (row === null) return null
  const named = namedItem(agenda, row.item, lang, introducedNames)
  return {
    ...named,
    /** Whether the reader speaks in it. */
    isOwn: speaksIn(row.item, person),
  }
}

/** An item as other people's screens name it. */
export type ItemLabel = NonNullable<ReturnType<typeof itemLabel>>

/** What the page of the link's person shows at `now`, in `lang` where the agenda has it; `device`: the zone of the device it is read on. */
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
  const { stop, minutes } = moment.lands
  const self = person === null ? null : personOf(agenda, person)
  const { times, clocks } = timesForReader(moment, { person: self, device, first: 'own' })
  const turn = ownTurnOf({ moment, lang, times }, person)
  const own = run.floor?.person === person
  return {
    show: textIn(agenda.title, lang),
    clocks: clocks(now),
    name: self === null ? null : nameWithAddress(self, lang),
    turn,
    /** Whether the show has a figure that runs or stands ready: started, and not over. */
    isRunning: run.position.status !== 'planned' && !hasEnded,
    /** Whether a request can be made: the show is published and not over, and the link is a person's. */
    canAsk,
    live: itemLabel(agenda, person, moment.on, lang),
    next: itemLabel(agenda, person, moment.next, lang),
    /** The word this person has been given inside the item that is on. */
    floor: own ? run.floor : null,
    /** Who else has been given a word inside this person's own turn. */
    floorHolder: turn.is === 'on' && !own ? floorName(state, agenda, lang) : null,
    /** For how many seconds still the interpreters are let finish before this person begins (R20); null where nobody waits for them. */
    finishing: finishingOf(state, turn, now),
    /** This person's own raised hands, by what they ask for. */
    hands,
    /** Marked as here, by oneself or the moderator. */
    here,
    /** The hard stop, where the session is projected to end by it. */
    stop: stop !== null && minutes !== null && minutes >= 0 ? times(stop) : null,
    /** Whether this person has several turns, so that each needs its title. */
    hasSeveral: line.rows.filter(({ item }) => speaksIn(item, person)).length > 1,
    /** Cues to show, newest first. */
    cues,
    /** The talking points of this person's turn that is on or comes, of which one is chosen; null where there are none. */
    points: pointsOf(state, line.rows, { person, turn }),
  }
}

/** Everything a speaker's page shows but running figures. */
export type SpeakerModel = ReturnType<typeof speakerModel>
