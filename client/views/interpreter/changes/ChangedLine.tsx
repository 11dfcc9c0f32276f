import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { clockText } from '../../../../shared/time/format.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import type { Changed } from './useAgendaChanges.ts'
import { useChangeWords } from './useChangeWords.ts'
import './changedLine.css'

/** So many changes are told; of any others, how many there are. */
const TOLD = 2

function Told({ agenda, changed }: { readonly agenda: Agenda; readonly changed: Changed }) {
  const { t } = useTranslation('interpreter')
  const words = useChangeWords(agenda)
  const { changes, at, see } = changed
  const told = changes.slice(0, TOLD).map(words).join(t('changes.joint'))
  const more = changes.length - TOLD
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
export function ChangedLine({ changed }: { readonly changed: Changed }) {
  const agenda = useShow(({ show }) => show?.published?.agenda ?? null)
  const isChanged = agenda !== null && changed.changes.length > 0
  return (
    <div className="in-changed" role="status" data-testid="agenda-changed" data-changed={isChanged}>
      {isChanged ? <Told agenda={agenda} changed={changed} /> : null}
    </div>
  )
}
