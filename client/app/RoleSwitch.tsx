import type { ScreenRole } from '../../shared/run/roles.ts'
import { listText } from '../i18n/listText.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { Button } from '../ui/controls/Button.tsx'
import '../ui/controls/switches.css'
import './roleSwitch.css'

/** The screens of somebody with several roles, and beside them that they have become others; nothing for somebody with one. */
export function RoleSwitch({
  screens,
  role,
  choose,
  changed,
  known,
}: {
  readonly screens: readonly ScreenRole[]
  readonly role: ScreenRole
  readonly choose: (role: ScreenRole) => void
  /** The link opens something else since a moment ago. */
  readonly changed: boolean
  /** Whoever sits here has read that. */
  readonly known: () => void
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  if (screens.length < 2 && !changed) return null
  const opens = screens.map((one) => t(`role.${one}`))
  return (
    <div className="role-switch">
      {screens.length < 2 ? null : (
        <nav className="ui-switch" aria-label={t('role.switch')}>
          {screens.map((one) => (
            <button key={one} type="button" aria-pressed={one === role} onClick={() => choose(one)}>
              {t(`role.${one}`)}
            </button>
          ))}
        </nav>
      )}
      {changed ? (
        <p className="role-changed" role="status">
          <span>{t('role.opens', { opens: listText(opens, language) })}</span>
          <Button size="small" look="bare" onClick={known}>
            {t('refusalDismiss')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}
