import { homeZone } from '../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { isAway } from '../../../../shared/run/attendance.ts'
import { personOf } from '../../../../shared/run/lookup.ts'
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
import type { AgendaChange, ItemSeen } from './agendaChanges.ts'
import type { UnseenChanges } from './useAgendaChanges.ts'

/** An item by its people, else by its title, as far as the agenda still knows them. */
function labelIn(
  agenda: Agenda,
  lang: LanguageTag,
  { title, people }: Pick<ItemSeen, 'title' | 'people'>,
): string {
  const known = people.map((id) => personOf(agenda, id)).filter((person) => person !== null)
  const all: readonly Texts[] = known.length > 0 ? known.map(({ name }) => name) : [title]
  return nameList(
    all.map((texts) => textIn(texts, lang)),
    lang,
  )
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
  const nameOf = ({ title, people }: ItemSeen) =>
    labelIn(agenda, lang, { title, people: people.filter((id) => !marks || !isAway(marks, id)) })
  const spoken = (tags: readonly LanguageTag[]) =>
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
        const [language, was] = [spoken(change.is.languages), spoken(change.was.languages)]
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
