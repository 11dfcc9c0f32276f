import { useEffect, useMemo, useState } from 'react'
import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { isAway } from '../../../../shared/run/attendance.ts'
import { personOf } from '../../../../shared/run/lookup.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { clockText } from '../../../../shared/time/format.ts'
import { type Instant, MINUTE } from '../../../../shared/time/instant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { readStoredValue, writeStored } from '../../../live/deviceStorage.ts'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import type { LiveState } from '../../../live/liveState.ts'
import { nameList } from '../../../ui/agenda/peopleNames.ts'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import notice from '../../../ui/layout/notice.module.css'
import css from '../interpreterView.module.css'
import {
  type AgendaChange,
  type AgendaSeen,
  agendaChanges,
  agendaNow,
  type ItemSeen,
} from './agendaChanges.ts'

/** The agenda last seen on this screen, and the time of its first change (null: not received live). */
type StoredAgenda = {
  readonly seen: AgendaSeen
  readonly changed: { readonly at: Instant | null } | null
}

const STORAGE_KEY = 'rostrum.agendaSeen'

function isStoredAgenda(value: unknown): value is StoredAgenda {
  if (typeof value !== 'object' || value === null || !('seen' in value)) return false
  const { seen } = value
  return typeof seen === 'object' && seen !== null && 'coming' in seen && Array.isArray(seen.coming)
}

/** Returns the agenda that this device stores for a link; null if there is none, or it is invalid. */
function storedAgenda(link: string): StoredAgenda | null {
  const stored = readStoredValue(`${STORAGE_KEY}.${link}`)
  return isStoredAgenda(stored) ? stored : null
}

/** Stores the seen agenda for the next opening of the page. */
function storeAgenda(link: string, stored: StoredAgenda): void {
  writeStored(`${STORAGE_KEY}.${link}`, JSON.stringify(stored))
}

/** Returns when the newest event happened; null if the state arrived as a whole. */
function lastEvent({ recent, seq }: Pick<LiveState, 'recent' | 'seq'>): Instant | null {
  const last = recent.at(-1)
  return last !== undefined && last.seq === seq ? last.at : null
}

/** Returns the data to store for a state of the show: the seen agenda, or the time of its change. */
function updateStored(
  stored: StoredAgenda | null,
  show: Pick<ShowState, 'published' | 'run'>,
  at: () => Instant | null,
): StoredAgenda | null {
  const now = agendaNow(show)
  if (now === null) return stored
  if (stored === null) return { seen: now, changed: null }
  const changes = agendaChanges(stored.seen, show)
  if (changes.length > 0)
    return stored.changed === null ? { ...stored, changed: { at: at() } } : stored
  return stored.changed === null && same(stored.seen, now) ? stored : { seen: now, changed: null }
}

/** Returns the changes of the agenda that were not seen on this screen; they survive a reload (R19). */
export function useAgendaChanges() {
  const live = useLive()
  const link = useShow(({ you, show }) => `${show?.show ?? ''}.${you?.link ?? ''}`)
  const published = useShow(({ show }) => show?.published ?? null)
  const run = useShow(({ show }) => show?.run ?? null)
  const [stored, setStored] = useState(() => ({ link, agenda: storedAgenda(link), fresh: true }))
  const known = stored.link === link ? stored : { link, agenda: storedAgenda(link), fresh: true }
  const show = useMemo(() => (run === null ? null : { published, run }), [published, run])
  useEffect(() => {
    if (show === null) return
    const at = () => lastEvent(live.store.getState()) ?? (known.fresh ? null : live.now())
    const agenda = updateStored(known.agenda, show, at)
    if (agenda === known.agenda && !known.fresh && known === stored) return
    if (agenda !== null && agenda !== known.agenda) storeAgenda(link, agenda)
    setStored({ link, agenda, fresh: false })
  }, [show, known, stored, link, live])
  const changes = useMemo(
    () => (known.agenda === null || show === null ? [] : agendaChanges(known.agenda.seen, show)),
    [known.agenda, show],
  )
  return {
    changes,
    /** Null if this screen did not receive the change when it happened. */
    at: known.agenda?.changed?.at ?? null,
    see: () => {
      const now = show && agendaNow(show)
      if (now === null) return
      const agenda = { seen: now, changed: null }
      storeAgenda(link, agenda)
      setStored({ link, agenda, fresh: false })
    },
  }
}

