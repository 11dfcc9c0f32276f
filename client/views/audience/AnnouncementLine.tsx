import { useState } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { shortTitle } from '../../ui/agenda/shortTitle.ts'
import {
  type Announcement,
  announcementAfter,
  type ItemChange,
} from '../../ui/announcements/announcements.ts'
import {
  useNewestChange,
  useProgrammeChangeText,
} from '../../ui/announcements/useProgrammeChange.ts'
import type { AudienceModel } from './model.ts'
import { useClock } from './useZone.ts'

/** How many people a sentence names with an item: all (R7c); only who makes up the turn, so that it has one subject; or nobody beside a title of its own. */
const NAMED = { all: Number.POSITIVE_INFINITY, one: 1, none: 0 } as const

/** An item by its title and people; with few people by the head of its title. */
function itemLabel({ parts }: AudienceModel, item: ItemId, most: number, comma: string): string {
  const part = parts.find(({ lines }) => lines.some((line) => line.item === item))
  const line = part?.lines.find((one) => one.item === item)
  const title = line?.title ?? part?.title
  const names = line?.announced.map(({ name }) => name.text) ?? []
  const head = title && (most > 1 ? title : shortTitle(title)).text
  const isNamed = names.length <= Math.max(most, line?.title === null ? 1 : 0)
  return [...(head ? [head] : []), ...(isNamed ? names : [])].join(comma)
}

/** Returns a function that formats an announcement as one sentence, with the names that the page shows. */
function useAnnouncementText(
  model: AudienceModel,
  zone: string,
): (news: Announcement | null) => string {
  const { t } = useTranslation('audience')
  const labelled = (most: number) => (item: ItemId) => itemLabel(model, item, most, t('comma'))
  const called = labelled(NAMED.all)
  const changed = useProgrammeChangeText()
  const clock = useClock(zone)
  const { scene, on, next } = model
  const begun = (item: ItemId) => {
    if (scene.is !== 'break' || item !== on?.item) return t('news.began', { name: called(item) })
    const { back } = scene
    if (back === null || back.as === 'soon') return t('news.breakOnly')
    return t('news.break', { at: clock(back.at) })
  }
  const takenBack = () => {
    if (on !== null) return t('news.back', { name: called(on.item) })
    return next === null ? t('news.backOnly') : t('news.backStandby', { name: called(next.item) })
  }
  const programme = (changes: readonly ItemChange[]) => {
    const [only, ...more] = changes
    if (more.length > 0 || (only?.is !== 'left' && only?.is !== 'back'))
      return changed(changes, labelled(NAMED.none))
    const name = labelled(NAMED.one)(only.item)
    return only.is === 'left' ? t('news.dropped', { name }) : t('news.restored', { name })
  }
  return (news) => {
    switch (news?.what) {
      case undefined:
        return ''
      case 'began':
        return begun(news.item)
      case 'programme':
        return programme(news.changes)
      case 'added':
        return t('news.added', { name: called(news.item) })
      case 'standby':
        return next === null
          ? t('news.standbyLast')
          : t('news.standby', { name: called(next.item) })
      case 'back':
        return takenBack()
      case 'order':
      case 'agenda':
      case 'moved':
      case 'paused':
      case 'resumed':
      case 'ended':
      case 'reopened':
        return t(`news.${news.what}`)
    }
  }
}

type Props = { readonly model: AudienceModel; readonly zone: string }

/** Announces to screen readers what has happened since the page was opened, but not mere drift. */
export function AnnouncementLine({ model, zone }: Props) {
  const recent = useShow((state) => state.recent)
  const run = useShow((state) => state.show?.run ?? null)
  const seq = useShow((state) => state.seq)
  const [from] = useState(recent.at(-1)?.seq ?? seq ?? 0)
  const words = useAnnouncementText(model, zone)
  return (
    <p className="unseen" role="status" data-testid="news">
      {words(run === null ? null : announcementAfter(recent, from, run))}
    </p>
  )
}

/** The newest change of the agenda, with its time, for a few minutes. */
export function ChangeLine({ model, zone }: Props) {
  const words = useAnnouncementText(model, zone)
  const change = useNewestChange()
  const clock = useClock(zone)
  if (change === null) return null
  return (
    <p className="second" data-testid="agenda-change">
      <b>{clock(change.at)}</b> {words(change)}
    </p>
  )
}
