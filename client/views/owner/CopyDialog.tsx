import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { copyToDate } from '../../../shared/agenda/copyToDate.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Kind } from '../../../shared/agenda/model.ts'
import { lengthenedBy, type NewLengths, withNewLengths } from '../../../shared/agenda/newLengths.ts'
import { planOf } from '../../../shared/agenda/plan.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { NextTimeAnswer } from '../../../shared/protocol/http/report.ts'
import type { Proposal } from '../../../shared/report/nextTime.ts'
import { daysBetween } from '../../../shared/time/days.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import { type Instant, latestOf, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'
import { dateAfter } from '../../../shared/time/zones.ts'
import { useCity } from '../../i18n/city.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { fetchNextTime } from '../../live/httpRequests.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { toggled } from '../../ui/giveOut/person.ts'
import { todayIn } from '../../ui/intake/PastDate.tsx'
import { useNextTimeWords } from '../../ui/nextTime/useNextTimeWords.ts'
import { RehearsalCheck } from './make/EmptyForm.tsx'
import { ActLine, Field } from './ownerControls.tsx'
import css from './ownerForm.module.css'
import { useAct, useMaking } from './useOwner.ts'

/** What a copy of a show can take over, and a way to ask again. */
type NextTimeState = { readonly nextTime: NextTimeAnswer | null; readonly reload: () => void }

/** Returns what a copy of a show can take over, asked once; null without a show. */
export function useNextTime(show: ShowId | null): NextTimeState {
  const [nextTime, setNextTime] = useState<NextTimeAnswer | null>(null)
  const asked = useRef(0)
  const ask = useCallback(async () => {
    asked.current += 1
    const own = asked.current
    if (show === null) return
    const fetched = await fetchNextTime(window.location.hash.slice(1), show)
    // Only the newest request counts; without an answer the last one stays.
    if (own === asked.current && fetched.ok) setNextTime(fetched.answer)
  }, [show])
  useEffect(() => void ask(), [ask])
  return { nextTime, reload: () => void ask() }
}

/** What a copy comes to with new lengths: minutes more in all (negative: less), and where it then ends past its hard stop, when and by how many minutes. */
type CopyEffect = {
  readonly more: number
  readonly past: { readonly at: Instant; readonly by: number } | null
}

/** When the plan of an agenda ends past its hard stop, and by how many minutes as they are shown (T5); null where it keeps it. */
function pastStop(agenda: Agenda): CopyEffect['past'] {
  const [first, ...rest] = [...planOf(agenda).segments.values()].map(({ end }) => end)
  if (first === undefined || agenda.hardStop === null) return null
  const at = minuteFloor(latestOf(first, ...rest))
  const by = (at - minuteFloor(agenda.hardStop.at)) / MINUTE
  return by > 0 ? { at, by } : null
}

/** What a copy of a plan onto a date comes to with these lengths. */
export function copyEffect(plan: Agenda, date: string, taken: readonly NewLengths[]): CopyEffect {
  const copied = date === '' ? null : copyToDate(withNewLengths(plan, taken), date)
  return {
    more: lengthenedBy(plan, taken) / MINUTE,
    past: copied?.ok ? pastStop(copied.agenda) : null,
  }
}

/** One proposal to be ticked, with why. */
function Tick({
  proposal,
  on,
  toggle,
}: {
  readonly proposal: Proposal
  readonly on: boolean
  readonly toggle: () => void
}) {
  const words = useNextTimeWords()
  const id = useId()
  return (
    <label className="check">
      <input
        type="checkbox"
        aria-labelledby={`${id}-plan`}
        aria-describedby={`${id}-why`}
        checked={on}
        onChange={toggle}
      />
      <span>
        <span id={`${id}-plan`}>{words.plan(proposal)}</span>
        <small id={`${id}-why`} className="second">
          {words.evidence(proposal)}
        </small>
      </span>
    </label>
  )
}

/** What all that is ticked comes to, and whether the plan then still keeps its stop. */
function Effect({
  plan,
  date,
  taken,
}: {
  readonly plan: Agenda
  readonly date: string
  readonly taken: readonly NewLengths[]
}) {
  const { t } = useTranslation('owner')
  if (taken.length === 0) return null
  const { more, past } = copyEffect(plan, date, taken)
  const sum = more === 0 ? 'same' : more > 0 ? 'more' : 'less'
  return (
    <>
      <span>{t(`copyForm.next.${sum}`, { count: Math.abs(more) })}</span>{' '}
      {past === null ? null : (
        <b>
          {t('copyForm.next.past', {
            time: clockText(past.at, homeZone(plan)),
            count: past.by,
          })}
        </b>
      )}
    </>
  )
}

/** What a copy can take over from how long things took: each proposal a box, off at first, and what those that are ticked come to. */
function NextTimeChoice({
  nextTime: { series, shows, proposals, plan },
  date,
  taken,
  toggle,
}: {
  readonly nextTime: NextTimeAnswer
  readonly date: string
  readonly taken: ReadonlySet<Kind>
  readonly toggle: (kind: Kind) => void
}) {
  const { t } = useTranslation('owner')
  if (plan === null) return null
  return (
    <fieldset className={css.proposals}>
      <legend>
        {series ? t('copyForm.next.series', { count: shows }) : t('copyForm.next.show')}
      </legend>
      {proposals.map((proposal) => (
        <Tick
          key={proposal.kind}
          proposal={proposal}
          on={taken.has(proposal.kind)}
          toggle={() => toggle(proposal.kind)}
        />
      ))}
      <p aria-live="polite">
        <Effect plan={plan} date={date} taken={proposals.filter(({ kind }) => taken.has(kind))} />
      </p>
    </fieldset>
  )
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
  const { nextTime, reload: again } = useNextTime(
    show.status === 'ended' || show.series !== null ? show.show : null,
  )
  const [taken, setTaken] = useState<ReadonlySet<Kind>>(new Set())
  const proposals = nextTime?.proposals.filter(({ kind }) => taken.has(kind)) ?? []
  const newLengths = proposals.map(({ kind, lengths }) => ({ kind, lengths }))
  // What there is to take over may have changed if a copy was refused.
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
        <Field label={t('copyForm.date', { city: city(zone) })}>
          {(tied) => (
            <input
              {...tied}
              type="date"
              required={true}
              value={date}
              onChange={(event) => setDate(event.target.value)}
            />
          )}
        </Field>
        <RehearsalCheck on={rehearsal} set={rehearse} />
        {show.series === null ? null : (
          <p className="second" aria-live="polite">
            {t(rehearsal ? 'copyForm.alone' : 'copyForm.joins')}
          </p>
        )}
        {nextTime === null ? null : (
          <NextTimeChoice
            nextTime={nextTime}
            date={date}
            taken={taken}
            toggle={(kind) => setTaken(toggled(taken, kind))}
          />
        )}
        <ActLine act={act} />
        <div className={`acts ${css.end}`}>
          <Button type="submit" look="ink" disabled={act.busy || date === ''}>
            {t('copyForm.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
