import { nameWithAddress } from '../../../shared/agenda/formOfAddress.ts'
import type { Agenda, Item, Person } from '../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { languageChange } from '../../../shared/run/floorLanguage.ts'
import { peopleOfItem } from '../../../shared/run/itemPeople.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { isOpenToAll, type ShowState } from '../../../shared/run/state.ts'
import { chosenPoint } from '../../../shared/run/talkingPoint.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { announcedMoment, type Moment } from '../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { floorName, introducedNames } from '../../ui/agenda/peopleNames.ts'
import {
  aboutOf,
  announcedStart,
  isNamedByPeople,
  placeInSegment,
} from '../../ui/agenda/programme.ts'
import { type Scene, sceneOf } from '../../ui/agenda/scene.ts'
import { shortTitle } from '../../ui/agenda/shortTitle.ts'
import { timesForReader } from '../../ui/agenda/timesForReader.ts'
import { firstTime } from '../../ui/agenda/zoneTimes.ts'
import { cuesFor, type You } from '../../ui/cues/cuesFor.ts'

/** A text in the screen's language, and in the show's other one where it says something else. */
export type Bilingual = readonly [TextInLanguage, ...TextInLanguage[]]

function inBoth(
  read: (lang: LanguageTag) => TextInLanguage,
  agenda: Agenda,
  lang: LanguageTag,
): Bilingual {
  const first = read(lang)
  const others = agenda.languages.map(read)
  const other = others.find(
    (one) => !one.missing && one.lang !== first.lang && one.text !== first.text,
  )
  return other === undefined ? [first] : [first, other]
}

/** A text in `lang`, and in the first other language of the show that it has. */
function bilingualText(texts: Texts, agenda: Agenda, lang: LanguageTag): Bilingual {
  return inBoth((tag) => textIn(texts, tag), agenda, lang)
}

/** The name of somebody as they are introduced, likewise. */
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
    /** The talking point chosen for it. */
    point: point && bilingualText(point, agenda, lang),
    /** Names in both scripts where there are two; what they are, in the screen's language. */
    people,
  }
}

/** A turn in the programme column. */
export type StageTurn = ReturnType<typeof turnOf>

/** Whether an item opens a block of several turns, which then says more than the item does. */
function opensBlock(agenda: Agenda, item: Item): Texts | null {
  const segment = findItem(agenda, item.id)?.segment
  const opens = segment !== undefined && segment.items.length > 1 && segment.items[0] === item
  return opens ? segment.title : null
}

function comingOf(agenda: Agenda, row: Row | null, opening: boolean, lang: LanguageTag) {
  if (row === null) return null
  const { item } = row
  const names = introducedNames(agenda, item, lang)
  const title = textIn(item.title, lang)
  const block = opening ? opensBlock(agenda, item) : null
  if (block !== null) {
    const repeats = isNamedByPeople(block, item)
    return {
      item: item.id,
      head: [shortTitle(textIn(block, lang))],
      text: repeats ? (names[0] ?? null) : title,
    }
  }
  return names.length > 0
    ? { item: item.id, head: names, text: title }
    : { item: item.id, head: [title], text: null }
}

/** What comes after, in two lines: who or which block, and what. */
export type Coming = ReturnType<typeof comingOf>

/** The first waiting row behind another in order. */
function rowBehind({ rows }: Timeline, row: Row | null): Row | null {
  if (row === null) return null
  return rows.slice(rows.indexOf(row) + 1).find(({ status }) => status === 'waiting') ?? null
}

/** The moment to which a scene leads; null if it is not known. */
function endOf(scene: Scene, { until }: Moment): Instant | null {
  if (scene.is === 'waiting') return scene.start.at
  return scene.is === 'break' ? (scene.back?.at ?? null) : until
}

/** The times and the phase of a scene. */
function clocked(scene: Scene, moment: Moment) {
  const { now, count, pausedSince } = moment
  const { times, clocks } = timesForReader(moment, null)
  const end = endOf(scene, moment)
  return {
    clocks: clocks(now),
    /** The moment to which the scene leads, on all clocks: a start, or the end of what is on; none if it is not known. */
    times: end === null ? [] : times(end),
    phase: scene.is === 'live' && 'phase' in count ? count.phase : 'calm',
    /** Home clock time since when it is paused, HH:MM; null while it runs. */
    pausedSince: pausedSince && firstTime(times, pausedSince),
  }
}

/** What the stage shows at `now`, in `lang` and the show's other language; null before publication. */
export function stageModel(state: ShowState, now: Instant, you: You, lang: LanguageTag) {
  const moment = announcedMoment(state, now)
  if (moment === null) return null
  const { agenda, line } = moment
  const { look } = state.run
  const scene = sceneOf(moment)
  const standby = scene.is === 'standby'
  const shown = standby ? line.next : line.on
  const after = standby ? rowBehind(line, line.next) : line.next
  const opening = scene.is === 'waiting' || scene.is === 'break'
  return {
    show: bilingualText(agenda.title, agenda, lang),
    /** What was chosen for it to show (R15). */
    look: look.is,
    /** The message to the room, if that was chosen. */
    message: look.is === 'message' ? bilingualText(look.texts, agenda, lang) : null,
    scene,
    ...clocked(scene, moment),
    /** What is on, or in standby what is about to be. */
    turn: shown && turnOf(state, agenda, shown, lang),
    /** Who has been given a word inside it. */
    floor: floorName(state, agenda, lang),
    /** Another language on the floor, while it is announced (R18). */
    floorChange: languageChange(state, now)?.to ?? null,
    /** What comes after that turn. */
    coming: comingOf(agenda, after, opening, lang),
    /** The programme to come, while there is time to read it: before the start, and in a break. */
    upcoming: opening ? upcomingOf(moment, lang) : null,
    /** What to follow on one's own phone then; null where the show is not open to everyone. */
    follow: opening && isOpenToAll(state) ? state.show : null,
    cues: cuesFor(state, now, you, 'stage'),
  }
}

/** Everything the stage shows but running figures. */
export type StageModel = NonNullable<ReturnType<typeof stageModel>>

/** So many stand below the line. */
const MOST = 6

/** The first row to come of each block. */
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
  blocks: boolean,
  lang: LanguageTag,
): Bilingual {
  const block = agenda.segments.find(({ id }) => id === segment)
  const named = blocks && block !== undefined && block.items.length > 1 ? block : item
  const [first, ...others] = bilingualText(named.title, agenda, lang)
  return [shortTitle(first), ...others.map(shortTitle)]
}

/** The programme to come at a moment; null where nothing is. */
function upcomingOf(moment: Moment, lang: LanguageTag) {
  const { agenda, line } = moment
  const { times } = timesForReader(moment, null)
  const rows = openings(line)
  const blocks = new Set(rows.map(({ segment }) => segment)).size > 1
  const shown = rows.length > MOST ? rows.slice(0, MOST - 1) : rows
  // A block, by its first item that waits, or an item where one block is left.
  const parts = shown.map((row) => {
    const { at, as } = announcedStart(line, row)
    return {
      item: row.item.id,
      title: titleOf(agenda, row, blocks, lang),
      /** When it begins, on all clocks; none once no minute can be named. */
      times: as === 'soon' ? [] : times(at),
      about: as === 'about',
    }
  })
  return parts.length === 0 ? null : { parts, more: rows.length - shown.length }
}

/** The programme to come: as many parts as stand side by side, and how many come behind these. */
export type Upcoming = NonNullable<ReturnType<typeof upcomingOf>>
