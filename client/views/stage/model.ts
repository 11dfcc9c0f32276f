import type { Agenda, Item, Person } from '../../../shared/agenda/model.ts'
import { nameWithAddress, type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { languageChange } from '../../../shared/run/floorLanguage.ts'
import { chosenPoint, findItem, peopleOfItem } from '../../../shared/run/lookup.ts'
import { isOpenToAll, type ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { announcedMoment, type Moment } from '../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { floorName, introducedNames, shortTitle } from '../../ui/agenda/peopleNames.ts'
import {
  aboutOf,
  announcedStart,
  isNamedByPeople,
  placeInSegment,
  type Scene,
  sceneOf,
} from '../../ui/agenda/programme.ts'
import { firstTime, timesForReader } from '../../ui/agenda/zoneTimes.ts'
import { cuesFor, type You } from '../../ui/cues/cuesFor.ts'

/** A text in the screen's language, and in the show's other one if that differs. */
export type Bilingual = readonly [TextInLanguage, ...TextInLanguage[]]

function inBoth(
  textFor: (lang: LanguageTag) => TextInLanguage,
  agenda: Agenda,
  lang: LanguageTag,
): Bilingual {
  const first = textFor(lang)
  const others = agenda.languages.map(textFor)
  const other = others.find(
    (one) => !one.missing && one.lang !== first.lang && one.text !== first.text,
  )
  return other === undefined ? [first] : [first, other]
}

/** Returns a text in `lang`, and in the first other language of the show that it has. */
function bilingualText(texts: Texts, agenda: Agenda, lang: LanguageTag): Bilingual {
  return inBoth((tag) => textIn(texts, tag), agenda, lang)
}

/** Returns the name of a person with their form of address, in both languages. */
function bilingualName(person: Person, agenda: Agenda, lang: LanguageTag): Bilingual {
  return inBoth((tag) => nameWithAddress(person, tag), agenda, lang)
}

function turnOf({ run }: ShowState, agenda: Agenda, { item }: Row, lang: LanguageTag) {
  const point = chosenPoint(run, item)
  const { title, count } = placeInSegment(agenda, run, item)
  const people = peopleOfItem(agenda, item).map((person) => ({
    name: bilingualName(person, agenda, lang),
    about: aboutOf(person, lang),
  }))
  return {
    item: item.id,
    block: shortTitle(textIn(title, lang)),
    count,
    title: bilingualText(item.title, agenda, lang),
    /** The chosen talking point. */
    point: point && bilingualText(point, agenda, lang),
    /** Names in both scripts if there are two; titles and affiliations in the screen's language. */
    people,
  }
}

/** A turn in the programme column. */
export type StageTurn = ReturnType<typeof turnOf>

/** Returns the title of an item's segment if it is the first of several turns there; else null. */
function openedBlock(agenda: Agenda, item: Item): Texts | null {
  const segment = findItem(agenda, item.id)?.segment
  const isFirst = segment !== undefined && segment.items.length > 1 && segment.items[0] === item
  return isFirst ? segment.title : null
}

function comingOf(agenda: Agenda, row: Row | null, isWaiting: boolean, lang: LanguageTag) {
  if (row === null) return null
  const { item } = row
  const names = introducedNames(agenda, item, lang)
  const title = textIn(item.title, lang)
  const block = isWaiting ? openedBlock(agenda, item) : null
  if (block !== null) {
    const isRepeated = isNamedByPeople(block, item)
    return {
      item: item.id,
      head: [shortTitle(textIn(block, lang))],
      text: isRepeated ? (names[0] ?? null) : title,
    }
  }
  return names.length > 0
    ? { item: item.id, head: names, text: title }
    : { item: item.id, head: [title], text: null }
}

/** The next part in two lines: people or segment, and title. */
export type Coming = ReturnType<typeof comingOf>

/** Returns the first waiting row after another one. */
function rowAfter({ rows }: Timeline, row: Row | null): Row | null {
  if (row === null) return null
  return rows.slice(rows.indexOf(row) + 1).find(({ status }) => status === 'waiting') ?? null
}

/** Returns the moment to which a scene leads; null if unknown. */
function endOf(scene: Scene, { until }: Moment): Instant | null {
  if (scene.is === 'waiting') return scene.start.at
  return scene.is === 'break' ? (scene.back?.at ?? null) : until
}

/** Returns the times and the phase of a scene. */
function timesOf(scene: Scene, moment: Moment) {
  const { now, count, pausedSince } = moment
  const { times, clocks } = timesForReader(moment, null)
  const end = endOf(scene, moment)
  return {
    clocks: clocks(now),
    /** The moment to which the scene leads, in all zones: a start, or the end of the live item; empty if unknown. */
    times: end === null ? [] : times(end),
    phase: scene.is === 'live' && 'phase' in count ? count.phase : 'calm',
    /** The minute in the home zone in which the pause began, HH:MM; null while it runs. */
    pausedSince: pausedSince && firstTime(times, pausedSince),
  }
}

/** Returns what the stage shows at `now`, in `lang` and the show's other language; null before publication. */
export function stageModel(state: ShowState, now: Instant, you: You, lang: LanguageTag) {
  const moment = announcedMoment(state, now)
  if (moment === null) return null
  const { agenda, line } = moment
  const { look } = state.run
  const scene = sceneOf(moment)
  const isStandby = scene.is === 'standby'
  const shown = isStandby ? line.next : line.on
  const following = isStandby ? rowAfter(line, line.next) : line.next
  const isWaiting = scene.is === 'waiting' || scene.is === 'break'
  return {
    show: bilingualText(agenda.title, agenda, lang),
    /** The chosen look (R15). */
    look: look.is,
    /** The message to the room, if this look is chosen. */
    message: look.is === 'message' ? bilingualText(look.texts, agenda, lang) : null,
    scene,
    ...timesOf(scene, moment),
    /** The live turn, or in standby the next one. */
    turn: shown && turnOf(state, agenda, shown, lang),
    /** The person who has the floor inside it. */
    floor: floorName(state, agenda, lang),
    /** Another floor language, while it is announced (R18). */
    floorChange: languageChange(state, now)?.to ?? null,
    /** The part after that turn. */
    coming: comingOf(agenda, following, isWaiting, lang),
    /** The programme to come, while there is time to read it: before the start, and in a break. */
    upcoming: isWaiting ? upcomingOf(moment, lang) : null,
    /** The show to follow on a phone while the hall waits; null if it is not open to everyone. */
    follow: isWaiting && isOpenToAll(state) ? state.show : null,
    cues: cuesFor(state, now, you, 'stage'),
  }
}

/** Everything that the stage shows, except running countdowns. */
export type StageModel = NonNullable<ReturnType<typeof stageModel>>

/** The props of a part of the stage. */
export type StageProps = { readonly model: StageModel }

/** The maximum number of parts below the line. */
const MAX_PARTS = 6

/** Returns the first coming row of each segment; all coming rows of the last segment. */
function openings({ rows }: Timeline): readonly Row[] {
  const waiting = rows.filter(({ status, projected }) => status === 'waiting' && projected !== null)
  const first = waiting.filter(
    ({ segment }, at) => waiting.findIndex((row) => row.segment === segment) === at,
  )
  return first.length > 1 ? first : waiting
}

function titleOf(
  agenda: Agenda,
  { item, segment }: Row,
  hasSegments: boolean,
  lang: LanguageTag,
): Bilingual {
  const block = agenda.segments.find(({ id }) => id === segment)
  const part = hasSegments && block !== undefined && block.items.length > 1 ? block : item
  const [first, ...others] = bilingualText(part.title, agenda, lang)
  return [shortTitle(first), ...others.map(shortTitle)]
}

/** Returns the programme to come at a moment; null if there is none. */
function upcomingOf(moment: Moment, lang: LanguageTag) {
  const { agenda, line } = moment
  const { times } = timesForReader(moment, null)
  const rows = openings(line)
  const hasSegments = new Set(rows.map(({ segment }) => segment)).size > 1
  const shown = rows.length > MAX_PARTS ? rows.slice(0, MAX_PARTS - 1) : rows
  // A segment with its first waiting item, or an item if only one segment is left.
  const parts = shown.map((row) => {
    const { at, as } = announcedStart(line, row)
    return {
      item: row.item.id,
      title: titleOf(agenda, row, hasSegments, lang),
      /** When it begins, in all zones; empty once no minute can be stated. */
      times: as === 'soon' ? [] : times(at),
      about: as === 'about',
    }
  })
  return parts.length === 0 ? null : { parts, more: rows.length - shown.length }
}

/** The programme to come: the parts that fit side by side, and the number of further ones. */
export type Upcoming = NonNullable<ReturnType<typeof upcomingOf>>
