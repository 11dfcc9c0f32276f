import type { ScreenRole } from '../../shared/run/roles.ts'
import { listText } from '../i18n/listText.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { Button } from '../ui/controls/Button.tsx'
import '../ui/controls/switches.css'
import css from './roleSwitch.module.css'

/** Switches between the screens of a link with several roles, and shows when they have changed; empty for one screen. */
export function RoleSwitch({
  screens,
  role,
  choose,
  changed,
  dismiss,
}: {
  readonly screens: readonly ScreenRole[]
  readonly role: ScreenRole
  readonly choose: (role: ScreenRole) => void
  /** Whether the screens of the link have changed since the page opened. */
  readonly changed: boolean
  /** Dismisses the notice of a change. */
  readonly dismiss: () => void
}) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  if (screens.length < 2 && !changed) return null
  const opens = screens.map((one) => t(`role.${one}`))
  return (
    <div className={css.switch}>
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
        <p className={css.changed} role="status">
          <span>{t('role.opens', { opens: listText(opens, language) })}</span>
          <Button size="small" look="bare" onClick={dismiss}>
            {t('refusalDismiss')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}
