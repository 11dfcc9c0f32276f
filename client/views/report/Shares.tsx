import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { percents, type Share } from '../../../shared/report/shares.ts'
import type { Duration } from '../../../shared/time/instant.ts'
import { useLanguageNames } from '../../i18n/languageNames.ts'
import { lengthFigure } from '../../ui/agenda/lengthFigure.ts'
import layout from '../../ui/layout/table.module.css'
import type { ReportData } from '../../ui/report/useReport.ts'
import { Bar } from './bars.tsx'
import { Counts, CountTable } from './Counts.tsx'
import { formatLength } from './reportData.ts'
import css from './reportTable.module.css'
import view from './reportView.module.css'
import { type ReportWords, useReportWords } from './useReportWords.ts'

/** The booths: how often each swapped, and how long each of its people interpreted; none where nobody ever did. */
function Booths({ report }: { readonly report: ReportData }) {
  const { t, person: nameOf } = useReportWords(report)
  return report.facts.booths.map(({ booth, swaps, people }, place) => {
    const name = booth ?? t('booths.nameless', { n: place + 1 })
    const lines = people.map(({ person, name: own, worked }, n) => {
      const figures = [formatLength(worked)]
      if (person === null) return { name: own ?? t('booths.interpreter', { n: n + 1 }), figures }
      const { text, lang } = nameOf(person)
      return { name: text, lang, figures }
    })
    const title = (
      <>
        {t('booths.booth', { booth: name })} <small>{t('booths.swaps', { count: swaps })}</small>
      </>
    )
    return <CountTable key={name} title={title} heads={[t('booths.on')]} lines={lines} />
  })
}

type Line = {
  readonly key: string
  readonly name: TextInLanguage
  readonly share: Omit<Share<unknown>, 'whose'>
}

function longest(lines: readonly Line[]): Duration {
  return Math.max(1, ...lines.flatMap(({ share }) => [share.planned, share.used]))
}

/** What was planned above, what was used below, what went beyond it hatched. */
function Pair({
  share: { planned, used },
  most,
}: Pick<Line, 'share'> & { readonly most: Duration }) {
  const place = (length: Duration) => (100 * length) / most
  return (
    <svg width="100%" height="18" aria-hidden="true">
      <Bar from={0} to={place(planned)} fill="plan" top={3} height={4} />
      <Bar from={0} to={place(Math.min(planned, used))} fill="plain" top={9} height={6} />
      {used > planned ? (
        <Bar from={place(planned)} to={place(used)} fill="over" top={9} height={6} />
      ) : null}
    </svg>
  )
}

/** Who had how much: planned, used, and of all what part. */
function ShareTable({
  id,
  title,
  hint,
  lines,
  words,
}: {
  readonly id: string
  readonly title: string
  readonly hint: string
  readonly lines: readonly Line[]
  readonly words: ReportWords
}) {
  const { t } = words
  const most = longest(lines)
  const parts = percents(lines.map(({ share }) => share.used))
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} <small>{hint}</small>
      </h2>
      {lines.length === 0 ? (
        <p className="quiet">{t('shares.nobody')}</p>
      ) : (
        <table className={`${layout.table} ${css.table} ${css.plain}`}>
          <thead className="unseen">
            <tr>
              <th scope="col">{t('shares.who')}</th>
              <th scope="col">{t('shares.planned')}</th>
              <th scope="col">{t('shares.used')}</th>
              <th scope="col">{t('shares.share')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name, share }, n) => (
              <tr key={key} data-none={share.used + share.floor === 0 ? true : undefined}>
                <th scope="row" className={css.cut}>
                  <span lang={name.lang} title={name.text}>
                    {name.text}
                  </span>
                  {share.floor === 0 ? null : (
                    <small> {t('shares.floor', { time: formatLength(share.floor) })}</small>
                  )}
                </th>
                <td className="quiet">{lengthFigure(share.planned)}</td>
                <td className={css.strong}>{formatLength(share.used)}</td>
                <td className="quiet">{t('shares.percent', { n: parts[n] ?? 0 })}</td>
                <td className={css.scale}>
                  <Pair share={share} most={most} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

/** Whether any item is divided among several. */
function dividesAny({ facts }: ReportData): boolean {
  return facts.rows.some(({ speakers }) => speakers.length > 1)
}

/** How the time was shared out, by person, organisation and language, and how many cues and requests there were. */
export function Shares({ report }: { readonly report: ReportData }) {
  const words = useReportWords(report)
  const tongue = useLanguageNames()
  const { t, lang } = words
  const { people, organisations, languages } = report.figures.shares
  const named = (text: string): TextInLanguage => ({ text, lang, missing: false })
  const common = { words, hint: t('shares.hint') }
  return (
    <div className={view.three}>
      <div>
        <ShareTable
          id="rp-people"
          title={t('shares.people')}
          lines={people.map(({ whose, ...share }) => ({
            key: whose,
            name: words.person(whose),
            share,
          }))}
          {...common}
        />
        {dividesAny(report) ? <p className="quiet">{t('shares.divided')}</p> : null}
      </div>
      {organisations.length === 0 ? null : (
        <ShareTable
          id="rp-organisations"
          title={t('shares.organisations')}
          lines={organisations.map(({ whose, ...share }) => ({
            key: JSON.stringify(whose),
            name: words.text(whose),
            share,
          }))}
          {...common}
        />
      )}
      <div>
        {/* With one language, its share is everything. */}
        {languages.length < 2 ? null : (
          <ShareTable
            id="rp-languages"
            title={t('shares.languages')}
            lines={languages.map(({ whose, ...share }) => ({
              key: String(whose),
              name: named(whose === null ? t('shares.none') : tongue.name(whose)),
              share,
            }))}
            words={words}
            hint={t('shares.hintLanguages')}
          />
        )}
        <Counts report={report} />
        <Booths report={report} />
      </div>
    </div>
  )
}
