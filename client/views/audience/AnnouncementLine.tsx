import { useState } from 'react'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import {
  type Announcement,
  announcementAfter,
  type ItemChange,
} from '../../ui/announcements/announcements.ts'
import {
  useNewestChange,
  useProgrammeChangeText,
} from '../../ui/announcements/useProgrammeChange.ts'
import { useClock } from './dayContext.ts'
import type { AudienceModel } from './model.ts'

/** An item in one breath: its title and people (R7c). */
function itemLabels(model: AudienceModel, comma: string): (item: ItemId | undefined) => string {
  return (item) => {
    const lines = model.parts.flatMap((part) => part.lines.map((line) => ({ line, part })))
    const found = lines.find(({ line }) => line.item === item)
    if (found === undefined) return ''
    const title = (found.line.title ?? found.part.title)?.text
    const names = found.line.announced.map(({ name }) => name.text)
    return [title, ...names].filter((part) => part !== undefined).join(comma)
  }
}

/** News as one sentence, in the words of what stands on the page. */
function useAnnouncementText(
  model: AudienceModel,
  zone: string,
): (news: Announcement | null) => string {
  const { t } = useTranslation('audience')
  const called = itemLabels(model, t('comma'))
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
  // A single turn is named with its people.
  const programme = (changes: readonly ItemChange[]) => {
    const [only] = changes
    if (changes.length > 1 || only === undefined) return changed(changes, called)
    if (only.is === 'left') return t('news.dropped', { name: called(only.item) })
    return only.is === 'back'
      ? t('news.restored', { name: called(only.item) })
      : changed(changes, called)
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

/** Says aloud, to assistive technology, what happened since the page was opened; never what only drifted. */
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
    <p data-testid="agenda-change">
      <b>{clock(change.at)}</b> {words(change)}
    </p>
  )
}
