import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { GivenLink } from '../../ui/giveOut/person.ts'
import type { CardFor } from '../../ui/linkCards/cards.ts'
import { cardLinks } from './links.ts'

/** The cards of a show in the order of its page, everyone's first. */
export function cardsOf(show: OwnedShow): readonly CardFor[] {
  const links = cardLinks(show).map((link) => ({ key: link.link, show, link }))
  return show.public ? [{ key: '', show, link: null }, ...links] : links
}

/** The cards of some links of these shows, in their order. */
export function cardsFor(
  shows: readonly OwnedShow[],
  given: readonly GivenLink[],
): readonly CardFor[] {
  return given.flatMap(({ occasion, link: id }) => {
    const show = shows.find((one) => one.show === occasion.show)
    const link = show?.links.find((one) => one.link === id)
    if (show === undefined || link === undefined) return []
    return [{ key: `${show.show}/${id}`, show, link }]
  })
}
