import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { ItemId, PersonId } from '../../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { isAway } from '../../../../shared/run/attendance.ts'
import { languagesOf } from '../../../../shared/run/floorLanguage.ts'
import { findItem, personOf } from '../../../../shared/run/lookup.ts'
import { clockText } from '../../../../shared/time/format.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useShow } from '../../../live/LiveContext.tsx'
import { nameList } from '../../../ui/agenda/nameList.ts'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import notice from '../../../ui/layout/notice.module.css'
import css from '../interpreterView.module.css'
import type { AgendaChange } from './agendaChanges.ts'
import type { UnseenChanges } from './useAgendaChanges.ts'

type Called = { readonly title: Texts; readonly people: readonly PersonId[] }

/** An item by its people, else by its title, as far as the agenda still knows them. */
function labelIn(agenda: Agenda, lang: LanguageTag, { title, people }: Called): string {
  const known = people.map((id) => personOf(agenda, id)).filter((person) => person !== null)
  const all: readonly Texts[] = known.length > 0 ? known.map(({ name }) => name) : [title]
  return nameList(
    all.map((texts) => textIn(texts, lang)),
    lang,
  )
}

function itemIn(
  agenda: Agenda,
  id: ItemId,
): Called & { readonly languages: readonly LanguageTag[] } {
  const item = findItem(agenda, id)?.item
  if (item === undefined) return { title: {}, people: [], languages: [] }
  const people = item.speakers.map(({ person }) => person)
  return { title: item.title, people, languages: languagesOf(item) }
}

/** Each change of the agenda as a part of one sentence, in this screen's language. */
function useChangeText(agenda: Agenda): (change: AgendaChange) => string {
  const { t } = useTranslation('interpreter')
  const lang = tagOf(useLanguage().language)
  const length = useLength()
  const { name } = useLanguageNames()
  const home = homeZone(agenda)
  const marks = useShow(({ show }) => show)
  /** By those who are here (R7c). */
  const called = ({ title, people }: Called) =>
    labelIn(agenda, lang, { title, people: people.filter((id) => !marks || !isAway(marks, id)) })
  const nameOf = (id: ItemId) => called(itemIn(agenda, id))
  const spoken = (tags: readonly LanguageTag[]) =>
    tags.length === 0 ? t('floor.unknown') : tags.map(name).join(' / ')
  return (change) => {
    switch (change.what) {
      case 'next':
        return change.was === null
          ? t('changes.nextNew', { item: nameOf(change.item) })
          : t('changes.next', { item: nameOf(change.item), was: called(change.was) })
      case 'left':
        return t('changes.left', { item: labelIn(agenda, lang, change.was) })
      case 'added':
        return t('changes.added', { item: nameOf(change.item) })
      case 'people': {
        const { title, people } = itemIn(agenda, change.item)
        const was = labelIn(agenda, lang, { title, people: change.was })
        return t('changes.people', {
          title: textIn(title, lang).text,
          names: called({ title, people }),
          was,
        })
      }
      case 'title':
        return t('changes.title', { title: textIn(itemIn(agenda, change.item).title, lang).text })
      case 'language': {
        const { languages } = itemIn(agenda, change.item)
        const facts = { language: spoken(languages), was: spoken(change.was) }
        return t('changes.language', { item: nameOf(change.item), ...facts })
      }
      case 'moved': {
        const count = Math.round(Math.abs(change.by) / MINUTE)
        return t(change.by < 0 ? 'changes.earlier' : 'changes.later', { count })
      }
      case 'order':
        return t('changes.order')
      case 'length': {
        const facts = { to: length(change.to, 'short'), was: length(change.was, 'short') }
        return t('changes.length', { item: nameOf(change.item), ...facts })
      }
      case 'time':
        return change.to === null
          ? t('changes.noTime', { item: nameOf(change.item) })
          : t('changes.time', { item: nameOf(change.item), at: clockText(change.to, home) })
    }
  }
}

/** So many changes are shown; of the others their number. */
const SHOWN = 2

function ChangeText({
  agenda,
  changed,
}: {
  readonly agenda: Agenda
  readonly changed: UnseenChanges
}) {
  const { t } = useTranslation('interpreter')
  const words = useChangeText(agenda)
  const { changes, at, see } = changed
  const first = changes.slice(0, SHOWN).map(words).join(t('changes.joint'))
  const more = changes.length - SHOWN
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

/** What changed of the agenda, with a bar, until it is marked as seen; its room is there anyway, so that nothing moves for it (R19). */
export function ChangedLine({ changed }: { readonly changed: UnseenChanges }) {
  const agenda = useShow(({ show }) => show?.published?.agenda ?? null)
  const isChanged = agenda !== null && changed.changes.length > 0
  return (
    <div
      className={`${notice.notice} ${css.changed}`}
      role="status"
      data-testid="agenda-changed"
      data-changed={isChanged}
    >
      {isChanged ? <ChangeText agenda={agenda} changed={changed} /> : null}
    </div>
  )
}
