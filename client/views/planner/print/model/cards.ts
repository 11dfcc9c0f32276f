import { visibleAgenda } from '../../../../../shared/access/visibleAgenda.ts'
import { addressedIn } from '../../../../../shared/agenda/addressed.ts'
import type { PersonId } from '../../../../../shared/agenda/ids.ts'
import type {
  Agenda,
  Document,
  Item,
  Meeting,
  Speaker,
  SpeakerRole,
} from '../../../../../shared/agenda/model.ts'
import { plannedLength } from '../../../../../shared/agenda/slack.ts'
import { type TextInLanguage, textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { languagesOf } from '../../../../../shared/run/floorLanguage.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import type { Duration } from '../../../../../shared/time/instant.ts'
import { type Bounds, phaseBounds } from '../../../../../shared/timing/countdown.ts'
import { nameOf } from '../../../../ui/agenda/itemName.ts'
import { aboutPerson, type PaperTime, paperTime, readOrNone } from './paperText.ts'
import type { Choice } from './source.ts'
import { speakersOf } from './source.ts'
import { type AtItem, walk } from './walk.ts'

/** One turn on a speaker's card; lengths in ms. */
export type CardTurn = {
  readonly key: string
  readonly day: string
  readonly time: PaperTime
  readonly length: Duration
  readonly role: SpeakerRole
  readonly title: TextInLanguage
  /** The segment it stands in, where that is called otherwise. */
  readonly segment: TextInLanguage | null
  readonly after: TextInLanguage | null
  readonly before: TextInLanguage | null
  readonly languages: readonly LanguageTag[]
  readonly points: readonly TextInLanguage[]
  readonly notes: TextInLanguage | null
  readonly documents: readonly Document[]
  /** What is left when their screen turns amber, and red; null where there is no time to count. */
  readonly bounds: Bounds | null
}

/** The card of one speaker, in their language. */
export type SpeakerCard = {
  readonly person: PersonId
  readonly lang: LanguageTag
  readonly name: TextInLanguage
  readonly about: readonly TextInLanguage[]
  readonly turns: readonly CardTurn[]
  readonly meeting: Meeting | null
}

/** The language of a person's card: the first they speak that the agenda has. */
function ownLanguage({ people, languages }: Agenda, id: PersonId): LanguageTag {
  const speaks = people.find((person) => person.id === id)?.speaks ?? []
  const near = (tag: LanguageTag) =>
    languages.find((one) => one.split('-')[0] === tag.split('-')[0])
  return speaks.map(near).find((tag) => tag !== undefined) ?? languages[0] ?? 'en'
}

/** Whose turn a neighbouring one is; what it is where it is their own, too. */
function neighbour(
  agenda: Agenda,
  item: Item | null,
  { lang, id }: { readonly lang: LanguageTag; readonly id: PersonId },
): TextInLanguage | null {
  if (item === null) return null
  const own = item.speakers[0]?.person === id
  return own ? textIn(item.title, lang) : nameOf(agenda, item, lang)
}

function turnOf(
  agenda: Agenda,
  stop: AtItem,
  { person: id, role }: Speaker,
  lang: LanguageTag,
): CardTurn {
  const { item, segment, span, day } = stop
  const title = textIn(item.title, lang)
  const block = textIn(segment.title, lang)
  const length = plannedLength(item)
  return {
    key: item.id,
    day,
    time: paperTime(span.start, agenda, day),
    length,
    role,
    title,
    segment: block.text === title.text ? null : block,
    after: neighbour(agenda, stop.before, { lang, id }),
    before: neighbour(agenda, stop.after, { lang, id }),
    languages: languagesOf(item),
    points: item.talkingPoints.map((point) => textIn(point, lang)),
    notes: readOrNone(item.briefing?.notes, lang),
    documents: item.briefing?.documents ?? [],
    bounds: length === 0 ? null : phaseBounds(item, length),
  }
}

function cardOf(whole: Agenda, id: PersonId, lang: LanguageTag): readonly SpeakerCard[] {
  const agenda = visibleAgenda(whole, { roles: ['speaker'], person: id, booth: null })
  const person = personOf(agenda, id)
  if (person === null) return []
  const turns = walk(agenda).flatMap((stop) => {
    const theirs = stop.at === 'item' ? stop.item.speakers.find((one) => one.person === id) : null
    return stop.at === 'item' && theirs ? [turnOf(agenda, stop, theirs, lang)] : []
  })
  const name = addressedIn(person, lang)
  return [
    { person: id, lang, name, about: aboutPerson(person, lang), turns, meeting: agenda.meeting },
  ]
}

/** The cards of all speakers in the order of their first turn, or of one; each holds what that speaker may see. */
export function speakerCards(
  agenda: Agenda,
  { language, person }: Pick<Choice, 'language' | 'person'>,
): readonly SpeakerCard[] {
  const whose = speakersOf(agenda).filter((id) => person === null || id === person)
  return whose.flatMap((id) =>
    cardOf(agenda, id, language === 'own' ? ownLanguage(agenda, id) : language),
  )
}
