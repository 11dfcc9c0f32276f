import type { Item, Person } from '../../../shared/agenda/model.ts'
import { nameWithAddress, type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { peopleOfItem, speakingNow } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { announcedMoment, type Moment } from '../../../shared/timing/moment.ts'
import { entryFor } from '../../i18n/language.ts'
import { nameList } from '../../ui/agenda/peopleNames.ts'
import { aboutOf, type Scene, sceneOf } from '../../ui/agenda/programme.ts'
import { timesForReader } from '../../ui/agenda/zoneTimes.ts'
import { untilStart } from '../../ui/countdown/untilStart.ts'

/** The languages of an overlay, the first one above. */
export type OverlayLanguages = readonly [LanguageTag, ...LanguageTag[]]

/** A text with its language. */
type Line = Pick<TextInLanguage, 'text' | 'lang'>

/** Names, and below them what they are or do, in each language that has its own text. */
export type Caption = {
  readonly item: string
  readonly names: readonly Line[]
  readonly about: readonly Line[]
}

/** Returns a text in the first language, and in the others if they have one that differs; the first alone if it is borrowed from another one. */
function inEach(
  languages: OverlayLanguages,
  textFor: (lang: LanguageTag) => TextInLanguage | null,
): readonly Line[] {
  const [first, ...others] = languages.flatMap((lang) => textFor(lang) ?? [])
  if (first === undefined) return []
  const rest = first.missing ? [] : others.filter(({ missing }) => !missing)
  const texts = [first, ...rest]
  return texts.filter(({ text }, n) => texts.findIndex((one) => one.text === text) === n)
}

/** Returns title and affiliation of a person in one line; null if the agenda has neither. */
function aboutLine(person: Person, lang: LanguageTag): TextInLanguage | null {
  const [first, ...others] = aboutOf(person, lang)
  if (first === undefined) return null
  const text = [first, ...others].map((one) => one.text).join(entryFor(first.lang).comma)
  return { ...first, text }
}

/** Returns the people with what they are, or several people with the title of their item; without people, the title alone. */
function captionOf(
  item: Item,
  people: readonly Person[],
  languages: OverlayLanguages,
  hasTitle: boolean,
): Caption {
  const [only] = people
  const title = inEach(languages, (lang) => textIn(item.title, lang))
  if (only === undefined) return { item: item.id, names: title, about: [] }
  const names = inEach(languages, (lang) => {
    const all = people.map((person) => nameWithAddress(person, lang))
    const [first = textIn(only.name, lang)] = all
    return { ...first, text: nameList(all, first.lang) }
  })
  const isTitled = hasTitle || people.length > 1
  const about = isTitled ? title : inEach(languages, (lang) => aboutLine(only, lang))
  return { item: item.id, names, about }
}

/** Returns who is speaking; null between items, in breaks, and in items without people. */
function speakerOf({ run }: ShowState, moment: Moment, scene: Scene, languages: OverlayLanguages) {
  const { agenda, on } = moment
  if (scene.is !== 'live' || on === null) return null
  const people = speakingNow(agenda, on.item, run.floor)
  return people.length === 0 ? null : captionOf(on.item, people, languages, false)
}

/** Returns what comes next; null after the last item. */
function nextOf({ agenda, next }: Moment, scene: Scene, languages: OverlayLanguages) {
  if (next === null || scene.is === 'over') return null
  return captionOf(next.item, peopleOfItem(agenda, next.item), languages, true)
}

/** What an overlay counts: the live or next item, the time until a known start, or nothing. */
function countedIn(scene: Scene, now: Instant): 'item' | Instant | null {
  switch (scene.is) {
    case 'live':
    case 'standby':
      return 'item'
    case 'break':
      return scene.back?.as === 'set' ? 'item' : null
    case 'waiting': {
      const { at, as } = scene.start
      return as === 'set' && untilStart(at, now)?.as === 'startsIn' ? at : null
    }
    case 'over':
      return null
  }
}

/** Returns the content of all overlays at `now`: only what a stage shows; null before publication. */
export function overlayModel(state: ShowState, now: Instant, languages: OverlayLanguages) {
  const moment = announcedMoment(state, now)
  if (moment === null) return null
  const scene = sceneOf(moment)
  const { count, pausedSince } = moment
  return {
    speaker: speakerOf(state, moment, scene, languages),
    next: nextOf(moment, scene, languages),
    counted: countedIn(scene, now),
    phase: scene.is === 'live' && 'phase' in count ? count.phase : 'calm',
    isBreak: scene.is === 'break',
    isPaused: pausedSince !== null,
    clocks: timesForReader(moment, null).clocks(now),
  }
}

/** The content of all overlays. */
export type OverlayModel = NonNullable<ReturnType<typeof overlayModel>>
