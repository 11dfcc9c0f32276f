import type { Agenda } from '../../../shared/agenda/model.ts'
import type { ReadAgenda } from '../../../shared/agenda/reading/reading.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { leftIn } from './model/headline.ts'
import { keyed } from './model/keyed.ts'
import type { Work } from './model/work.ts'
import css from './readPage.module.css'
import { usePasteWords } from './words.ts'

/** The day and the room of an agenda, by which it is known among the others. */
function placeOf({ date, room }: ReadAgenda): string {
  return `${date ?? ''} ${room ?? ''}`
}

/** Which of several agendas is shown, by its day and room; each is taken over by itself. */
export function AgendaSwitch({
  work,
  existing,
  choose,
}: {
  readonly work: Work
  readonly existing: readonly Agenda[]
  readonly choose: (agenda: number) => void
}) {
  const { t } = useTranslation('intake')
  const { day, list } = usePasteWords()
  const { agendas } = work.reading
  if (agendas.length < 2) return null
  const name = ({ date, room }: ReadAgenda, n: number) => {
    const parts = [date === null ? null : day(date), room].filter((part) => part !== null)
    return parts.length === 0 ? t('agendaN', { n: n + 1 }) : list(parts)
  }
  const left = agendas.map((_, agenda) => leftIn({ ...work, agenda }, existing))
  return (
    <fieldset className={`ui-switch ${css.days}`} aria-label={t('agendas')}>
      {keyed(agendas, placeOf).map(({ key, value: agenda }, n) => (
        <button key={key} type="button" aria-pressed={n === work.agenda} onClick={() => choose(n)}>
          {name(agenda, n)}{' '}
          {left[n] ? <span className="quiet">· {t('look', { count: left[n] })}</span> : null}
        </button>
      ))}
    </fieldset>
  )
}
