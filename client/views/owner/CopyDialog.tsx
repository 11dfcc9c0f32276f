import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { copyToDate } from '../../../shared/agenda/copyToDate.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { ShowId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Kind } from '../../../shared/agenda/model.ts'
import {
  type NewLengths,
  totalLengthChange,
  withNewLengths,
} from '../../../shared/agenda/newLengths.ts'
import { planOf } from '../../../shared/agenda/plan.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { NextTimeAnswer } from '../../../shared/protocol/http/report.ts'
import type { Proposal } from '../../../shared/report/nextTime.ts'
import { daysBetween } from '../../../shared/time/days.ts'
import { clockText, dateIn } from '../../../shared/time/format.ts'
import { latestOf, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'
import { dateAfter } from '../../../shared/time/zones.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { fetchNextTime } from '../../live/httpRequests.ts'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Check, TextField } from '../../ui/controls/Field.tsx'
import { withToggled } from '../../ui/giveOut/person.ts'
import { todayIn } from '../../ui/intake/PastDate.tsx'
import { useNextTimeWords } from '../../ui/nextTime/useNextTimeWords.ts'
import { ActForm, RehearsalCheck } from './ownerControls.tsx'
import { go } from './series.ts'
import { useAct, useMaking } from './useOwner.ts'

/** Returns the proposals for a copy of a show (null: not loaded), and a function that reloads them. */
export function useNextTime(show: ShowId | null) {
  const [nextTime, setNextTime] = useState<NextTimeAnswer | null>(null)
  const requestCount = useRef(0)
  const reload = useCallback(async () => {
    requestCount.current += 1
    const request = requestCount.current
    if (show === null) return
    const fetched = await fetchNextTime(window.location.hash.slice(1), show)
    // Only the newest request counts; if it fails, the previous answer stays.
    if (request === requestCount.current && fetched.ok) setNextTime(fetched.answer)
  }, [show])
  useEffect(() => void reload(), [reload])
  return { nextTime, reload: () => void reload() }
}

/** Returns when a plan ends past its hard stop, and by how many shown minutes (T5); null if it fits. */
function stopOverrun(agenda: Agenda) {
  const [first, ...rest] = [...planOf(agenda).segments.values()].map(({ end }) => end)
  if (first === undefined || agenda.hardStop === null) return null
  const at = minuteFloor(latestOf(first, ...rest))
  const by = (at - minuteFloor(agenda.hardStop.at)) / MINUTE
  return by > 0 ? { at, by } : null
}

/** Returns the effect of new lengths on a copy of a plan: `more` minutes in all (negative: less). `past` is its overrun of the hard stop. */
export function copyEffect(plan: Agenda, date: string, newLengths: readonly NewLengths[]) {
  const copied = date === '' ? null : copyToDate(withNewLengths(plan, newLengths), date)
  return {
    more: totalLengthChange(plan, newLengths) / MINUTE,
    past: copied?.ok ? stopOverrun(copied.agenda) : null,
  }
}

/** A checkbox for a proposal, with its evidence. */
function ProposalCheck({
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
    <Check aria-labelledby={`${id}-plan`} aria-describedby={`${id}-why`} checked={on} set={toggle}>
      <span>
        <span id={`${id}-plan`}>{words.plan(proposal)}</span>
        <small id={`${id}-why`} className="second">
          {words.evidence(proposal)}
        </small>
      </span>
    </Check>
  )
}

/** The lengths that a copy can take over: a checkbox for each proposal, and the effect of the checked ones. */
function NextTimeChoice({
  nextTime: { series, shows, proposals },
  plan,
  date,
  checked,
  toggle,
}: {
  readonly nextTime: NextTimeAnswer
  readonly plan: Agenda
  readonly date: string
  readonly checked: ReadonlySet<Kind>
  readonly toggle: (kind: Kind) => void
}) {
  const { t } = useTranslation('owner')
  const chosen = proposals.filter(({ kind }) => checked.has(kind))
  const { more, past } = copyEffect(plan, date, chosen)
  const effect = more === 0 ? 'same' : more > 0 ? 'more' : 'less'
  return (
    <fieldset className="stack">
      <legend className="t0">
        {series ? t('copyForm.next.series', { count: shows }) : t('copyForm.next.show')}
      </legend>
      {proposals.map((proposal) => (
        <ProposalCheck
          key={proposal.kind}
          proposal={proposal}
          on={checked.has(proposal.kind)}
          toggle={() => toggle(proposal.kind)}
        />
      ))}
      <p aria-live="polite">
        {chosen.length === 0 ? null : t(`copyForm.next.${effect}`, { count: Math.abs(more) })}{' '}
        {chosen.length === 0 || past === null ? null : (
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

/** Returns the dialog that copies a show, and `copy`, which opens it. The new show opens afterwards. */
export function useCopyDialog() {
  const [source, copy] = useState<OwnedShow | null>(null)
  const dialog = source && (
    <CopyDialog
      key={source.show}
      show={source}
      onClose={() => copy(null)}
      made={(show) => go({ at: 'show', show })}
    />
  )
  return { copy, dialog }
}

/** The dialog that copies a show to another date; `made` receives the id of the copy. */
export function CopyDialog({
  show,
  onClose,
  made,
}: {
  readonly show: OwnedShow
  readonly onClose: () => void
  readonly made: (show: ShowId) => void
}) {
  const { t, reading, city } = useTranslation('owner')
  const act = useAct()
  const zone = homeZone(show)
  const [date, setDate] = useState(() => nextWeek(dateIn(show.startsAt, zone), todayIn(zone)))
  const [rehearsal, setRehearsal] = useState(show.rehearsal)
  const { nextTime, reload } = useNextTime(
    show.status === 'ended' || show.series !== null ? show.show : null,
  )
  const [checked, setChecked] = useState<ReadonlySet<Kind>>(new Set())
  const chosen = nextTime?.proposals.filter(({ kind }) => checked.has(kind)) ?? []
  const newLengths = chosen.map(({ kind, lengths }) => ({ kind, lengths }))
  // After a refusal the proposals are reloaded, because they may have changed.
  const copy = useMaking(act, 'copyShow', reload)
  const submit = async () => {
    const lengths = newLengths.length === 0 ? {} : { newLengths }
    const copied = await copy(show.title, { from: show.show, date, rehearsal, ...lengths })
    if (copied !== null) made(copied)
  }
  return (
    <Dialog onClose={onClose} title={t('copyForm.title', { title: reading(show.title).text })}>
      <ActForm act={act} label={t('copyForm.make')} disabled={date === ''} submit={submit}>
        <p className="second">{t('copyForm.what')}</p>
        <TextField
          label={t('copyForm.date', { city: city(zone) })}
          type="date"
          value={date}
          change={setDate}
        />
        <RehearsalCheck on={rehearsal} set={setRehearsal} />
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
            checked={checked}
            toggle={(kind) => setChecked(withToggled(checked, kind))}
          />
        )}
      </ActForm>
    </Dialog>
  )
}
