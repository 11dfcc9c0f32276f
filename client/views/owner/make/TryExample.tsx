import type { ShowId } from '../../../../shared/agenda/ids.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { linkOfRole } from '../links.ts'
import { useMaking } from '../useMaking.ts'
import { type Act, useOwned } from '../useOwner.ts'
import { OtherWay } from './OtherWay.tsx'

/** The example made as a rehearsal and its console opened here, with one press; each press makes one more. */
export function TryExample({
  act,
  made,
}: {
  readonly act: Act
  readonly made: (show: ShowId) => void
}) {
  const { t } = useTranslation('owner')
  const owned = useOwned()
  const rehearse = useMaking(act, 'rehearseExample')
  const press = async () => {
    const show = await rehearse({ en: 'example' }, {})
    if (show === null) return
    // Back from the console leads to its page.
    made(show)
    const known = owned.store.getState().shows?.find((one) => one.show === show)
    const console = known && linkOfRole(known, 'moderator')
    if (console) window.location.assign(console.path)
  }
  return (
    <OtherWay title={t('ways.example')} disabled={act.busy} onClick={() => void press()}>
      {t('ways.exampleWhat')}
    </OtherWay>
  )
}