/** The changes of the agenda since it was seen on this screen, their time, and the function that marks them as seen. */
export type UnseenChanges = ReturnType<typeof useAgendaChanges>

/** Names an item by its people, else by its title, as far as the agenda still has them. */
function labelIn(
  agenda: Agenda,
  lang: LanguageTag,
  { title, people }: Pick<ItemSeen, 'title' | 'people'>,
): string {
  const found = people.map((id) => personOf(agenda, id)).filter((person) => person !== null)
  const all: readonly Texts[] = found.length > 0 ? found.map(({ name }) => name) : [title]
  return nameList(
    all.map((texts) => textIn(texts, lang)),
    lang,
  )
}

/** Returns a function that formats a change of the agenda as a part of one sentence, in this screen's language. */
function useChangeText(agenda: Agenda): (change: AgendaChange) => string {
  const { t, lang, languageName: name } = useTranslation('interpreter')
  const length = useLength()
  const home = homeZone(agenda)
  const show = useShow(({ show }) => show)
  // Named by the people who are here (R7c).
  const nameOf = ({ title, people }: ItemSeen) =>
    labelIn(agenda, lang, { title, people: people.filter((id) => !show || !isAway(show, id)) })
  const names = (tags: readonly LanguageTag[]) =>
    tags.length === 0 ? t('floor.unknown') : tags.map(name).join(' / ')
  return (change) => {
    switch (change.what) {
      case 'next':
        return change.was === null
          ? t('changes.nextNew', { item: nameOf(change.is) })
          : t('changes.next', { item: nameOf(change.is), was: nameOf(change.was) })
      case 'left':
        return t('changes.left', { item: labelIn(agenda, lang, change.was) })
      case 'added':
        return t('changes.added', { item: nameOf(change.is) })
      case 'people': {
        const { title } = change.is
        const was = labelIn(agenda, lang, { title, people: change.was.people })
        return t('changes.people', {
          title: textIn(title, lang).text,
          names: nameOf(change.is),
          was,
        })
      }
      case 'title':
        return t('changes.title', { title: textIn(change.is.title, lang).text })
      case 'language': {
        const [language, was] = [names(change.is.languages), names(change.was.languages)]
        return t('changes.language', { item: nameOf(change.is), language, was })
      }
      case 'moved': {
        const count = Math.round(Math.abs(change.by) / MINUTE)
        return t(change.by < 0 ? 'changes.earlier' : 'changes.later', { count })
      }
      case 'order':
        return t('changes.order')
      case 'length': {
        const [to, was] = [length(change.is.lasts, 'short'), length(change.was.lasts, 'short')]
        return t('changes.length', { item: nameOf(change.is), to, was })
      }
      case 'time':
        return change.is.at === null
          ? t('changes.noTime', { item: nameOf(change.is) })
          : t('changes.time', { item: nameOf(change.is), at: clockText(change.is.at, home) })
    }
  }
}

/** The maximum number of changes that are shown; the others are counted. */
const MAX_SHOWN = 2

function ChangeText({
  agenda,
  changed,
}: {
  readonly agenda: Agenda
  readonly changed: UnseenChanges
}) {
  const { t } = useTranslation('interpreter')
  const changeText = useChangeText(agenda)
  const { changes, at, see } = changed
  const first = changes.slice(0, MAX_SHOWN).map(changeText).join(t('changes.separator'))
  const more = changes.length - MAX_SHOWN
  return (
    <>
      <p>
        <b>
          {at === null
            ? t('changes.away')
            : t('changes.at', { at: clockText(at, homeZone(agenda)) })}
        </b>{' '}
        {first}
        {more > 0 ? ` ${t('changes.more', { count: more })}` : ''}
      </p>
      <Button size="small" shortcut="Z" onClick={see}>
        {t('changes.seen')}
      </Button>
    </>
  )
}

/** The changes of the agenda, with a bar, until they are marked as seen. Its space is always reserved, so that nothing moves (R19). */
export function ChangedLine({ changed }: { readonly changed: UnseenChanges }) {
  const agenda = useShow(({ show }) => show?.published?.agenda ?? null)
  const isChanged = agenda !== null && changed.changes.length > 0
  return (
    <div
      className={`fixed ${notice.notice} ${css.changed}`}
      role="status"
      data-testid="agenda-changed"
      data-changed={isChanged}
    >
      {isChanged ? <ChangeText agenda={agenda} changed={changed} /> : null}
    </div>
  )
}
