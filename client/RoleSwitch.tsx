import { useTranslation } from 'react-i18next'
import type { ScreenRole } from './screens.ts'
import './ui/controls/switches.css'
import './roleSwitch.css'

/** The screens of somebody with several roles; nothing for somebody with one. */
export function RoleSwitch({
  screens,
  role,
  choose,
}: {
  readonly screens: readonly ScreenRole[]
  readonly role: ScreenRole
  readonly choose: (role: ScreenRole) => void
}) {
  const { t } = useTranslation()
  if (screens.length < 2) return null
  return (
    <nav className="role-switch ui-switch" aria-label={t('role.switch')}>
      {screens.map((one) => (
        <button key={one} type="button" aria-pressed={one === role} onClick={() => choose(one)}>
          {t(`role.${one}`)}
        </button>
      ))}
    </nav>
  )
}
