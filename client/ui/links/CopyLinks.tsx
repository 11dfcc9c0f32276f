import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../controls/Button.tsx'
import css from './copyLink.module.css'
import { type HandedLink, type ListedLink, useLinkWords } from './useLinkTable.ts'
import { useTableCopy } from './useTableCopy.tsx'
import { NotCopied } from './Withheld.tsx'

/** Copies all links that this screen hands out as a table for a spreadsheet, and names those that somebody else hands out; where the browser does not allow it, shows the table to be copied by hand. */
export function CopyLinks({
  links,
  withheld = [],
  zone,
}: {
  readonly links: readonly HandedLink[]
  /** Links that somebody else hands out. */
  readonly withheld?: readonly ListedLink[]
  /** The zone that first turns are told in. */
  readonly zone: string
}) {
  const { t } = useTranslation()
  const { table } = useLinkWords(zone)
  const { copied, copy, changed, byHand } = useTableCopy(() => table(links))
  return (
    <>
      <Button
        size="small"
        disabled={links.length === 0}
        data-testid="copy-links"
        onClick={() => void copy()}
      >
        {copied === null ? t('links.copyAll') : t('links.copied', { count: copied })}
      </Button>
      {withheld.length > 0 && (copied !== null || byHand !== null) ? (
        <div role="status" className={`second ${css.below}`}>
          <NotCopied links={withheld} zone={zone} />
        </div>
      ) : null}
      {changed}
      {byHand}
    </>
  )
}
