import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { clockText } from '../../../../shared/time/format.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import css from '../interpreterView.module.css'
import type { UnseenChanges } from './useAgendaChanges.ts'
import { useChangeText } from './useChangeText.ts'

/** So many changes are told; of any others, how many there are. */
const SHOWN = 2

function ChangeText({
  agenda,
  changed,
}: {
  readonly agenda: Agenda
  readonly changed: UnseenChanges
}) {
  const { t } = useTranslation('interpreter')
  const words = useChangeText(agenda)
  const { changes, at, see } = changed
  const told = changes.slice(0, SHOWN).map(words).join(t('changes.joint'))
  const more = changes.length - SHOWN
  return (
    <>
      <p>
        <b>
          {at === null
            ? t('changes.away')
            : t('changes.at', { at: clockText(at, homeZone(agenda)) })}
        </b>{' '}
        {told}
        {more > 0 ? ` ${t('changes.more', { count: more })}` : ''}
      </p>
      <Button size="small" shortcut="Z" onClick={see}>
        {t('changes.seen')}
      </Button>
    </>
  )
}

/** What changed of the agenda, with a bar, until it is said to be seen; its room is there anyway, so that nothing moves for it (R19). */
export function ChangedLine({ changed }: { readonly changed: UnseenChanges }) {
  const agenda = useShow(({ show }) => show?.published?.agenda ?? null)
  const isChanged = agenda !== null && changed.changes.length > 0
  return (
    <div
      className={css.changed}
      role="status"
      data-testid="agenda-changed"
      data-changed={isChanged}
    >
      {isChanged ? <ChangeText agenda={agenda} changed={changed} /> : null}
    </div>
  )
}
