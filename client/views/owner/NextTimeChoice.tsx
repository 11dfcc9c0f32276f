import { useId } from 'react'
import { copyToDate } from '../../../shared/agenda/copy.ts'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { Agenda, Kind } from '../../../shared/agenda/model.ts'
import { lengthenedBy, type NewLengths, withNewLengths } from '../../../shared/agenda/newLengths.ts'
import { planOf } from '../../../shared/agenda/plan.ts'
import type { NextTimeAnswer } from '../../../shared/protocol/http/report.ts'
import type { Proposal } from '../../../shared/report/nextTime.ts'
import { clockText } from '../../../shared/time/format.ts'
import { type Instant, latestOf, MINUTE, minuteFloor } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useNextTimeWords } from '../../ui/nextTime/useNextTimeWords.ts'
import css from './ownerForm.module.css'

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
  set,
}: {
  readonly proposal: Proposal
  readonly on: boolean
  readonly set: (on: boolean) => void
}) {
  const words = useNextTimeWords()
  const id = useId()
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        aria-labelledby={`${id}-plan`}
        aria-describedby={`${id}-why`}
        checked={on}
        onChange={({ target }) => set(target.checked)}
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
export function NextTimeChoice({
  told: { series, shows, proposals, plan },
  date,
  taken,
  take,
}: {
  readonly told: NextTimeAnswer
  readonly date: string
  readonly taken: ReadonlySet<Kind>
  readonly take: (kind: Kind, on: boolean) => void
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
          set={(on) => take(proposal.kind, on)}
        />
      ))}
      <p aria-live="polite">
        <Effect plan={plan} date={date} taken={proposals.filter(({ kind }) => taken.has(kind))} />
      </p>
    </fieldset>
  )
}
