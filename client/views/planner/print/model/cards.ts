import { visibleAgenda } from '../../../../../shared/access/visibleAgenda.ts'
import type { PersonId } from '../../../../../shared/agenda/ids.ts'
import type { Agenda, Item, Person, SpeakerRole } from '../../../../../shared/agenda/model.ts'
import { type TextInLanguage, textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { type Bounds, phaseBounds } from '../../../../../shared/timing/countdown.ts'
import { nameOf } from '../../../../ui/agenda/itemName.ts'
import { type ItemLine, linesOf } from './lines.ts'
import { type PrintChoice, speakersOf } from './source.ts'

/** One turn on a speaker's card. */
export type CardTurn = ItemLine & {
  readonly role: SpeakerRole
  readonly afterWhom: TextInLanguage | null
  readonly beforeWhom: TextInLanguage | null
  /** The time that is left when their screen turns amber, and red; null if the turn has no length. */
  readonly bounds: Bounds | null
}

/** The card of one speaker, in their language, with what they may see of the agenda. */
export type SpeakerCard = {
  readonly person: Person
  readonly lang: LanguageTag
  readonly turns: readonly CardTurn[]
  readonly agenda: Agenda
}

/** Returns the language of a person's card: the first they speak that the agenda has. */
function ownLanguage({ people, languages }: Agenda, id: PersonId): LanguageTag {
  const speaks = people.find((person) => person.id === id)?.speaks ?? []
  const near = (tag: LanguageTag) =>
    languages.find((one) => one.split('-')[0] === tag.split('-')[0])
  return speaks.map(near).find((tag) => tag !== undefined) ?? languages[0] ?? 'en'
}

function cardOf(whole: Agenda, id: PersonId, lang: LanguageTag): readonly SpeakerCard[] {
  const agenda = visibleAgenda(whole, { roles: ['speaker'], person: id, booth: null })
  const person = personOf(agenda, id)
  if (person === null) return []
  /** Whose turn a neighbouring one is; its title if it is their own too. */
  const neighbour = (item: Item | null) => {
    if (item === null) return null
    return item.speakers[0]?.person === id ? textIn(item.title, lang) : nameOf(agenda, item, lang)
  }
  const turns = linesOf(agenda).flatMap((line): readonly CardTurn[] => {
    const turn = line.type === 'item' && line.item.speakers.find((one) => one.person === id)
    if (line.type !== 'item' || !turn) return []
    const bounds = line.length === 0 ? null : phaseBounds(line.item, line.length)
    const [afterWhom, beforeWhom] = [neighbour(line.before), neighbour(line.after)]
    return [{ ...line, role: turn.role, afterWhom, beforeWhom, bounds }]
  })
  return [{ person, lang, turns, agenda }]
}

/** Returns the cards of all speakers in the order of their first turn, or of one; each has what that speaker may see. */
export function speakerCards(
  agenda: Agenda,
  { language, person }: Pick<PrintChoice, 'language' | 'person'>,
): readonly SpeakerCard[] {
  const whose = speakersOf(agenda).filter((id) => person === null || id === person)
  return whose.flatMap((id) =>
    cardOf(agenda, id, language === 'own' ? ownLanguage(agenda, id) : language),
  )
}
