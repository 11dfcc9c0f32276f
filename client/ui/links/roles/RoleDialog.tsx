import { useTranslation } from 'react-i18next'
import { Dialog } from '../../controls/Dialog.tsx'
import { RoleBoxes, type RolesOf } from './RoleBoxes.tsx'

/** What somebody's link opens, to be changed by who may. */
export function RoleDialog({
  who,
  onClose,
  ...of
}: RolesOf & { readonly who: string; readonly onClose: () => void }) {
  const { t } = useTranslation('linkRoles')
  return (
    <Dialog open={true} onClose={onClose} title={t('title', { who })} closeLabel={t('close')}>
      <RoleBoxes {...of} />
    </Dialog>
  )
}
