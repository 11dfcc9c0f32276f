import { has } from '../../../shared/access/roles.ts'
import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Command } from '../../../shared/run/command.ts'
import { listText } from '../../i18n/listText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { ActLine } from './ActLine.tsx'
import { openMade } from './links.ts'
import type { Act } from './useOwner.ts'
import { useOwnerWords } from './words.ts'

/** How many of the links that a link made are named. */
const NAMED = 8

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
  const count = made.length
  const doIt = async (command: Command) => {
    if (await act.give(show.show, command)) onClose()
  }
  const revoke = { type: 'revokeLink', link: link.link } as const
  return (
    <Dialog
      open={true}
      onClose={onClose}
      title={t(`sure.${what}`, { who: who(link) })}
      closeLabel={t('close')}
    >
      <p className="second">{t(`sure.${what}What`)}</p>
      {has(link.grant, 'draft') ? <p className="second">{t('sure.rehearsals')}</p> : null}
      {count === 0 ? null : (
        <p>
          {t('sure.made', {
            count,
            who: listText(
              made.map((one) => who(one)),
              language,
              NAMED,
            ),
          })}
        </p>
      )}
      <ActLine act={act} />
      <div className="owner-form-end">
        <Button onClick={onClose}>{t('sure.keep')}</Button>
        {count === 0 ? null : (
          <Button disabled={act.busy} onClick={() => void doIt({ ...revoke, made: true })}>
            {t('sure.withMade', { count })}
          </Button>
        )}
        <Button
          look="ink"
          disabled={act.busy}
          onClick={() =>
            void doIt(what === 'replace' ? { type: 'replaceLink', link: link.link } : revoke)
          }
        >
          {what === 'replace' ? t('replace') : t('withdraw')}
        </Button>
      </div>
    </Dialog>
  )
}
