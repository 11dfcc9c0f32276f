import { MINUTE } from '../../../../shared/time/instant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { PaneHead } from '../../../ui/layout/Pane.tsx'
import { redoCommand } from '../../../ui/steps/undoPreview.ts'
import type { Console } from '../context/useConsole.ts'
import { useTimes } from '../context/useConsoleData.ts'
import css from './recovery.module.css'
import type { View } from './useRecovery.ts'
import { type Outlook, shownOptions, useLengthText } from './way.ts'

type HeadProps = Pick<Console, 'context' | 'recovery'> & {
  readonly view: View
  /** The result of each option now; null if it is no longer possible. */
  readonly outlooks: readonly (Outlook | null)[]
}

/** Returns the notice that the cuts have changed since the option was chosen; null if they have not. */
function useChangeNotice({ context, recovery, view }: HeadProps): string | null {
  const { t } = useTranslation('recovery')
  const at = useTimes(context).home(view.situation.since)
  if (recovery.refused || view.wasTooNew) return t('notApplied', { at })
  return view.changed ? t('changed', { at }) : null
}

/** Why there are no options, the least overrun of all options, and that some combinations were not tried; nothing if none of this applies. */
function Limits({ situation: { recovery } }: Pick<View, 'situation'>) {
  const { t } = useTranslation('recovery')
  const length = useLengthText()
  const { none, least, exact } = recovery
  const limits = [
    none === null ? [] : t(`none.${none}`),
    least === 0 ? [] : t('limit.over', { length: length(Math.ceil(least / MINUTE) * MINUTE) }),
    exact ? [] : t('limit.cutShort'),
  ].flat()
  if (limits.length === 0) return null
  return <p className={`second fixed t1 ${css.reason}`}>{limits.join(t('limit.separator'))}</p>
}

/** The time to spare if there is any, else the limits of the options. */
export function Reason({ situation }: Pick<View, 'situation'>) {
  const { t } = useTranslation('recovery')
  const length = useLengthText()
  const { timeToReturn } = situation.recovery
  const fullMinutes = (ms: number) => Math.floor(ms / MINUTE) * MINUTE
  const spare = timeToReturn === null ? 0 : fullMinutes(timeToReturn.all)
  const atEnd = timeToReturn === null ? 0 : fullMinutes(timeToReturn.atEnd)
  if (timeToReturn === null || spare === 0) return <Limits situation={situation} />
  const sentence =
    atEnd > 0
      ? t('won.canAtEnd', { length: length(spare), end: length(Math.min(spare, atEnd)) })
      : t('won.can', { length: length(spare) })
  return (
    <p className={`second fixed t1 ${css.reason}`} data-testid="won">
      <b>{sentence}</b>
      {t('common:space')}
      {t(timeToReturn.givesBack === null ? 'won.nobody' : 'won.back')}
    </p>
  )
}

/** Returns the title, with the number of ways back to the stop, and a note if all of them meet it to the minute. */
function useTitle({ context, view: { situation }, outlooks }: HeadProps) {
  const { t } = useTranslation(['recovery', 'moderator'])
  const { home } = useTimes(context)
  const { recovery, missed } = situation
  const count = shownOptions(recovery.options.length, 0).length
  if (missed === null || count === 0) return { title: t('title'), note: null }
  const exact = outlooks.every((outlook) => outlook?.lands.minutes === 0)
  return {
    title: t('moderator:head.waysBack', { count, at: home(missed.at) }),
    note: exact ? t(count === 1 ? 'exact.one' : 'exact.all') : null,
  }
}

/** The title, the note on all options or on changed cuts, Apply again, Compare, and Close. */
export function RecoveryHead(props: HeadProps) {
  const { context, recovery, view } = props
  const { t } = useTranslation('recovery')
  const live = useLive()
  const changeNotice = useChangeNotice(props)
  const redo = redoCommand(context)
  const { title, note } = useTitle(props)
  return (
    <PaneHead title={title} close={recovery.close}>
      {note === null || changeNotice !== null ? null : <p className="second">{note}</p>}
      <p className={`strong ${css.since}`} role="status" data-testid="since">
        {changeNotice}
      </p>
      <span className="row pushed">
        {redo === null ? null : (
          <Button
            size="small"
            title={t('againWhat')}
            onClick={() => {
              live.give(redo)
              recovery.close()
            }}
          >
            {t('again')}
          </Button>
        )}
        {view.situation.recovery.options.length < 2 ? null : (
          <Button
            size="small"
            look="bare"
            shortcut="X"
            title={t('keys.compare')}
            aria-pressed={view.comparedWith !== null}
            onClick={recovery.compareNext}
          >
            {t('compare')}
          </Button>
        )}
      </span>
    </PaneHead>
  )
}
