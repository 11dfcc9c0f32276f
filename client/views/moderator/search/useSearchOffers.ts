import type { Agenda, Item } from '../../../../shared/agenda/model.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { flatItems, personOf } from '../../../../shared/run/lookup.ts'
import { type Act, useActMaker } from '../../../ui/acts/act.tsx'
import { nameOf, nameOfId } from '../../../ui/agenda/peopleNames.ts'
import { useItemActs } from '../agenda/useItemActs.ts'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import type { Console } from '../context/useConsole.ts'
import { useWords } from '../context/useConsoleData.ts'
import { usePersonActs } from '../room/RoomPeople.tsx'
import { cannedOf, cueId, personName, sendCue, useCueTexts, usualReceiver } from '../side/cues.ts'
import type { Findable, GroupOf } from './matching.ts'

/** Returns the acts that send canned cues to a person; none without a person. */
function useCannedActs(context: ConsoleContext, person: string | null): readonly Act[] {
  const { commandAct } = useActMaker()
  const texts = useCueTexts(context)
  if (person === null) return []
  const to = { type: 'person', person } as const
  return cannedOf(context.show, to, context.now).map(({ content, armed }) => {
    const [card] = armed
    const command =
      card === undefined
        ? sendCue(context.show, to, content)
        : ({ type: 'withdrawCue', cue: card } as const)
    return commandAct(cueId(content), texts.text(content), possible(context, command), {
      detail: texts.whom(to),
      chosen: card !== undefined,
    })
  })
}

/** Returns the acts for a person of the agenda: first a cue to them. */
function useActsAbout(
  { context, itemOpeners, composer }: SearchParts,
  person: string | null,
): readonly Act[] {
  const { t } = useWords()
  const { openingAct } = useActMaker()
  const acts = usePersonActs(context, itemOpeners.page)
  if (person === null) return []
  const isOpen = context.show.run.position.status !== 'ended'
  const choose = () => composer.choose(`person ${person}`)
  const focus = () => composer.input.current
  const write = openingAct('write', t('cues.write'), isOpen, choose, { focus })
  return [write, ...acts(person)]
}

/** The parts of the console that the search uses. */
export type SearchParts = Pick<Console, 'context' | 'acts' | 'itemOpeners' | 'composer'>

/** Returns all offers: acts, items, people, cues. */
function useAllOffers({ context, acts }: SearchParts): readonly GroupOf<SearchOffer>[] {
  const { t } = useWords()
  const agenda = context.show.published?.agenda
  const canned = useCannedActs(context, usualReceiver(context.show)?.person ?? null)
  return [
    { id: 'acts', heading: t('find.acts'), items: actOffers(acts) },
    {
      id: 'items',
      heading: t('table.label'),
      items: agenda === undefined ? [] : itemOffers(agenda, context.lang),
    },
    {
      id: 'people',
      heading: t('people.title'),
      items: agenda === undefined ? [] : personOffers(agenda, context.lang),
    },
    { id: 'cues', heading: t('find.cues'), items: actOffers(canned) },
  ]
}

/** Returns the offers about one item or person. */
function useOffersAbout(parts: SearchParts, about: About | null): readonly GroupOf<SearchOffer>[] {
  const { t } = useWords()
  const person = about?.kind === 'person' ? about.id : null
  const { context, itemOpeners } = parts
  const item = useItemActs(context, about?.kind === 'item' ? about.id : null, itemOpeners)
  const acts = useActsAbout(parts, person)
  const canned = useCannedActs(context, person)
  return [
    { id: 'acts', heading: t('find.acts'), items: actOffers([...item, ...acts]) },
    { id: 'cues', heading: t('find.cues'), items: actOffers(canned) },
  ]
}

/** Returns all offers, or those about the chosen item or person. */
export function useSearchOffers(
  parts: SearchParts,
  about: About | null,
): readonly GroupOf<SearchOffer>[] {
  const allOffers = useAllOffers(parts)
  const offersAbout = useOffersAbout(parts, about)
  return about === null ? allOffers : offersAbout
}

/** Returns the name of an item or person. */
export function nameOfAbout(context: ConsoleContext, { kind, id }: About): string {
  return kind === 'item'
    ? nameOfId(context.show.published?.agenda ?? null, id, context.lang)
    : personName(context.show, id, context.lang)
}

/** An item or person whose acts the search offers. */
export type About = { readonly kind: 'item' | 'person'; readonly id: string }

/** One line of the search: an act, or an item or person. */
export type SearchOffer = Findable & {
  readonly id: string
  readonly name: string
  /** The language of a name from the agenda; null for an act. */
  readonly lang: LanguageTag | null
  readonly detail: string | null
  readonly cap: string | null
  readonly choice:
    | { readonly kind: 'act'; readonly act: Act }
    | { readonly kind: 'about'; readonly about: About }
}

/** Returns offers for the acts that are possible now. */
function actOffers(acts: readonly Act[]): readonly SearchOffer[] {
  return acts
    .filter(({ enabled, id }) => enabled && id !== 'find')
    .map((act) => ({
      id: `act ${act.id}`,
      name: act.name,
      lang: null,
      detail: act.detail ?? null,
      cap: act.caps[0] ?? null,
      // Only by its name: a person’s name must not find Next because they are next.
      words: [act.name, ...(act.words ?? [])],
      choice: { kind: 'act', act },
    }))
}

/** Returns the names of an item's speakers in every language that they have. */
function namesIn(agenda: Agenda, item: Item): readonly string[] {
  return item.speakers.flatMap(({ person }) => Object.values(personOf(agenda, person)?.name ?? {}))
}

/** Returns an offer for every item of the agenda, with its name, and its title as detail. */
function itemOffers(agenda: Agenda, lang: LanguageTag): readonly SearchOffer[] {
  return flatItems(agenda).map(({ item }) => {
    const name = nameOf(agenda, item, lang)
    const title = textIn(item.title, lang).text
    return {
      id: `item ${item.id}`,
      name: name.text,
      lang: name.lang,
      detail: title === name.text ? null : title,
      cap: null,
      names: namesIn(agenda, item),
      words: Object.values(item.title),
      choice: { kind: 'about', about: { kind: 'item', id: item.id } },
    }
  })
}

/** Returns an offer for every person of the agenda. */
function personOffers(agenda: Agenda, lang: LanguageTag): readonly SearchOffer[] {
  return agenda.people.map((person) => {
    const name = textIn(person.name, lang)
    return {
      id: `person ${person.id}`,
      name: name.text,
      lang: name.lang,
      detail: person.affiliation === null ? null : textIn(person.affiliation, lang).text,
      cap: null,
      names: Object.values(person.name),
      words: [],
      choice: { kind: 'about', about: { kind: 'person', id: person.id } },
    }
  })
}
