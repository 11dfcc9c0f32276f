import { useState } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import { copyTable } from './copyTable.ts'
import { tableText } from './linkTable.ts'
import { type HandedLink, useLinkWords } from './useLinkTable.ts'
import './links.css'

/** Copies all links as a table that a spreadsheet takes; where the browser does not let it, the table stands there to be copied by hand. */
export function CopyLinks({
  links,
  zone,
  look = 'plain',
}: {
  readonly links: readonly HandedLink[]
  /** The zone that first turns are told in. */
  readonly zone: string
  readonly look?: 'plain' | 'ink'
}) {
  const { t } = useTranslation()
  const { table } = useLinkWords(zone)
  const [came, setCame] = useState<'copied' | 'by hand' | null>(null)
  const press = async () => setCame((await copyTable(table(links))) ? 'copied' : 'by hand')
  return (
    <>
      <Button
        look={look}
        size="small"
        disabled={links.length === 0}
        data-testid="copy-links"
        onClick={() => void press()}
      >
        {came === 'copied' ? t('links.copied', { count: links.length }) : t('links.copyAll')}
      </Button>
      {came === 'by hand' ? (
        <label className="ui-links-by-hand">
          <span>{t('links.byHand')}</span>
          <textarea
            readOnly
            rows={4}
            value={tableText(table(links))}
            onFocus={(event) => event.target.select()}
          />
        </label>
      ) : null}
    </>
  )
}
