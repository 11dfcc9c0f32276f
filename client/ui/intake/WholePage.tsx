import { type ReactNode, useState } from 'react'
import { copyToDate } from '../../../shared/agenda/copyToDate.ts'
import { differenceOf } from '../../../shared/agenda/difference.ts'
import { dayOf } from '../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { flatItems } from '../../../shared/run/lookup.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Title } from '../agenda/AgendaText.tsx'
import page from '../layout/page.module.css'
import { DateField, Fact, useTimesText, Zones } from './AboutShow.tsx'
import about from './aboutShow.module.css'
import { spanOf } from './model/agendaRows.ts'
import { hasPassed, PastDate } from './PastDate.tsx'
import css from './pasteField.module.css'
import { ReadHead } from './ReadPage.tsx'
import { type ImportTarget, type IntakeActs, itemsInDraft } from './useIntake.ts'
import { usePasteWords } from './words.ts'

/** Shows the facts of an exported agenda; `field` is the control that changes its date. */
function WholeFacts({ agenda, field }: { readonly agenda: Agenda; readonly field: ReactNode }) {
  const { t, languageName } = useTranslation('intake')
  const times = useTimesText()
  const { day, list } = usePasteWords()
  const date = dayOf(agenda)
  return (
    <dl className={`hairs t0 ${about.about} ${css.facts}`}>
      <Fact name={t('whole.name')}>
        <Title texts={agenda.title} />
      </Fact>
      {date === '' ? null : (
        <Fact name={t('facts.date')}>
          {day(date)} {field}
        </Fact>
      )}
      <Fact name={t('facts.times')}>{times(spanOf(agenda))}</Fact>
      <Fact name={t('facts.zones')}>
        <Zones zones={agenda.zones} date={date} />
      </Fact>
      <Fact name={t('facts.languages')}>{list(agenda.languages.map(languageName))}</Fact>
      <Fact name={t('whole.people')}>{agenda.people.length}</Fact>
    </dl>
  )
}

/** Returns a note on what importing the agenda does to the draft. */
function useWholeNote(agenda: Agenda, draft: Agenda | null): string {
  const { t } = useTranslation('intake')
  const { sentences } = usePasteWords()
  const replaced = itemsInDraft(draft)
  if (draft !== null && differenceOf(draft, agenda).length === 0) return t('whole.same')
  return sentences([t('whole.asItIs'), replaced === 0 ? null : t('replaces', { count: replaced })])
}

type WholePageProps = {
  readonly agenda: Agenda
  readonly acts: IntakeActs
  readonly target: ImportTarget
}

/** The import page of a file that Rostrum exported: it is imported unchanged, but a new show can have another date. */
export function ExportedAgendaPage({ agenda: exported, acts, target }: WholePageProps) {
  const { t } = useTranslation('intake')
  const [date, setDate] = useState<string | null>(null)
  const copied = date === null ? null : copyToDate(exported, date)
  const agenda = copied?.ok === true ? copied.agenda : exported
  const exportedDate = dayOf(exported)
  const isPast = target.existing.length === 0 && date === null && hasPassed(exportedDate)
  const note = useWholeNote(agenda, target.existing[0] ?? null)
  const field = isPast ? (
    <>
      <b>{t('past.passed')}</b>
      <PastDate date={exportedDate} use={setDate} />
    </>
  ) : (
    <DateField date={date ?? exportedDate} set={setDate} />
  )
  return (
    <main className={`column ${page.page} ${css.page}`}>
      <ReadHead
        headline={t('whole.headline', { count: flatItems(agenda).length })}
        faults={copied?.ok === false ? copied.faults : []}
        acts={acts}
        target={target}
        take={isPast ? null : () => target.take([{ agenda, contacts: {} }])}
      >
        <p className="second">{note}</p>
      </ReadHead>
      <WholeFacts agenda={agenda} field={target.existing.length > 0 ? null : field} />
    </main>
  )
}
