import { useMemo, useState } from 'react'
import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planSpan } from '../../../../shared/agenda/plan.ts'
import { findItem, flatItems } from '../../../../shared/run/lookup.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { newestSharedStep } from '../../../../shared/run/step.ts'
import type { WarningKind } from '../../../../shared/timing/warnings/warning.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { labelOfId, nameList } from '../../../ui/agenda/itemName.ts'
import { distinctZones, useCityOffset } from '../../../ui/agenda/offsets.ts'
import { clockOn } from '../../../ui/agenda/zoneTimes.ts'
import { useRefusalText } from '../../../ui/connection/refusalWords.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { useTableWarnings } from '../editor/state/DraftEditor.tsx'
import { useWarningText } from '../editor/warnings/useWarningWords.ts'
import { useGivenOnce } from '../useGivenOnce.ts'
import { ChangeLine, type Changes, changesBetween } from './changes.tsx'
import { useDateQuestion } from './DateQuestion.tsx'
import css from './publishDialog.module.css'

/** Names an item where titles repeat; empty if it is in neither agenda any more. */
function useItemName({ draft, published }: ShowState): (item: string) => string {
  const lang = tagOf(useLanguage().language)
  return (id) => {
    const side = [published, draft].find((one) => one !== null && findItem(one.agenda, id) !== null)
    return side ? labelOfId(side.agenda, id, lang) : ''
  }
}

/** Live changes that could not be made in the draft: publishing replaces them by the draft. */
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
const KINDS: readonly WarningKind[] = [
  'start-passed',
  'stop-missed',
  'over-budget',
  'overlap',
  'person-twice',
  'script-long',
]

/** Lists what does not fit in a draft before it is published; it can still be published. */
function DoesNotFit({
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
    ({ kind }) => KINDS.includes(kind) && !(asksDate && kind === 'start-passed'),
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

/** The most names of people affected that are listed. */
const NAMES = 6

/** Who is affected by the changes; immediately, if `on`. */
function ForWhom({ changes, on }: { readonly changes: Changes; readonly on: boolean }) {
  const { t } = useTranslation('planner')
  const { language, reading } = useLanguage()
  const { people, shifted, count, open } = changes
  const seen = open === 0 ? 'audienceNone' : open === count ? 'audienceAll' : 'audienceSome'
  return (
    <div className={css.whom} data-on={on}>
      <p>
        {on ? <b>{t('publish.on')} </b> : null}
        {people.length === 0
          ? t('publish.nobody')
          : t(on ? 'publish.peopleNow' : 'publish.people', { count: people.length })}
      </p>
      {people.length === 0 ? null : (
        <p className="second">{nameList(people.map(reading), tagOf(language), NAMES)}</p>
      )}
      {shifted === 0 ? null : <p>{t('publish.shifted', { count: shifted })}</p>}
      <p>{t(`publish.${seen}`, { count, open })}</p>
    </div>
  )
}

/** Publishes the draft as shown, against the run as this screen knows it; a refusal stays visible. */
function usePublishing(done: () => void) {
  const live = useLive()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const revision = useShow((state) => state.show?.draft?.revision ?? null)
  const step = useShow((state) => newestSharedStep(state.show?.steps ?? [])?.id ?? null)
  const { waits, give } = useGivenOnce((why) => {
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

/** The number of changes of a group that are shown before the rest is asked for. */
const SHOWN = 8

function Group({
  group,
  changes,
  ...agendas
}: Changes['groups'][number] & Readonly<Record<'draft' | 'published', Agenda>>) {
  const { t } = useTranslation('planner')
  const [all, showAll] = useState(false)
  const shown = all ? changes : changes.slice(0, SHOWN)
  return (
    <section>
      <h3 className="label">{t(`publish.group.${group}`)}</h3>
      <ul>
        {shown.map((change) => (
          <ChangeLine key={change.key} change={change} {...agendas} />
        ))}
      </ul>
      {shown.length === changes.length ? null : (
        <Button size="small" look="bare" onClick={() => showAll(true)}>
          {t('publish.more', { count: changes.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

/** What everyone sees after an agenda is published for the first time. */
function First({ agenda }: { readonly agenda: Agenda }) {
  const { t } = useTranslation(['planner', 'intake'])
  const place = useCityOffset()
  const count = flatItems(agenda).length
  const { start, end } = planSpan(agenda)
  const times = distinctZones(agenda.zones, start).map((zone) =>
    t('intake:fromTo', {
      start: clockOn(start, zone, dayOf(agenda)),
      end: clockOn(end, zone, dayOf(agenda)),
      city: place(zone, start, end),
    }),
  )
  return (
    <>
      <p>
        {t('publish.first', { count })}
        <span className="second"> {times.join(', ')}</span>
      </p>
      <ul className={`second ${css.first}`}>
        {agenda.people.length === 0 ? null : (
          <li>
            {t('publish.firstSpeakers', { count: agenda.people.length })} {t('publish.firstLinks')}
          </li>
        )}
        <li>{t('publish.firstAudience')}</li>
        <li>{t('publish.firstTeam')}</li>
      </ul>
    </>
  )
}

function isOn({ run: { position } }: ShowState): boolean {
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

/** Why the draft cannot be published at all; null if it can. */
function useHindrance({ draft, run }: ShowState): string | null {
  const { t } = useTranslation('planner')
  if (run.position.status === 'ended') return t('publish.ended')
  const isEmpty = draft !== null && flatItems(draft.agenda).length === 0
  return isEmpty ? t('publish.empty') : null
}

type AskedProps = {
  readonly show: ShowState
  readonly onClose: () => void
  readonly onPublished: () => void
}

function Asked({ show, onClose, onPublished }: AskedProps) {
  const { t } = useTranslation('planner')
  const publishing = usePublishing(() => {
    onPublished()
    onClose()
  })
  const refused = useRefusalWords(show, publishing.refusal)
  const hindrance = useHindrance(show)
  const dateQuestion = useDateQuestion(show)
  const draft = show.draft?.agenda ?? null
  const published = show.published?.agenda ?? null
  const changes = useMemo(
    () => (draft === null || published === null ? null : changesBetween(published, draft)),
    [draft, published],
  )
  if (draft === null) return null
  const on = isOn(show)
  const same = changes?.count === 0
  const whom = same ? <p>{t('publish.same')}</p> : null
  const effect =
    changes === null ? <First agenda={draft} /> : (whom ?? <ForWhom changes={changes} on={on} />)
  return (
    <div className={css.publish}>
      {hindrance === null ? effect : null}
      {dateQuestion}
      <DoesNotFit show={show} agenda={draft} asksDate={dateQuestion !== null} />
      <LiveChanges show={show} />
      {changes?.groups.map((one) => (
        <Group key={one.group} {...one} draft={draft} published={published ?? draft} />
      ))}
      <div className={`acts ${css.foot}`}>
        <p role="alert">{hindrance ?? refused}</p>
        {dateQuestion === null && hindrance === null && !same ? (
          <Button
            look="ink"
            disabled={publishing.waits}
            data-testid="publish-now"
            onClick={publishing.publish}
          >
            {t(on ? 'publish.now' : 'publish.title')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** Asks for confirmation before the draft is published: what changes, and for whom. */
export function PublishDialog({
  open,
  ...acts
}: Omit<AskedProps, 'show'> & { readonly open: boolean }) {
  const { t } = useTranslation('planner')
  const show = useShow((state) => state.show)
  return (
    <Dialog open={open} onClose={acts.onClose} title={t('publish.ask')}>
      {show === null ? null : <Asked show={show} {...acts} />}
    </Dialog>
  )
}
