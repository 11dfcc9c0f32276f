import { useCallback, useEffect, useId, useRef, useState } from 'react'
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
import { latestOf, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'
import { dateAfter } from '../../../shared/time/zones.ts'
import { useCity } from '../../i18n/city.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { fetchNextTime } from '../../live/httpRequests.ts'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { toggled } from '../../ui/giveOut/person.ts'
import { todayIn } from '../../ui/intake/PastDate.tsx'
import { useNextTimeWords } from '../../ui/nextTime/useNextTimeWords.ts'
import { ActForm, Field, RehearsalCheck } from './ownerControls.tsx'
import css from './ownerForm.module.css'
import { go } from './place.ts'
import { useAct, useMaking } from './useOwner.ts'

/** Returns what a copy of a show can take over (null without a show), and what asks for it again. */
export function useNextTime(show: ShowId | null) {
  const [nextTime, setNextTime] = useState<NextTimeAnswer | null>(null)
  const asked = useRef(0)
  const reload = useCallback(async () => {
    asked.current += 1
    const own = asked.current
    if (show === null) return
    const fetched = await fetchNextTime(window.location.hash.slice(1), show)
    // Only the newest request counts; without an answer the last one stays.
    if (own === asked.current && fetched.ok) setNextTime(fetched.answer)
  }, [show])
  useEffect(() => void reload(), [reload])
  return { nextTime, reload: () => void reload() }
}

/** When the plan of an agenda ends past its hard stop, and by how many minutes as they are shown (T5); null where it keeps it. */
function pastStop(agenda: Agenda) {
  const [first, ...rest] = [...planOf(agenda).segments.values()].map(({ end }) => end)
  if (first === undefined || agenda.hardStop === null) return null
  const at = minuteFloor(latestOf(first, ...rest))
  const by = (at - minuteFloor(agenda.hardStop.at)) / MINUTE
  return by > 0 ? { at, by } : null
}

/** Returns the effect of these lengths on a copy of a plan onto a date: minutes more in all (negative: less); if it then ends past its hard stop, when and by how many minutes. */
export function copyEffect(plan: Agenda, date: string, taken: readonly NewLengths[]) {
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

/** What a copy can take over from how long things took: each proposal a box, off at first, and the effect of those that are ticked. */
function NextTimeChoice({
  nextTime: { series, shows, proposals },
  plan,
  date,
  taken,
  toggle,
}: {
  readonly nextTime: NextTimeAnswer
  readonly plan: Agenda
  readonly date: string
  readonly taken: ReadonlySet<Kind>
  readonly toggle: (kind: Kind) => void
}) {
  const { t } = useTranslation('owner')
  const ticked = proposals.filter(({ kind }) => taken.has(kind))
  const { more, past } = copyEffect(plan, date, ticked)
  const sum = more === 0 ? 'same' : more > 0 ? 'more' : 'less'
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
        {ticked.length === 0 ? null : t(`copyForm.next.${sum}`, { count: Math.abs(more) })}{' '}
        {ticked.length === 0 || past === null ? null : (
          <b>
            {t('copyForm.next.past', {
              time: clockText(past.at, homeZone(plan)),
              count: past.by,
            })}
          </b>
        )}
      </p>
    </fieldset>
  )
}

/** Returns the same day of the week at least a week after a date, and not before today. */
function nextWeek(date: string, today: string): string {
  return dateAfter(date, 7 * Math.max(1, Math.ceil(daysBetween(date, today) / 7)))
}

/** The dialog that copies a show, opened by `copy`; the copy opens once it is made. */
export function useCopyDialog() {
  const [copying, copy] = useState<OwnedShow | null>(null)
  const dialog = copying && (
    <CopyDialog
      key={copying.show}
      show={copying}
      onClose={() => copy(null)}
      made={(show) => go({ at: 'show', show })}
    />
  )
  return { copy, dialog }
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
  const submit = async () => {
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
      <ActForm
        act={act}
        label={t('copyForm.make')}
        disabled={date === ''}
        submit={() => void submit()}
      >
        <p className="second">{t('copyForm.what')}</p>
        <Field label={t('copyForm.date', { city: city(zone) })}>
          {(tied) => (
            <input
              {...tied}
              type="date"
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
        {nextTime === null || nextTime.plan === null ? null : (
          <NextTimeChoice
            nextTime={nextTime}
            plan={nextTime.plan}
            date={date}
            taken={taken}
            toggle={(kind) => setTaken(toggled(taken, kind))}
          />
        )}
      </ActForm>
    </Dialog>
  )
}
