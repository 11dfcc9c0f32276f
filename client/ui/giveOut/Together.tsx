import { useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { copyTable } from '../links/copyTable.ts'
import { tableText } from '../links/linkTable.ts'
import type { GivenLink, LinkHolder, Occasion } from './person.ts'
import { saveText } from './saveText.ts'
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
  const [came, setCame] = useState<'copied' | 'by hand' | null>(null)
  const none = chosen.length === 0
  const copy = async () => setCame((await copyTable(table(chosen))) ? 'copied' : 'by hand')
  const save = async () => {
    // What writes CSV is fetched once somebody asks for it.
    const { csvText } = await import('../../../shared/agenda/csv/writeCsv.ts')
    const { head, rows } = table(chosen)
    saveText(name, csvText(head, rows), 'text/csv')
  }
  const name = `${title.slice(0, 60)}.csv`
  return (
    <>
      <span className="give-together">
        <Button size="small" className="give-to-mail" disabled={none} onClick={toMail}>
          {t('messages')}
        </Button>
        <Button size="small" disabled={none} onClick={() => void copy()}>
          {t(came === 'copied' ? 'copied' : 'copyTable')}
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
      {came === 'by hand' ? (
        <label className="ui-links-by-hand">
          <span>{t('byHand')}</span>
          <textarea
            readOnly
            rows={4}
            value={tableText(table(chosen))}
            onFocus={(event) => event.target.select()}
          />
        </label>
      ) : null}
    </>
  )
}
