import type { KeyboardEvent } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Check } from '../../../ui/controls/Field.tsx'
import { useMedia } from '../../../ui/controls/theme.ts'
import form from '../context/form.module.css'
import type { Console } from '../context/useConsole.ts'
import css from './recovery.module.css'
import type { View } from './useRecovery.ts'
import { cutsTalks, needsAgreement, shownOptions } from './way.ts'

type FootProps = Pick<Console, 'context' | 'recovery'>
type ViewProps = Pick<Console, 'recovery'> & { readonly view: View }

/** The most characters of a note. */
const NOTE_LIMIT = 200

/** Leaves the field, so that the keys of the pane work again. */
function leave(event: KeyboardEvent<HTMLInputElement>) {
  if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
  event.preventDefault()
  event.currentTarget.closest('section')?.focus()
}

/** The choice whether to notify the people affected, and a note to them. */
function Notify({ recovery, view }: ViewProps) {
  const { t } = useTranslation('recovery')
  const { notifies, note } = view
  return (
    <>
      <Check
        checked={notifies}
        set={(notifies) => recovery.change({ notifies })}
        data-testid="tells"
      >
        {t('tell')}
      </Check>
      {notifies ? (
        <input
          className={form.input}
          value={note}
          maxLength={NOTE_LIMIT}
          aria-label={t('word')}
          placeholder={t('word')}
          onChange={(event) => recovery.change({ note: event.target.value })}
          onKeyDown={leave}
        />
      ) : null}
    </>
  )
}

function Apply({ recovery, view }: ViewProps) {
  const { t } = useTranslation('recovery')
  const { blockedBy, apply } = recovery
  const text = view.lengths === null ? t('apply', { n: view.shown + 1 }) : t('applyHand')
  if (blockedBy === 'nothing' || blockedBy === 'agreement') return <span className={css.apply} />
  return (
    <Button
      shortcut="Enter"
      className={css.apply}
      data-testid="apply"
      disabled={blockedBy !== null}
      onClick={apply}
    >
      {blockedBy === 'sent' ? t('applying') : text}
    </Button>
  )
}

/** The button for the options on the other page. */
function OtherOptions({ context, recovery, view }: FootProps & ViewProps) {
  const { t } = useTranslation('recovery')
  const narrow = useMedia('narrow')
  const { options } = view.situation.recovery
  const visible = shownOptions(options.length, view.shown)
  const others = options.flatMap((option, index) =>
    visible.includes(index) ? [] : [{ option, index }],
  )
  const [first] = others
  if (first === undefined || view.lengths !== null) return null
  const count = others.length
  // A narrow foot has room for one row only.
  const talks = !narrow && others.every(({ option }) => cutsTalks(context.show, option))
  const text = () => {
    if (first.index === 0) return t('otherOptions.first', { count })
    return talks ? t('otherOptions.talks', { count }) : t('otherOptions.more', { count })
  }
  return (
    <Button
      look="bare"
      size="small"
      className={css.others}
      onClick={() => recovery.showOption(first.index)}
    >
      {text()}
    </Button>
  )
}

/** The agreement, if one is needed, and Apply; lengths by hand; the note to the people affected; and the other options. */
export function RecoveryFoot({ context, recovery }: FootProps) {
  const { t } = useTranslation('recovery')
  const { view, way, adjustable } = recovery
  if (view === null || (way === null && !adjustable)) return null
  const byHand = view.lengths !== null
  return (
    <div className={`acts fixed t1 ${css.foot}`}>
      {way !== null && needsAgreement(way) ? (
        <Check checked={view.agreed} set={recovery.setAgreed} data-testid="agreed">
          <span>
            {t('agreed')}
            <small className="second">{t('ask')}</small>
          </span>
        </Check>
      ) : null}
      {way === null ? null : <Apply recovery={recovery} view={view} />}
      <Button shortcut="A" aria-pressed={byHand} onClick={recovery.adjustByHand}>
        {t(byHand ? 'hand.back' : 'hand.title')}
      </Button>
      {way === null ? null : <Notify recovery={recovery} view={view} />}
      <OtherOptions context={context} recovery={recovery} view={view} />
    </div>
  )
}
