import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { saveFile } from '../controls/saveFile.ts'
import { useTableCopy } from '../links/useTableCopy.tsx'
import css from './peopleAndScreens.module.css'
import type { GivenLink, LinkHolder, Occasion } from './person.ts'
import { useOccasionNames } from './useOccasionNames.ts'
import { usePeopleTable } from './usePeopleTable.ts'

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
      <span className={css.acts}>
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
