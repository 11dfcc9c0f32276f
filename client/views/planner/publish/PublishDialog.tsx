import { useMemo, useState } from 'react'
import { dayOf } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import { flatItems } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import { distinctZones } from '../../../ui/agenda/offsets.ts'
import { useCityOffset } from '../../../ui/agenda/useCityOffset.ts'
import { clockOn } from '../../../ui/agenda/zoneTimes.ts'
import { refusalWords } from '../../../ui/connection/refusalWords.ts'
import { useNaming } from '../../../ui/connection/useNaming.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { ChangeLine } from './ChangeLine.tsx'
import { type Changes, changesBetween } from './changes.ts'
import { DoesNotFit } from './DoesNotFit.tsx'
import { ForWhom } from './ForWhom.tsx'
import { LiveChanges, useCalled } from './LiveChanges.tsx'
import { usePublishing } from './usePublishing.ts'
import './publish.css'

/** How many changes of a group stand there before the rest is asked for. */
const SHOWN = 8

function Group({
  group,
  changes,
  zones,
}: Changes['groups'][number] & { readonly zones: readonly string[] }) {
  const { t } = useTranslation('planner')
  const [all, showAll] = useState(false)
  const shown = all ? changes : changes.slice(0, SHOWN)
  return (
    <section className="publish-group">
      <h3 className="label">{t(`publish.group.${group}`)}</h3>
      <ul>
        {shown.map((change) => (
          <ChangeLine key={change.key} change={change} zones={zones} />
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

/** What everyone sees once an agenda is published for the first time. */
function First({ agenda }: { readonly agenda: Agenda }) {
  const { t } = useTranslation(['planner', 'intake'])
  const place = useCityOffset()
  const spans = [...planOf(agenda).segments.values()]
  const count = agenda.segments.reduce((sum, { items }) => sum + items.length, 0)
  const [start, end] = [spans[0]?.start, spans.at(-1)?.end]
  const times =
    start === undefined || end === undefined
      ? []
      : distinctZones(agenda.zones, start).map((zone) =>
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
        {times.length === 0 ? null : <span className="second"> {times.join(', ')}</span>}
      </p>
      <ul className="publish-first">
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

function useRefusalWords(show: ShowState, refusal: ReturnType<typeof usePublishing>['refusal']) {
  const { t } = useTranslation('planner')
  const { t: common } = useTranslation()
  const naming = useNaming()
  const called = useCalled(show)
  if (refusal === null) return null
  if (refusal.reason === 'has-begun') return t('publish.begun', { item: called(refusal.item) })
  if (refusal.reason === 'stale-step' || refusal.reason === 'stale-value') return t('publish.stale')
  return refusalWords(common, refusal, naming)
}

/** Why the draft cannot be published at all, or null where it can. */
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
  const draft = show.draft?.agenda ?? null
  const published = show.published?.agenda ?? null
  const changes = useMemo(
    () => (draft === null || published === null ? null : changesBetween(published, draft)),
    [draft, published],
  )
  if (draft === null) return null
  const on = isOn(show)
  const same = changes?.count === 0
  return (
    <div className="publish">
      {changes === null && hindrance === null ? <First agenda={draft} /> : null}
      {changes === null || same ? null : <ForWhom changes={changes} on={on} />}
      {same ? <p>{t('publish.same')}</p> : null}
      <DoesNotFit show={show} agenda={draft} />
      <LiveChanges show={show} />
      {changes?.groups.map((one) => (
        <Group key={one.group} {...one} zones={draft.zones} />
      ))}
      <div className="publish-foot">
        <p role="alert">{hindrance ?? refused}</p>
        <Button
          look="ink"
          disabled={same || hindrance !== null || publishing.waits}
          data-testid="publish-now"
          onClick={publishing.publish}
        >
          {t(on ? 'publish.now' : 'publish.title')}
        </Button>
      </div>
    </div>
  )
}

/** Asks before the draft is published: what changes, and for whom. */
export function PublishDialog({
  open,
  onClose,
  onPublished,
}: {
  readonly open: boolean
  readonly onClose: () => void
  readonly onPublished: () => void
}) {
  const { t } = useTranslation('planner')
  const show = useShow((state) => state.show)
  return (
    <Dialog open={open} onClose={onClose} title={t('publish.ask')}>
      {show === null ? null : <Asked show={show} onClose={onClose} onPublished={onPublished} />}
    </Dialog>
  )
}
