import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Command } from '../../../shared/run/command.ts'
import { clockSecondsText } from '../../../shared/time/format.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import type { Pending } from '../../live/liveState.ts'
import { nameOfId } from '../agenda/itemName.ts'
import { Button } from '../controls/Button.tsx'
import notice from '../layout/notice.module.css'

function usePendingWords(agenda: Agenda | null): (pending: Pending) => string {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const zone = homeZone(agenda)
  const placeOf = (command: Command): string | null => {
    if (!('from' in command)) return null
    return command.from.at === 'item'
      ? nameOfId(agenda, command.from.item, tagOf(language))
      : t('standby')
  }
  return (pending) => {
    const at =
      pending.pressedAt === null ? t('pending.someTime') : clockSecondsText(pending.pressedAt, zone)
    const command =
      pending.command.type === 'raiseHand'
        ? t(`askFor.${pending.command.wants}`)
        : t(`command.${pending.command.type}`)
    if (pending.state === 'unsent') return t('pending.waiting', { command, at })
    if (pending.state !== 'unknown') return t('pending.asking', { command, at })
    const place = placeOf(pending.command)
    return place === null
      ? t('pending.ask', { command, at })
      : t('pending.askFrom', { command, place, at })
  }
}

/** Commands that the server has not got: pressed while cut off, or lost on the way. None is ever sent by itself. */
export function PendingList() {
  const { t } = useTranslation()
  const live = useLive()
  const pending = useShow((state) => state.pending)
  const agenda = useShow(
    (state) => state.show?.published?.agenda ?? state.show?.draft?.agenda ?? null,
  )
  const words = usePendingWords(agenda)
  const shown = pending.filter(({ state }) => state !== 'sent')
  if (shown.length === 0) return null
  return (
    <section aria-label={t('pending.title')} data-testid="pending">
      <ul>
        {shown.map((one) => (
          <li key={one.id} className={notice.notice} data-tone="open" data-state={one.state}>
            <span>{words(one)}</span>
            {one.state === 'unknown' ? (
              <Button size="small" onClick={() => live.sendNow(one.id)}>
                {t('pending.sendNow')}
              </Button>
            ) : null}
            {one.state === 'asking' ? null : (
              <Button size="small" look="bare" onClick={() => live.discard(one.id)}>
                {t('pending.discard')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
