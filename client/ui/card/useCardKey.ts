import { useTranslation } from 'react-i18next'
import type { KeyBinding } from '../controls/keys.ts'
import { useHeldCard } from './WithCard.tsx'

/** The key that opens and closes this screen's card, for its sheet. */
export function useCardKey(cap: string): KeyBinding {
  const { t } = useTranslation('card')
  const card = useHeldCard()
  return { cap, label: t('button'), on: card?.offered === true, run: () => card?.toggle() }
}
