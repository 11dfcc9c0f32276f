import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { listText } from '../../i18n/listText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { ActLine } from './ActLine.tsx'
import { openMade } from './links.ts'
import css from './ownerForm.module.css'
import type { Act } from './useOwner.ts'
import { useOwnerWords } from './words.ts'

/** Asks once before a link stops working. */
export function SureDialog({
  show,
  act,
  what,
  link,
  onClose,
}: {
  readonly show: OwnedShow
  readonly act: Act
  readonly what: 'replace' | 'revoke'
  readonly link: OwnedLink
  readonly onClose: () => void
}) {
  const { t } = useTranslation('owner')
  const { language } = useLanguage()
  const { who } = useOwnerWords()
  const made = what === 'revoke' ? openMade(show, link.link) : []
  const doIt = async (all?: true) => {
    const { link: id } = link
    const command =
      what === 'replace'
        ? ({ type: 'replaceLink', link: id } as const)
        : ({ type: 'revokeLink', link: id, made: all } as const)
    if (await act.give(show.show, command)) onClose()
  }
  const names = made.map((one) => who(one))
  return (
    <Dialog open={true} onClose={onClose} title={t(`sure.${what}`, { who: who(link) })}>
      <p className="second">{t(`sure.${what}What`)}</p>
      {made.length === 0 ? null : (
        <p>{t('sure.made', { count: made.length, who: listText(names, language) })}</p>
      )}
      <ActLine act={act} />
      <div className={css.end}>
        <Button onClick={onClose}>{t('sure.keep')}</Button>
        {made.length === 0 ? null : (
          <Button disabled={act.busy} onClick={() => void doIt(true)}>
            {t('sure.withMade')}
          </Button>
        )}
        <Button look="ink" disabled={act.busy} onClick={() => void doIt()}>
          {what === 'replace' ? t('replace') : t('withdraw')}
        </Button>
      </div>
    </Dialog>
  )
}
