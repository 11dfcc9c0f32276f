import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import { floorLanguage } from '../../../shared/run/floorLanguage.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { chosenPoint } from '../../../shared/run/talkingPoint.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { shownAt } from '../../../shared/timing/landing.ts'
import { announcedMoment } from '../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import type { TurnCount } from '../../../shared/timing/turnCount.ts'
import { chairOfAll, floorName } from '../../ui/agenda/peopleNames.ts'
import {
  type AnnouncedStart,
  announcedStart,
  type BilledPerson,
  billedPeople,
  isNamedByPeople,
  placeInSegment,
} from '../../ui/agenda/programme.ts'
import { type Scene, sceneOf } from '../../ui/agenda/scene.ts'
import { cuesFor, type You } from '../../ui/cues/cuesFor.ts'
import { type AboutText, aboutOf } from './about.ts'
import { type AgendaPart, partsOf } from './parts.ts'
import { type Punctuality, punctualityOf } from './punctuality.ts'

/** The live or next turn: its item, its people, and its number in its segment. */
export type AudienceTurn = {
  readonly item: ItemId
  /** Null if the people identify the turn better; its segment (`block`) has the same title then. */
  readonly title: TextInLanguage | null
  /** The chosen talking point. */
  readonly point: TextInLanguage | null
  readonly people: readonly BilledPerson[]
  readonly block: TextInLanguage
  readonly count: TurnCount | null
}

/** Everything that the page of the audience shows, except running countdowns. Times are instants, because readers choose the zone. */
export type AudienceModel = {
  readonly show: TextInLanguage
  readonly series: TextInLanguage | null
  readonly subtitle: TextInLanguage | null
  /** The texts about the show, its organisers and partners. */
  readonly about: readonly AboutText[]
  readonly zones: readonly string[]
  /** The moment on whose date times need no date mark (Z3). */
  readonly from: Instant
  readonly scene: Scene
  /** The minute in which the pause began; null while it runs. */
  readonly pausedSince: Instant | null
  /** When the live item ends; null if it has no length, or is over its time. */
  readonly until: Instant | null
  /** When the show ends, or ended. */
  readonly end: Instant
  /** The live item, running or paused. */
  readonly on: AudienceTurn | null
  /** The person who has the floor inside it. */
  readonly floor: TextInLanguage | null
  /** The floor language, if the show has several. */
  readonly language: LanguageTag | null
  readonly next: (AudienceTurn & { readonly start: AnnouncedStart }) | null
  readonly punctuality: Punctuality | null
  readonly parts: readonly AgendaPart[]
  /** The person who chairs all segments; null if they differ. */
  readonly chair: TextInLanguage | null
  /** Cues to the audience, newest first. */
  readonly cues: readonly Cue[]
}

function turnOf(
  { run }: ShowState,
  agenda: Agenda,
  { item }: Row,
  lang: LanguageTag,
): AudienceTurn {
  const point = chosenPoint(run, item)
  const { title, count } = placeInSegment(agenda, run, item)
  return {
    item: item.id,
    title: count !== null && isNamedByPeople(title, item) ? null : textIn(item.title, lang),
    point: point && textIn(point, lang),
    people: billedPeople(agenda, item, lang),
    block: textIn(title, lang),
    count,
  }
}

/** Returns when the next item begins; `soon` instead of a time while the item before it is paused. */
function nextStart(line: Timeline, next: Row): AnnouncedStart {
  const start = announcedStart(line, next)
  const { on } = line
  const waits = on?.status === 'paused' && on.projected?.end === next.projected?.start
  return waits ? { ...start, as: 'soon' } : start
}

/** Returns what the page of the audience shows at `now`, in `lang` if the agenda has it; null before publication. */
export function audienceModel(
  state: ShowState,
  now: Instant,
  you: You,
  lang: LanguageTag,
): AudienceModel | null {
  const moment = announcedMoment(state, now)
  if (moment === null) return null
  const { agenda, line, on, next } = moment
  const ends = on?.projected?.end ?? now
  const spoken = floorLanguage(state)
  const chair = chairOfAll(agenda)
  return {
    show: textIn(agenda.title, lang),
    series: agenda.series && textIn(agenda.series, lang),
    subtitle: agenda.subtitle ? textIn(agenda.subtitle, lang) : null,
    about: aboutOf(agenda, lang),
    zones: agenda.zones,
    from: moment.dates.times,
    scene: sceneOf(moment),
    pausedSince: moment.pausedSince,
    until: ends > now ? shownAt(line, ends) : null,
    end: moment.lands.end,
    on: on && turnOf(state, agenda, on, lang),
    floor: floorName(state, agenda, lang),
    language: on !== null && agenda.languages.length > 1 ? spoken : null,
    next: next && { ...turnOf(state, agenda, next, lang), start: nextStart(line, next) },
    punctuality: punctualityOf(moment),
    parts: partsOf(state.published?.agenda ?? agenda, line, moment.status === 'ended', lang),
    chair: chair && textIn(chair.name, lang),
    cues: cuesFor(state, now, you, 'audience'),
  }
}
