import { useMemo, useState } from 'react'
import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../shared/agenda/plan.ts'
import { findItem, flatItems } from '../../../../shared/run/lookup.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { newestSharedStep } from '../../../../shared/run/step.ts'
import type { WarningKind } from '../../../../shared/timing/warnings/warning.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { labelOfId, nameList } from '../../../ui/agenda/peopleNames.ts'
import { clockWithDay, distinctZones, useCityOffset } from '../../../ui/agenda/zoneTimes.ts'
import { useRefusalText } from '../../../ui/connection/refusalWords.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { useTableWarnings } from '../editor/state/editor.tsx'
import { useWarningText } from '../editor/warnings/useWarningWords.ts'
import { useSendOnce } from '../useSendOnce.ts'
import { ChangeLine, type Changes, changesBetween } from './changes.tsx'
import { useDateQuestion } from './DateQuestion.tsx'
import css from './publishDialog.module.css'

/** Returns a function that names an item clearly even if titles repeat; empty if neither agenda has it any more. */
function useItemName({ draft, published }: ShowState): (item: string) => string {
  const { lang } = useTranslation()
  return (id) => {
    const side = [published, draft].find((one) => one !== null && findItem(one.agenda, id) !== null)
    return side ? labelOfId(side.agenda, id, lang) : ''
  }
}

