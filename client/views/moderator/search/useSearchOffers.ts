import type { Act } from '../../../ui/acts/act.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import { type ItemOpeners, useItemActs } from '../agenda/useItemActs.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { useCannedActs, usePersonActs } from '../room/usePersonActs.ts'
import { usualReceiver } from '../side/cues.ts'
import { personName } from '../side/personName.ts'
import type { Composer } from '../side/useComposer.ts'
import type { GroupOf } from './matching.ts'
import {
  type About,
  actOffers,
  itemOffers,
  personOffers,
  type SearchOffer,
} from './searchOffers.ts'

/** What the search offers from: the console, its acts, and how things open. */
export type SearchParts = {
  readonly context: ConsoleContext
  readonly acts: readonly Act[]
  readonly ways: ItemOpeners
  readonly composer: Composer
}

/** All offers: commands, items, people, cues. */
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

/** The offers about one item or person. */
function useOffersAbout(
  { context, ways, composer }: SearchParts,
  about: About | null,
): readonly GroupOf<SearchOffer>[] {
  const { t } = useWords()
  const person = about?.kind === 'person' ? about.id : null
  const item = useItemActs(context, about?.kind === 'item' ? about.id : null, ways)
  const marks = usePersonActs(context, person, composer, ways.page)
  const canned = useCannedActs(context, person)
  return [
    { id: 'acts', heading: t('find.acts'), items: actOffers([...item, ...marks]) },
    { id: 'cues', heading: t('find.cues'), items: actOffers(canned) },
  ]
}

/** Returns all offers, or those about the chosen item or person. */
export function useSearchOffers(
  parts: SearchParts,
  about: About | null,
): readonly GroupOf<SearchOffer>[] {
  const all = useAllOffers(parts)
  const some = useOffersAbout(parts, about)
  return about === null ? all : some
}

/** Returns the name of an item or person. */
export function nameOfAbout(context: ConsoleContext, { kind, id }: About): string {
  return kind === 'item'
    ? nameOfId(context.show.published?.agenda ?? null, id, context.lang)
    : personName(context.show, id, context.lang)
}
