import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import { useCity } from '../../i18n/city.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { Table } from '../links/linkTable.ts'
import { useLinkWords } from '../links/useLinkTable.ts'
import { type GivenLink, isDiffering, type LinkHolder, type Occasion } from './person.ts'
import { useOccasionWords } from './useOccasionWords.ts'

/** People as a table, a row each: of one show as its links are copied everywhere, of several with columns for each show. */
export function usePeopleTable(
  occasions: readonly Occasion[],
): (people: readonly LinkHolder[]) => Table {
  const { t } = useTranslation(['giveOut', 'common'])
  const { language } = useLanguage()
  const city = useCity()
  const { called } = useOccasionWords(occasions)
  const zoneOf = ({ zones }: Pick<Occasion, 'zones'>) => homeZone({ zones })
  const { table, who, roles } = useLinkWords(zoneOf(occasions[0] ?? { zones: [] }))
  if (occasions.length < 2) return (people) => table(people.map(({ links: [link] }) => link))
  const head = occasions.flatMap((occasion) => {
    const named = { day: called(occasion), city: city(zoneOf(occasion)) }
    return [t('column.turn', named), t('column.segment', named), t('column.link', named)]
  })
  const cells = ({ turn, address }: GivenLink, zone: string) => [
    turn === null ? '' : `${dateIn(turn.at, zone)} ${clockText(turn.at, zone)}`,
    turn === null ? '' : textIn(turn.segment, tagOf(language)).text,
    address,
  ]
  const rolesOf = (of: LinkHolder) => {
    const { links } = of
    if (!isDiffering(of)) return roles(links[0])
    const each = links.map((link) => t('opens', { day: called(link.occasion), roles: roles(link) }))
    return each.join(t('opensNext'))
  }
  const row = (of: LinkHolder) => [
    who(of.links[0]).text,
    rolesOf(of),
    ...occasions.flatMap((occasion) => {
      const link = of.links.find((one) => one.occasion.show === occasion.show)
      return link === undefined ? ['', '', ''] : cells(link, zoneOf(occasion))
    }),
  ]
  return (people) => ({
    head: [t('common:links.name'), t('common:links.role'), ...head],
    rows: people.map(row),
  })
}
