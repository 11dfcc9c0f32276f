import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { saveFile } from '../controls/saveFile.ts'
import { useTableCopy } from '../links/useTableCopy.tsx'
import type { GivenLink, LinkHolder, Occasion } from './person.ts'
import { useOccasionWords } from './useOccasionWords.ts'
import { usePeopleTable } from './usePeopleTable.ts'

/** What is done with all who are chosen. */
export function Together({
  chosen,
  occasions,
  print,
  toMail,
}: {
  readonly chosen: readonly LinkHolder[]
  readonly occasions: readonly Occasion[]
  readonly print: ((links: readonly GivenLink[]) => void) | undefined
  /** Goes to the messages, where they are out of sight. */
  readonly toMail: () => void
}) {
  const { t } = useTranslation('giveOut')
  const { title } = useOccasionWords(occasions)
  const table = usePeopleTable(occasions)
  const { copied, copy, changed, byHand } = useTableCopy(() => table(chosen))
  const none = chosen.length === 0
  const save = async () => {
    // What writes CSV is fetched once somebody asks for it.
    const { csvText } = await import('../../../shared/agenda/csv/writeCsv.ts')
    const { head, rows } = table(chosen)
    const file = new Blob([csvText(head, rows)], { type: 'text/csv' })
    saveFile(file, `${title.slice(0, 60)}.csv`)
  }
  return (
    <>
      <span className="give-together">
        <Button size="small" className="give-to-mail" disabled={none} onClick={toMail}>
          {t('messages')}
        </Button>
        <Button size="small" disabled={none} onClick={() => void copy()}>
          {t(copied === null ? 'copyTable' : 'copied')}
        </Button>
        {print === undefined ? null : (
          <Button
            size="small"
            disabled={none}
            onClick={() => print(chosen.flatMap(({ links }) => links))}
          >
            {t('print')}
          </Button>
        )}
        <Button size="small" disabled={none} onClick={() => void save()}>
          {t('csv')}
        </Button>
      </span>
      {changed}
      {byHand}
    </>
  )
}
