import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { useCity } from '../../i18n/city.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { saveFile } from '../controls/saveFile.ts'
import layout from '../layout/page.module.css'
import type { Table } from '../links/linkTable.ts'
import { useLinkWords, useTurnColumns } from '../links/useLinkTable.ts'
import { useTableCopy } from '../links/useTableCopy.tsx'
import css from './peopleAndScreens.module.css'
import { type GivenLink, isDiffering, type LinkHolder, type Occasion } from './person.ts'
import { useOccasionNames } from './useOccasionNames.ts'

/** People as a table, a row each: of one show as its links are copied everywhere, of several with columns for each show. */
function usePeopleTable(occasions: readonly Occasion[]): (people: readonly LinkHolder[]) => Table {
  const { t } = useTranslation(['giveOut', 'common'])
  const city = useCity()
  const columns = useTurnColumns()
  const { called } = useOccasionNames(occasions)
  const zoneOf = ({ zones }: Pick<Occasion, 'zones'>) => homeZone({ zones })
  const { table, who, roles } = useLinkWords(zoneOf(occasions[0] ?? { zones: [] }))
  if (occasions.length < 2) return (people) => table(people.map(({ links: [link] }) => link))
  const rolesOf = (of: LinkHolder) => {
    const { links } = of
    if (!isDiffering(of)) return roles(links[0])
    const each = links.map((link) => t('opens', { day: called(link.occasion), roles: roles(link) }))
    return each.join(t('opensNext'))
  }
  /** The columns of one show: what stands at their head, and somebody's cells. */
  const columnsOf = (occasion: Occasion, people: readonly LinkHolder[]) => {
    const zone = zoneOf(occasion)
    const named = { day: called(occasion), city: city(zone) }
    const link = ({ links }: LinkHolder) =>
      links.find((one) => one.occasion.show === occasion.show) ?? null
    const { head, cells } = columns(
      people.flatMap((of) => link(of) ?? []),
      zone,
    )
    const turns = head({
      turns: t('column.turns', named),
      own: t('column.own', named),
      parts: t('column.segment', named),
    })
    return {
      head: [...turns, t('column.link', named)],
      cells: (of: LinkHolder) => [...cells(link(of)), link(of)?.address ?? ''],
    }
  }
  return (people) => {
    const shows = occasions.map((occasion) => columnsOf(occasion, people))
    return {
      head: [t('common:links.name'), t('common:links.role'), ...shows.flatMap(({ head }) => head)],
      rows: people.map((of) => [
        who(of.links[0]).text,
        rolesOf(of),
        ...shows.flatMap(({ cells }) => cells(of)),
      ]),
    }
  }
}

/** The actions for all who are chosen. */
export function ChosenActs({
  chosen,
  occasions,
  print,
  toMessages,
}: {
  readonly chosen: readonly LinkHolder[]
  readonly occasions: readonly Occasion[]
  readonly print: (links: readonly GivenLink[]) => void
  /** Goes to the messages, if they are out of sight. */
  readonly toMessages: () => void
}) {
  const { t } = useTranslation('giveOut')
  const { title } = useOccasionNames(occasions)
  const table = usePeopleTable(occasions)
  const { copied, copy, changed, byHand } = useTableCopy(() => table(chosen))
  const none = chosen.length === 0
  const save = async () => {
    // The code that writes CSV is loaded on demand.
    const { csvText } = await import('../../../shared/agenda/csv/writeCsv.ts')
    const { head, rows } = table(chosen)
    const file = new Blob([csvText(head, rows)], { type: 'text/csv' })
    saveFile(file, `${title.slice(0, 60)}.csv`)
  }
  return (
    <>
      <span className={layout.acts}>
        <Button size="small" className={css.toMessages} disabled={none} onClick={toMessages}>
          {t('messages')}
        </Button>
        <Button size="small" disabled={none} onClick={() => void copy()}>
          {t(copied === null ? 'copyTable' : 'copied')}
        </Button>
        <Button
          size="small"
          disabled={none}
          onClick={() => print(chosen.flatMap(({ links }) => links))}
        >
          {t('print')}
        </Button>
        <Button size="small" disabled={none} onClick={() => void save()}>
          {t('csv')}
        </Button>
      </span>
      {changed}
      {byHand}
    </>
  )
}
