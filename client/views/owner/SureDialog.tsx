import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { ActLine } from './ActLine.tsx'
import type { Act } from './useOwner.ts'
import { useOwnerWords } from './words.ts'

const COMMANDS = { replace: 'replaceLink', revoke: 'revokeLink' } as const

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
  readonly what: keyof typeof COMMANDS
  readonly link: OwnedLink
  readonly onClose: () => void
}) {
  const { t } = useTranslation('owner')
  const { who } = useOwnerWords()
  const doIt = async () => {
    if (await act.give(show.show, { type: COMMANDS[what], link: link.link })) onClose()
  }
  return (
    <Dialog
      open={true}
      onClose={onClose}
      title={t(`sure.${what}`, { who: who(link) })}
      closeLabel={t('close')}
    >
      <p className="second">{t(`sure.${what}What`)}</p>
      <ActLine act={act} />
      <div className="owner-form-end">
        <Button onClick={onClose}>{t('sure.keep')}</Button>
        <Button look="ink" disabled={act.busy} onClick={() => void doIt()}>
          {what === 'replace' ? t('replace') : t('withdraw')}
        </Button>
      </div>
    </Dialog>
  )
}
