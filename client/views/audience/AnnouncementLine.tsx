import { useState } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { shortTitle } from '../../ui/agenda/peopleNames.ts'
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

/** The number of people that a sentence names with an item: all (R7c), one, or none with a title. */
const MAX_NAMED = { all: Number.POSITIVE_INFINITY, one: 1, none: 0 } as const

/** Returns an item's title and people; a short title if `most` is 1 or 0. */
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
): (announcement: Announcement | null) => string {
  const { t } = useTranslation('audience')
  const labelWith = (most: number) => (item: ItemId) =>
    itemLabel(model, item, most, t('common:comma'))
  const label = labelWith(MAX_NAMED.all)
  const changesText = useProgrammeChangeText()
  const clock = useClock(zone)
  const { scene, on, next } = model
  const beganText = (item: ItemId) => {
    if (scene.is !== 'break' || item !== on?.item) return t('news.began', { name: label(item) })
    const { back } = scene
    if (back === null || back.as === 'soon') return t('news.breakOnly')
    return t('news.break', { at: clock(back.at) })
  }
  const backText = () => {
    if (on !== null) return t('news.back', { name: label(on.item) })
    return next === null ? t('news.backOnly') : t('news.backStandby', { name: label(next.item) })
  }
  const programmeText = (changes: readonly ItemChange[]) => {
    const [only, ...more] = changes
    if (more.length > 0 || (only?.is !== 'left' && only?.is !== 'back'))
      return changesText(changes, labelWith(MAX_NAMED.none))
    const name = labelWith(MAX_NAMED.one)(only.item)
    return only.is === 'left' ? t('news.dropped', { name }) : t('news.restored', { name })
  }
  return (announcement) => {
    switch (announcement?.what) {
      case undefined:
        return ''
      case 'began':
        return beganText(announcement.item)
      case 'programme':
        return programmeText(announcement.changes)
      case 'added':
        return t('news.added', { name: label(announcement.item) })
      case 'standby':
        return next === null ? t('news.standbyLast') : t('news.standby', { name: label(next.item) })
      case 'back':
        return backText()
      case 'order':
      case 'agenda':
      case 'moved':
      case 'paused':
      case 'resumed':
      case 'ended':
      case 'reopened':
        return t(`news.${announcement.what}`)
    }
  }
}

type Props = { readonly model: AudienceModel; readonly zone: string }

/** Announces events since the page was opened to screen readers, except drift. */
export function AnnouncementLine({ model, zone }: Props) {
  const recent = useShow((state) => state.recent)
  const run = useShow((state) => state.show?.run ?? null)
  const seq = useShow((state) => state.seq)
  const [from] = useState(recent.at(-1)?.seq ?? seq ?? 0)
  const textOf = useAnnouncementText(model, zone)
  return (
    <p className="unseen" role="status" data-testid="news">
      {textOf(run === null ? null : announcementAfter(recent, from, run))}
    </p>
  )
}

/** The newest change of the agenda, with its time, for a few minutes. */
export function ChangeLine({ model, zone }: Props) {
  const textOf = useAnnouncementText(model, zone)
  const change = useNewestChange()
  const clock = useClock(zone)
  if (change === null) return null
  return (
    <p className="second" data-testid="agenda-change">
      <b>{clock(change.at)}</b> {textOf(change)}
    </p>
  )
}
