import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { KeyBinding } from '../controls/keys.ts'
import type { IntakeActs } from './useIntake.ts'

/** The key that has read what stands in the field. */
export function useReadKey({ intake, read }: IntakeActs): KeyBinding {
  const { t } = useTranslation('intake')
  const label = t('keys.read')
  return { cap: 'Ctrl Enter', label, run: read, on: intake.at === 'field', whileTyping: true }
}
