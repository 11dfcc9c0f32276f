import type { ReportFacts } from '../../../../shared/report/report.ts'
import { signedDigits } from '../../../../shared/time/format.ts'
import { entryOf } from '../../../i18n/language.ts'
import { Title } from '../../../ui/agenda/AgendaText.tsx'
import { nameList, nameOfId } from '../../../ui/agenda/peopleNames.ts'
import layout from '../../../ui/layout/table.module.css'
import { type ReportData, useReport } from '../../../ui/report/useReport.ts'
import type { ContextProps } from '../context/consoleContext.ts'
import { useTimes, useWords } from '../context/useConsoleData.ts'
import css from './endedReport.module.css'
import now from './now.module.css'

/** The causes of the difference to the planned end, each with the sum of its parts. */
function Causes({ context, report }: ContextProps & { readonly report: ReportData }) {
  const { t } = useWords()
  const times = useTimes(context)
  const agenda = context.show.published?.agenda ?? null
  const { drift } = report.sums
  const difference = drift.ended - drift.plannedEnd
  const causes = [...new Set(drift.parts.map(({ kind }) => kind))].map((kind) => {
    const parts = drift.parts.filter((part) => part.kind === kind)
    const [only, ...others] = parts.flatMap(({ item }) => item ?? [])
    const count = others.length + 1
    const name = only === undefined ? '' : nameOfId(agenda, only, context.lang)
    return {
      kind,
      note: count === 1 ? name : t('ended.count', { count }),
      by: parts.reduce((sum, part) => sum + part.by, 0),
    }
  })
  return (
    <table className={`${layout.table} ${css.causes}`}>
      <tbody>
        {causes.map(({ kind, note, by: amount }) => (
          <tr key={kind}>
            <th scope="row" className="medium">
              {t(`ended.parts.${kind}`)}
            </th>
            <td className="second">{note}</td>
            <td className="strong">{signedDigits(amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot className="t1">
        <tr>
          <th scope="row" colSpan={2} className="strong">
            {t('ended.sum', { at: times.all(report.facts.ended) })}
          </th>
          <td className="strong">{signedDigits(difference)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

/** How many people spoke, and who was not here. */
function Speakers({ context, facts }: ContextProps & { readonly facts: ReportFacts }) {
  const { t, reading, language } = useWords()
  const { space } = entryOf(language)
  const spoke = new Set(
    facts.rows.flatMap((row) => row.speakers.filter((_, index) => (row.spoke[index] ?? 0) > 0)),
  )
  const everyone = new Set([
    ...spoke,
    ...facts.rows.flatMap(({ absent, speakers }) => [...speakers, ...(absent ?? [])]),
  ])
  const people = context.show.published?.agenda.people ?? []
  const missing = people
    .filter(({ id }) => facts.attendance.absent?.includes(id) === true)
    .map(({ name }) => reading(name))
  return (
    <p className={`second t1 ${css.note}`}>
      {t('ended.spoke', { count: spoke.size, all: everyone.size })}
      {missing.length === 0
        ? null
        : space + t('ended.notHere', { names: nameList(missing, context.lang, 4) })}
    </p>
  )
}

/** The short report after the end: the causes of the difference, and how many people spoke. */
export function EndedReport({ context }: ContextProps) {
  const { t } = useWords()
  const { read } = useReport()
  const agenda = context.show.published?.agenda
  return (
    <section className={css.report}>
      <p className={`row ${now.label}`}>
        <b>{t('ended.after')}</b> <span>{t('ended.short')}</span>
      </p>
      <h1>{agenda === undefined ? null : <Title texts={agenda.title} />}</h1>
      {read === null ? (
        <p className={`second t1 ${css.note}`} role="status">
          {t('ended.reading')}
        </p>
      ) : (
        <>
          <p className={`second t1 ${css.note}`}>
            {t(read.report.sums.drift.parts.length === 0 ? 'ended.asPlanned' : 'ended.from')}
          </p>
          <Causes context={context} report={read.report} />
          <Speakers context={context} facts={read.report.facts} />
        </>
      )}
    </section>
  )
}
