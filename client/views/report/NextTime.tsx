import { nextTimeOf } from '../../../shared/report/nextTime.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useNextTimeWords } from '../../ui/nextTime/useNextTimeWords.ts'
import type { ReportData } from './reportData.ts'
import css from './reportView.module.css'

/** What the next show could plan otherwise, by how long things took in this one; nothing where it went as planned. */
export function NextTime({ report }: { readonly report: ReportData }) {
  const { t } = useTranslation('report')
  const words = useNextTimeWords()
  const { proposals } = nextTimeOf([report.facts])
  if (proposals.length === 0) return null
  return (
    <section className={css.next} aria-labelledby="rp-next">
      <h2 id="rp-next">
        {t('nextTime.title')} <small>{t('nextTime.what')}</small>
      </h2>
      <ul>
        {proposals.map((proposal) => (
          <li key={proposal.kind}>
            <b>{words.plan(proposal)}</b>
            <span className="quiet">{words.evidence(proposal)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
