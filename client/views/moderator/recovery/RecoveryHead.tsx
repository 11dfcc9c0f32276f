import { MINUTE } from '../../../../shared/time/instant.ts'
import type { Landing } from '../../../../shared/timing/landing.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { PaneHead } from '../../../ui/layout/Pane.tsx'
import { redoCommand } from '../../../ui/steps/redoCommand.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useTimes } from '../context/useTimes.ts'
import { shownOptions } from './changes.ts'
import css from './recovery.module.css'
import { laterBy, type Situation } from './situation.ts'
import type { RecoveryState } from './useRecovery.ts'
import type { Outlook } from './way.ts'
import { useLengthText } from './wayTexts.ts'

type Since = {
  readonly context: ConsoleContext
  readonly situation: Situation
  readonly lands: Landing
  /** The result of each option now; null if it is no longer possible. */
  readonly outlooks: readonly (Outlook | null)[]
}

/** What has changed since the options were worked out; null where nothing has. */
function useSince({ context, situation, lands, outlooks }: Since, refused: boolean): string | null {
  const { t } = useTranslation('recovery')
  const at = useTimes(context).home(situation.at)
  const later = laterBy(situation, lands)
  if (refused) return t('notApplied', { at })
  if (outlooks.includes(null)) return t('changed', { at })
  if (later === 0) return null
  return later > 0 ? t('worse', { count: later, at }) : t('better', { count: -later, at })
}

/** Why there is nothing to choose from, what every option falls short of, and whether not all were tried; nothing where all is well. */
function Limits({ situation: { recovery } }: Pick<Since, 'situation'>) {
  const { t } = useTranslation('recovery')
  const length = useLengthText()
  const { none, least, exact } = recovery
  const limits = [
    none === null ? [] : t(`none.${none}`),
    least === 0 ? [] : t('limit.over', { length: length(Math.ceil(least / MINUTE) * MINUTE) }),
    exact ? [] : t('limit.cutShort'),
  ].flat()
  if (limits.length === 0) return null
  return <p className={css.reason}>{limits.join(t('limit.joint'))}</p>
}

/** What could be given where all stops are kept, else what limits the options. */
export function Reason({ situation }: Pick<Since, 'situation'>) {
  const { t } = useTranslation('recovery')
  const length = useLengthText()
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
    <p className={css.reason} data-testid="won">
      <b>{can}</b>
      {t('won.joint')}
      {t(won.givesBack === null ? 'won.nobody' : 'won.back')}
    </p>
  )
}

/** Returns the title: how many ways lead back to the hard stop, and what they share. */
function useTitle({ context, situation, outlooks }: Since) {
  const { t } = useTranslation(['recovery', 'moderator'])
  const { home } = useTimes(context)
  const { recovery, missed } = situation
  const count = shownOptions(recovery.options.length, 0).length
  if (missed === null || count === 0) return { title: t('title'), note: null }
  const exact = outlooks.every((outlook) => outlook?.lands.minutes === 0)
  return {
    title: t('moderator:head.waysBack', { count, at: home(missed.at) }),
    note: exact ? t('eachExact') : null,
  }
}

/** The title with what all options share, what has changed since they were calculated, and Close. */
export function RecoveryHead({ recovery, ...since }: Since & { readonly recovery: RecoveryState }) {
  const { t } = useTranslation('recovery')
  const live = useLive()
  const changed = useSince(since, recovery.refused)
  const again = redoCommand(since.context)
  const { title, note } = useTitle(since)
  return (
    <PaneHead title={title} close={recovery.close}>
      {note === null || changed !== null ? null : <p className={css.note}>{note}</p>}
      <p className={css.since} role="status" data-testid="since">
        {changed}
      </p>
      {changed === null ? null : (
        <Button size="small" onClick={recovery.refresh}>
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
    </PaneHead>
  )
}
