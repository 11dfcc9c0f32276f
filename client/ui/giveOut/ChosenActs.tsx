import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { saveFile } from '../controls/saveFile.ts'
import layout from '../layout/page.module.css'
import { type CopiedShow, CopyTable, useLinkTable } from '../links/CopyLinks.tsx'
import css from './peopleAndScreens.module.css'
import type { GivenLink, LinkHolder, Occasion } from './person.ts'
import { useOccasionNames } from './useOccasionNames.ts'

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
  const { title, called } = useOccasionNames(occasions)
  const tableOf = useLinkTable<GivenLink>()
  const shows = occasions.map((one): CopiedShow<GivenLink> => {
    const day = called(one)
    const several = { day, has: ({ occasion }: GivenLink) => occasion.show === one.show }
    return { zone: homeZone(one), ...(occasions.length > 1 && several) }
  })
  const table = () =>
    tableOf(
      chosen.map(({ links }) => links),
      shows,
    )
  const none = chosen.length === 0
  const save = async () => {
    // The code that writes CSV is loaded on demand.
    const { csvText } = await import('../../../shared/agenda/csv/writeCsv.ts')
    const { head, rows } = table()
    const file = new Blob([csvText(head, rows)], { type: 'text/csv' })
    saveFile(file, `${title.slice(0, 60)}.csv`)
  }
  return (
    <span className={layout.acts}>
      <Button size="small" className={css.toMessages} disabled={none} onClick={toMessages}>
        {t('messages')}
      </Button>
      <CopyTable table={table} isEmpty={none} label={t('copyTable')} />
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
  )
}
