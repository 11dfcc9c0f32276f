import type { Act } from '../../../ui/acts/act.ts'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import { type ItemWays, useItemActs } from '../agenda/useItemActs.ts'
import type { GroupOf } from '../finder/matching.ts'
import { usualReceiver } from '../room/cues.ts'
import { personName } from '../room/HandsPanel.tsx'
import type { Composer } from '../room/useComposer.ts'
import { useCannedActs, usePersonActs } from '../room/usePersonActs.ts'
import type { Desk } from './desk.ts'
import { type About, actOffers, itemOffers, type Offer, personOffers } from './offers.ts'
import { useWords } from './useWords.ts'

/** What the finder offers from: the desk, what can be done there, and how things are opened. */
export type FinderParts = {
  readonly desk: Desk
  readonly acts: readonly Act[]
  readonly ways: ItemWays
  readonly composer: Composer
}

/** Everything to find or do: commands, items, people, cues. */
function useAllOffers({ desk, acts }: FinderParts): readonly GroupOf<Offer>[] {
  const { t } = useWords()
  const agenda = desk.show.published?.agenda
  const canned = useCannedActs(desk, usualReceiver(desk.show)?.person ?? null)
  return [
    { id: 'acts', heading: t('find.acts'), items: actOffers(acts) },
    {
      id: 'items',
      heading: t('table.label'),
      items: agenda === undefined ? [] : itemOffers(agenda, desk.lang),
    },
    {
      id: 'people',
      heading: t('people.title'),
      items: agenda === undefined ? [] : personOffers(agenda, desk.lang),
    },
    { id: 'cues', heading: t('find.cues'), items: actOffers(canned) },
  ]
}

/** What can be done with one item or person. */
function useOffersAbout(
  { desk, ways, composer }: FinderParts,
  about: About | null,
): readonly GroupOf<Offer>[] {
  const { t } = useWords()
  const person = about?.kind === 'person' ? about.id : null
  const item = useItemActs(desk, about?.kind === 'item' ? about.id : null, ways)
  const marks = usePersonActs(desk, person, composer, ways.page)
  const canned = useCannedActs(desk, person)
  return [
    { id: 'acts', heading: t('find.acts'), items: actOffers([...item, ...marks]) },
    { id: 'cues', heading: t('find.cues'), items: actOffers(canned) },
  ]
}

/** What the finder offers now: all there is, or what can be done with what was chosen. */
export function useOffers(parts: FinderParts, about: About | null): readonly GroupOf<Offer>[] {
  const all = useAllOffers(parts)
  const some = useOffersAbout(parts, about)
  return about === null ? all : some
}

/** How what was chosen is called. */
export function nameOfAbout(desk: Desk, { kind, id }: About): string {
  return kind === 'item'
    ? nameOfId(desk.show.published?.agenda ?? null, id, desk.lang)
    : personName(desk.show, id, desk.lang)
}