/** The live changes that could not be made in the draft; publishing overwrites them. */
function LiveChanges({ show }: { readonly show: ShowState }) {
  const { t } = useTranslation('planner')
  const itemName = useItemName(show)
  const findings = show.draft?.findings ?? []
  if (findings.length === 0) return null
  return (
    <section className={css.findings}>
      <h3>{t('publish.findings', { count: findings.length })}</h3>
      <p className="second">{t('publish.findingsNote')}</p>
      <ul>
        {findings.map(({ id, what, item }) => (
          <li key={id}>
            {t(`publish.finding.${what}`, { item: item === null ? '' : itemName(item) })}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The kinds of warnings that mean that the agenda cannot run as planned; the others are about missing data. */
const UNFIT_KINDS: readonly WarningKind[] = [
  'start-passed',
  'stop-missed',
  'over-budget',
  'overlap',
  'person-twice',
  'script-long',
]

/** The warnings about a draft that cannot run as planned; it can still be published. */
function UnfitWarnings({
  show,
  agenda,
  asksDate,
}: {
  readonly show: ShowState
  readonly agenda: Agenda
  /** Whether the dialog already asks about the date in the past. */
  readonly asksDate: boolean
}) {
  const { t } = useTranslation('planner')
  const words = useWarningText(agenda, null)
  const warnings = useTableWarnings(agenda, show).filter(
    ({ kind }) => UNFIT_KINDS.includes(kind) && !(asksDate && kind === 'start-passed'),
  )
  if (warnings.length === 0) return null
  return (
    <section className={css.findings} data-testid="does-not-fit">
      <h3>{t('publish.unfit', { count: warnings.length })}</h3>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.key}>{words(warning).sentence}</li>
        ))}
      </ul>
    </section>
  )
}

const MOST_NAMES = 6

/** The people and screens that the changes affect; immediately, if the show is `live`. */
function AffectedPeople({ changes, live }: { readonly changes: Changes; readonly live: boolean }) {
  const { t, lang, reading } = useTranslation('planner')
  const { people, shifted, count, open } = changes
  const audienceKey = open === 0 ? 'audienceNone' : open === count ? 'audienceAll' : 'audienceSome'
  return (
    <div className={css.whom} data-on={live}>
      <p>
        {live ? <b>{t('publish.on')} </b> : null}
        {people.length === 0
          ? t('publish.nobody')
          : t(live ? 'publish.peopleNow' : 'publish.people', { count: people.length })}
      </p>
      {people.length === 0 ? null : (
        <p className="second">{nameList(people.map(reading), lang, MOST_NAMES)}</p>
      )}
      {shifted === 0 ? null : <p>{t('publish.shifted', { count: shifted })}</p>}
      <p>{t(`publish.${audienceKey}`, { count, open })}</p>
    </div>
  )
}

/** Returns the function that publishes the draft in the revision that this screen has, and its refusal. */
function usePublishing(done: () => void) {
  const live = useLive()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const revision = useShow((state) => state.show?.draft?.revision ?? null)
  const step = useShow((state) => newestSharedStep(state.show?.steps ?? [])?.id ?? null)
  const { waits, give } = useSendOnce((why) => {
    setRefusal(why)
    if (why === null) done()
    else live.dismiss()
  })
  return {
    waits,
    refusal,
    publish: () => (revision === null ? undefined : give({ type: 'publish', revision, step })),
  }
}

/** The number of changes of a group that are shown before the button for the rest is pressed. */
const SHOWN = 8

function Group({
  group,
  changes,
  ...agendas
}: Changes['groups'][number] & Readonly<Record<'draft' | 'published', Agenda>>) {
  const { t } = useTranslation('planner')
  const [isComplete, setComplete] = useState(false)
  const shown = isComplete ? changes : changes.slice(0, SHOWN)
  return (
    <section>
      <h3 className="label">{t(`publish.group.${group}`)}</h3>
      <ul className="hairs breakable">
        {shown.map((change) => (
          <ChangeLine key={change.key} change={change} {...agendas} />
        ))}
      </ul>
      {shown.length === changes.length ? null : (
        <Button size="small" look="bare" onClick={() => setComplete(true)}>
          {t('publish.more', { count: changes.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

/** The effect of publishing an agenda for the first time. */
function FirstPublication({ agenda }: { readonly agenda: Agenda }) {
  const { t } = useTranslation(['planner', 'intake'])
  const cityText = useCityOffset()
  const count = flatItems(agenda).length
  const { start, end } = planSpan(agenda)
  const times = distinctZones(agenda.zones, start).map((zone) =>
    t('intake:fromTo', {
      start: clockWithDay(start, zone, dayOf(agenda)),
      end: clockWithDay(end, zone, dayOf(agenda)),
      city: cityText(zone, start, end),
    }),
  )
  return (
    <>
      <p>
        {t('publish.first', { count })}
        <span className="second"> {times.join(', ')}</span>
      </p>
      <ul className="second stack tight">
        {agenda.people.length === 0 ? null : (
          <li>{t('publish.firstSpeakers', { count: agenda.people.length })}</li>
        )}
        <li>{t('publish.firstAudience')}</li>
        <li>{t('publish.firstTeam')}</li>
      </ul>
    </>
  )
}

function isRunning({ run: { position } }: ShowState): boolean {
  return position.status !== 'planned' && position.status !== 'ended'
}

function useRefusalWords(show: ShowState, refusal: Refusal | null) {
  const { t } = useTranslation('planner')
  const refusalText = useRefusalText()
  const itemName = useItemName(show)
  if (refusal === null) return null
  if (refusal.reason === 'has-begun') return t('publish.begun', { item: itemName(refusal.item) })
  if (refusal.reason === 'stale-step' || refusal.reason === 'stale-value') return t('publish.stale')
  return refusalText(refusal)
}

/** Returns why the draft cannot be published at all; null if it can. */
function useObstacle({ draft, run }: ShowState): string | null {
  const { t } = useTranslation('planner')
  if (run.position.status === 'ended') return t('publish.ended')
  const isEmpty = draft !== null && flatItems(draft.agenda).length === 0
  return isEmpty ? t('publish.empty') : null
}

type ConfirmationProps = {
  readonly show: ShowState
  readonly onClose: () => void
  readonly onPublished: () => void
}

function Confirmation({ show, onClose, onPublished }: ConfirmationProps) {
  const { t } = useTranslation('planner')
  const publishing = usePublishing(() => {
    onPublished()
    onClose()
  })
  const refused = useRefusalWords(show, publishing.refusal)
  const obstacle = useObstacle(show)
  const dateQuestion = useDateQuestion(show)
  const draft = show.draft?.agenda ?? null
  const published = show.published?.agenda ?? null
  const changes = useMemo(
    () => (draft === null || published === null ? null : changesBetween(published, draft)),
    [draft, published],
  )
  if (draft === null) return null
  const live = isRunning(show)
  const isSame = changes?.count === 0
  const sameNote = isSame ? <p>{t('publish.same')}</p> : null
  const effect =
    changes === null ? (
      <FirstPublication agenda={draft} />
    ) : (
      (sameNote ?? <AffectedPeople changes={changes} live={live} />)
    )
  return (
    <div className="stack loose">
      {obstacle === null ? effect : null}
      {dateQuestion}
      <UnfitWarnings show={show} agenda={draft} asksDate={dateQuestion !== null} />
      <LiveChanges show={show} />
      {changes?.groups.map((one) => (
        <Group key={one.group} {...one} draft={draft} published={published ?? draft} />
      ))}
      <div className={`acts strong ${css.foot}`}>
        <p role="alert">{obstacle ?? refused}</p>
        {dateQuestion === null && obstacle === null && !isSame ? (
          <Button
            look="ink"
            disabled={publishing.waits}
            data-testid="publish-now"
            onClick={publishing.publish}
          >
            {t(live ? 'publish.now' : 'publish.title')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** The dialog that asks before the draft is published, with the changes and the people affected. */
export function PublishDialog({
  open,
  ...acts
}: Omit<ConfirmationProps, 'show'> & { readonly open: boolean }) {
  const { t } = useTranslation('planner')
  const show = useShow((state) => state.show)
  return (
    <Dialog open={open} onClose={acts.onClose} title={t('publish.ask')}>
      {show === null ? null : <Confirmation show={show} {...acts} />}
    </Dialog>
  )
}
