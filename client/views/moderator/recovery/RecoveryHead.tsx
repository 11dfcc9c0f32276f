import { MINUTE } from '../../../../shared/time/instant.ts'
import type { Landing } from '../../../../shared/timing/landing.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { redoCommand } from '../../../ui/steps/redoCommand.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useTimes } from '../context/useTimes.ts'
import { laterBy, type Situation } from './situation.ts'
import type { RecoveryState } from './useRecovery.ts'
import { useLengthWords } from './useWayWords.ts'

type Since = {
  readonly context: ConsoleContext
  readonly situation: Situation
  /** How the show lands now, and whether one of the options can no longer be carried out. */
  readonly lands: Landing
  readonly gone: boolean
}

/** What has changed since the options were worked out; null where nothing has. */
function useSince({ context, situation, lands, gone }: Since, refused: boolean): string | null {
  const { t } = useTranslation('recovery')
  const at = useTimes(context).home(situation.at)
  const later = laterBy(situation, lands)
  if (refused) return t('notApplied', { at })
  if (gone) return t('changed', { at })
  if (later === 0) return null
  return later > 0 ? t('worse', { count: later, at }) : t('better', { count: -later, at })
}

/** Why there is nothing to choose from, what every option falls short of, and whether not all were tried; nothing where all is well. */
function Limits({ situation: { recovery } }: Pick<Since, 'situation'>) {
  const { t } = useTranslation('recovery')
  const length = useLengthWords()
  const { none, least, exact } = recovery
  const limits = [
    none === null ? [] : t(`none.${none}`),
    least === 0 ? [] : t('limit.over', { length: length(Math.ceil(least / MINUTE) * MINUTE) }),
    exact ? [] : t('limit.cutShort'),
  ].flat()
  if (limits.length === 0) return null
  return <p className="mod-rec-reason">{limits.join(t('limit.joint'))}</p>
}

/** What could be given where all stops are kept, else what limits the options. */
export function Reason({ situation }: Pick<Since, 'situation'>) {
  const { t } = useTranslation('recovery')
  const length = useLengthWords()
  const { won } = situation.recovery
  const whole = (ms: number) => Math.floor(ms / MINUTE) * MINUTE
  const all = won === null ? 0 : whole(won.all)
  const atEnd = won === null ? 0 : whole(won.atEnd)
  if (won === null || all === 0) return <Limits situation={situation} />
  const can =
    atEnd > 0
      ? t('won.canAtEnd', { length: length(all), end: length(Math.min(all, atEnd)) })
      : t('won.can', { length: length(all) })
  return (
    <p className="mod-rec-reason" data-testid="won">
      <b>{can}</b>
      {t('won.joint')}
      {t(won.givesBack === null ? 'won.nobody' : 'won.back')}
    </p>
  )
}

/** What this is, what has changed since it was worked out, and the way back to the agenda. */
export function RecoveryHead({ recovery, ...since }: Since & { readonly recovery: RecoveryState }) {
  const { t } = useTranslation(['recovery', 'common'])
  const live = useLive()
  const said = useSince(since, recovery.refused)
  const again = redoCommand(since.context)
  return (
    <div className="mod-rec-head">
      <h2>{t('title')}</h2>
      <p role="status" data-testid="since">
        {said}
      </p>
      {said === null ? null : (
        <Button size="small" className="mod-rec-refresh" onClick={recovery.refresh}>
          {t('refresh')}
        </Button>
      )}
      {again === null ? null : (
        <Button
          size="small"
          title={t('againWhat')}
          onClick={() => {
            live.give(again)
            recovery.close()
          }}
        >
          {t('again')}
        </Button>
      )}
      <Button size="small" shortcut="Esc" className="mod-rec-close" onClick={recovery.close}>
        {t('common:keys.close')}
      </Button>
    </div>
  )
}
