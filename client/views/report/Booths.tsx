import { formatLength, type ReportData } from './reportData.ts'
import css from './reportTable.module.css'
import { useReportWords } from './useReportWords.ts'

/** The booths: how often each swapped, and how long each of its people was on; none where nobody ever was. */
export function Booths({ report }: { readonly report: ReportData }) {
  const { t, person: nameOf, lang } = useReportWords(report)
  return report.facts.booths.map(({ booth, swaps, people }, place) => {
    const name = booth ?? t('booths.nameless', { n: place + 1 })
    return (
      <table className={`${css.table} ${css.ruled}`} key={name}>
        <thead>
          <tr>
            <th scope="col">
              {t('booths.booth', { booth: name })}{' '}
              <small>{t('booths.swaps', { count: swaps })}</small>
            </th>
            <th scope="col" className={css.figure}>
              {t('booths.on')}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ person, name: own, worked }, n) => {
            const nameless = { text: own ?? t('booths.interpreter', { n: n + 1 }), lang }
            const who = person === null ? nameless : nameOf(person)
            return (
              <tr key={`${who.text} ${worked}`}>
                <th scope="row">
                  <span lang={who.lang}>{who.text}</span>
                </th>
                <td className={`${css.figure} ${css.strong}`}>{formatLength(worked)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    )
  })
}
