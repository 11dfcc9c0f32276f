import type { Agenda, Segment } from '../../../shared/agenda/model.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { floorLanguage } from '../../../shared/run/floorLanguage.ts'
import { chosenPoint, findItem } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import {
  announcedMoment,
  driftMinutes,
  endMinutes,
  isNegligible,
  type Moment,
  shownAt,
} from '../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { chairOf, chairOfAll, floorName } from '../../ui/agenda/peopleNames.ts'
import {
  type AnnouncedStart,
  announcedStart,
  billedPeople,
  isNamedByPeople,
  placeInSegment,
  sceneOf,
} from '../../ui/agenda/programme.ts'
import { cuesFor, type You } from '../../ui/cues/cuesFor.ts'
import { aboutOf } from './about.ts'

/** The progress of a turn; `missed` once the run can no longer reach it. */
type Status = 'past' | 'on' | 'paused' | 'next' | 'coming' | 'dropped' | 'passed' | 'missed'

function lineStatus(row: Row, next: Row | null, ended: boolean): Status {
  switch (row.status) {
    case 'done':
      return 'past'
    case 'live':
      return 'on'
    case 'paused':
    case 'dropped':
      return row.status
    case 'passed':
      return ended ? 'missed' : 'passed'
    case 'waiting':
      if (ended) return 'missed'
      return row === next ? 'next' : 'coming'
  }
}

function hasHeading({ title, items }: Segment): boolean {
  const [first, ...more] = items
  if (first === undefined) return false
  return more.length > 0 || Object.entries(title).some(([tag, text]) => first.title[tag] !== text)
}

/** Returns the whole agenda with its progress, segment by segment, without empty segments. The live and the next item have the people that `line` names (R7c). */
export function partsOf(agenda: Agenda, line: Timeline, ended: boolean, lang: LanguageTag) {
  const isChairedByOne = chairOfAll(agenda) !== null
  return agenda.segments.flatMap((segment) => {
    const isHeaded = hasHeading(segment)
    const lines = line.rows
      .filter((row) => row.segment === segment.id)
      .map((row) => {
        const planned = findItem(agenda, row.item.id)?.item ?? row.item
        const item = row === line.on || row === line.next ? row.item : planned
        const isNamed = isHeaded && isNamedByPeople(segment.title, item)
        return {
          item: item.id,
          as: lineStatus(row, line.next, ended),
          /** Null if the people identify the turn better; its segment has the same title then. */
          title: isNamed ? null : textIn(item.title, lang),
          people: billedPeople(agenda, item, lang, true),
          /** The people whom announcements name (R7c). */
          announced: billedPeople(agenda, row.item, lang, true),
          start: announcedStart(line, row),
        }
      })
    if (lines.length === 0) return []
    const title = isHeaded ? textIn(segment.title, lang) : null
    const chair = isChairedByOne ? null : chairOf(agenda, segment)
    return [{ segment: segment.id, title, chair: chair && textIn(chair.name, lang), lines }]
  })
}

/** A segment of the agenda; without a title if its only turn has the same title. */
export type AgendaPart = ReturnType<typeof partsOf>[number]

/** One turn in the list. */
export type AgendaLine = AgendaPart['lines'][number]

function turnOf({ run }: ShowState, agenda: Agenda, { item }: Row, lang: LanguageTag) {
  const point = chosenPoint(run, item)
  const { title, count } = placeInSegment(agenda, run, item)
  return {
    item: item.id,
    /** Null if the people identify the turn better, because its segment (`block`) has the same title. */
    title: count !== null && isNamedByPeople(title, item) ? null : textIn(item.title, lang),
    /** The chosen talking point. */
    point: point && textIn(point, lang),
    people: billedPeople(agenda, item, lang),
    block: textIn(title, lang),
    count,
  }
}

/** The live or next turn: its item, its people, and its number in its segment. */
export type AudienceTurn = ReturnType<typeof turnOf>

