import { useTranslation } from 'react-i18next'
import type { ThemeChoice } from './theme.ts'
import './switches.css'

const CHOICES = ['system', 'light', 'dark'] as const

/** As the system, light or dark; kept per device by the screen that shows it. */
export function ThemeSwitch({
  choice,
  choose,
}: {
  readonly choice: ThemeChoice
  readonly choose: (choice: ThemeChoice) => void
}) {
  const { t } = useTranslation()
  return (
    <fieldset className="ui-switch" aria-label={t('theme.switch')}>
      {CHOICES.map((one) => (
        <button key={one} type="button" aria-pressed={one === choice} onClick={() => choose(one)}>
          {t(`theme.${one}`)}
        </button>
      ))}
    </fieldset>
  )
}
