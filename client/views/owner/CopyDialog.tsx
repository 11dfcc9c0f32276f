import { type FormEvent, useState } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Kind } from '../../../shared/agenda/model.ts'
import type { NewLengths } from '../../../shared/agenda/newLengths.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { NextTimeAnswer } from '../../../shared/protocol/http/report.ts'
import { daysBetween } from '../../../shared/time/days.ts'
import { dateIn } from '../../../shared/time/format.ts'
import { dateAfter } from '../../../shared/time/zones.ts'
import { useCity } from '../../i18n/city.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { todayIn } from '../../ui/intake/PastDate.tsx'
import { ActLine } from './ActLine.tsx'
import { RehearsalCheck } from './make/EmptyForm.tsx'
import { NextTimeChoice } from './NextTimeChoice.tsx'
import css from './ownerForm.module.css'
import { useMaking } from './useMaking.ts'
import { useNextTime } from './useNextTime.ts'
import { useAct } from './useOwner.ts'

/** What a copy can take over, and what of it is ticked. */
type TakenOver = {
  readonly told: NextTimeAnswer | null
  readonly taken: ReadonlySet<Kind>
  readonly take: (kind: Kind, on: boolean) => void
  /** The lengths of those that are ticked, as they were seen. */
  readonly newLengths: NewLengths[]
  /** Asks anew what there is to take over, as it may have changed where a copy was refused. */
  readonly again: () => void
}

/** What a copy of a show takes over from how long things took: nothing at first. */
function useTakenOver({ show, status, series }: OwnedShow): TakenOver {
  const { told, again } = useNextTime(status === 'ended' || series !== null ? show : null)
  const [taken, setTaken] = useState<ReadonlySet<Kind>>(new Set())
  const proposals = told?.proposals ?? []
  return {
    told,
    taken,
    take: (kind, on) => {
      const now = new Set(taken)
      if (on) now.add(kind)
      else now.delete(kind)
      setTaken(now)
    },
    newLengths: proposals
      .filter(({ kind }) => taken.has(kind))
      .map(({ kind, lengths }) => ({ kind, lengths })),
    again,
  }
}

/** Returns the same day of the week at least a week after a date, and not before today. */
function nextWeek(date: string, today: string): string {
  return dateAfter(date, 7 * Math.max(1, Math.ceil(daysBetween(date, today) / 7)))
}

/** Copies a show onto a date; it opens where that is done. */
export function CopyDialog({
  show,
  onClose,
  made,
}: {
  readonly show: OwnedShow
  readonly onClose: () => void
  readonly made: (show: ShowId) => void
}) {
  const { t } = useTranslation('owner')
  const { reading } = useLanguage()
  const city = useCity()
  const act = useAct()
  const zone = homeZone(show)
  const [date, setDate] = useState(() => nextWeek(dateIn(show.startsAt, zone), todayIn(zone)))
  const [rehearsal, rehearse] = useState(show.rehearsal)
  const { told, taken, take, newLengths, again } = useTakenOver(show)
  const copy = useMaking(act, 'copyShow', again)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const taking = newLengths.length === 0 ? {} : { newLengths }
    const copied = await copy(show.title, { from: show.show, date, rehearsal, ...taking })
    if (copied !== null) made(copied)
  }
  return (
    <Dialog
      open={true}
      onClose={onClose}
      title={t('copyForm.title', { title: reading(show.title).text })}
    >
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <p className="second">{t('copyForm.what')}</p>
        <label className={css.field}>
          <span>{t('copyForm.date', { city: city(zone) })}</span>
          <input
            type="date"
            required={true}
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        </label>
        <RehearsalCheck on={rehearsal} set={rehearse} />
        {show.series === null ? null : (
          <p className="second" aria-live="polite">
            {t(rehearsal ? 'copyForm.alone' : 'copyForm.joins')}
          </p>
        )}
        {told === null ? null : (
          <NextTimeChoice told={told} date={date} taken={taken} take={take} />
        )}
        <ActLine act={act} />
        <div className={css.end}>
          <Button type="submit" look="ink" disabled={act.busy || date === ''}>
            {t('copyForm.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