/** Returns when the next item begins; `soon` instead of a time while the item before it is paused. */
function nextStart(line: Timeline, next: Row): AnnouncedStart {
  const start = announcedStart(line, next)
  const { on } = line
  const isWaiting = on?.status === 'paused' && on.projected?.end === next.projected?.start
  return isWaiting ? { ...start, as: 'soon' } : start
}

/** Returns what the page of the audience shows at `now`, in `lang` if the agenda has it; null before publication. */
export function audienceModel(state: ShowState, now: Instant, you: You, lang: LanguageTag) {
  const moment = announcedMoment(state, now)
  if (moment === null) return null
  const { agenda, line, on, next } = moment
  const end = on?.projected?.end ?? now
  const language = floorLanguage(state)
  const chair = chairOfAll(agenda)
  return {
    show: textIn(agenda.title, lang),
    series: agenda.series && textIn(agenda.series, lang),
    subtitle: agenda.subtitle ? textIn(agenda.subtitle, lang) : null,
    /** The texts about the show, its organisers and partners. */
    about: aboutOf(agenda, lang),
    zones: agenda.zones,
    /** The moment on whose date times need no date mark (Z3). */
    from: moment.dates.times,
    scene: sceneOf(moment),
    /** The minute in which the pause began; null while it runs. */
    pausedSince: moment.pausedSince,
    /** When the live item ends; null if it has no length, or is over its time. */
    until: end > now ? shownAt(line, end) : null,
    /** When the show ends, or ended. */
    end: moment.landing.end,
    /** The live item, running or paused. */
    on: on && turnOf(state, agenda, on, lang),
    /** The person who has the floor inside it. */
    floor: floorName(state, agenda, lang),
    /** The floor language, if the show has several. */
    language: on !== null && agenda.languages.length > 1 ? language : null,
    next: next && { ...turnOf(state, agenda, next, lang), start: nextStart(line, next) },
    punctuality: punctualityOf(moment),
    parts: partsOf(state.published?.agenda ?? agenda, line, moment.status === 'ended', lang),
    /** The person who chairs all segments; null if they differ. */
    chair: chair && textIn(chair.name, lang),
    /** Cues to the audience, newest first. */
    cues: cuesFor(state, now, you, 'audience'),
  }
}

/** Everything that the page of the audience shows, except running countdowns. Times are instants, because readers choose the zone. */
export type AudienceModel = NonNullable<ReturnType<typeof audienceModel>>

/** The props of a part of the page. */
export type AudienceProps = { readonly model: AudienceModel }

/** The state of the show against its plan, in whole minutes of the times that the audience sees, and its end. */
export type Punctuality = {
  /** The difference of the next item from its planned time; without a next item, of the end. `nearly` on time hides differences of less than two minutes (T7). */
  readonly pace: 'onTime' | 'nearly' | 'soFar' | 'stands' | 'later' | 'sooner'
  /** The minutes by which `pace` is `later` or `sooner`; 0 for other values. */
  readonly minutes: number
  readonly end: Instant
  /** `unchanged`: the end is as planned, although the next item is not. */
  readonly endAs: 'planned' | 'unchanged' | 'about'
  /** The minutes by which the show ends later than planned (negative: earlier); 0 if the pace implies it. */
  readonly against: number
}

/** Returns the state of the show against its plan; null before its planned start, and after the end. */
function punctualityOf({ status, line, landing }: Moment): Punctuality | null {
  const [drift, endsLater] = [driftMinutes(line), endMinutes(line)]
  const isNear = isNegligible(drift)
  if (status === 'ended' || (status === 'planned' && isNear)) return null
  const followsPace = isNegligible(endsLater - drift)
  const paceWhenCalm = () => {
    if (status === 'paused') return 'stands'
    if (!followsPace) return 'soFar'
    return drift === 0 && endsLater === 0 ? 'onTime' : 'nearly'
  }
  return {
    pace: isNear ? paceWhenCalm() : drift > 0 ? 'later' : 'sooner',
    minutes: isNear ? 0 : Math.abs(drift),
    end: landing.end,
    endAs: endsLater !== 0 ? 'about' : isNear ? 'planned' : 'unchanged',
    against: followsPace ? 0 : endsLater,
  }
}
