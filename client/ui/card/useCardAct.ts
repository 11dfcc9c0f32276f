import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { Act } from '../acts/act.ts'
import { useCard } from './WithCard.tsx'

/** Opens this screen's card and closes it again; off where this device has none. */
export function useCardAct(cap: string): Act {
  const { t } = useTranslation('card')
  const card = useCard()
  return {
    id: 'card',
    name: t('button'),
    caps: [cap],
    on: card?.offered === true,
    chosen: card?.open ?? false,
    run: () => card?.toggle(),
    // The card takes it.
    focus: () => null,
  }
}
