import type { ReactNode } from 'react'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Asked, Sent } from '../../../shared/report/report.ts'
import { percents, type Share } from '../../../shared/report/shares.ts'
import { REQUESTS } from '../../../shared/run/request.ts'
import type { Duration } from '../../../shared/time/instant.ts'
import { useLanguageNames } from '../../i18n/languageNames.ts'
import { lengthFigure } from '../../ui/agenda/lengthFigure.ts'
import layout from '../../ui/layout/table.module.css'
import type { ReportData } from '../../ui/report/useReport.ts'
import { Bar } from './bars.tsx'
import { formatLength } from './reportData.ts'
import css from './reportTable.module.css'
import view from './reportView.module.css'
import { type ReportWords, useReportWords } from './useReportWords.ts'

type CountLine = {
  readonly name: string
  readonly lang?: LanguageTag
  readonly figures: readonly (number | string)[]
}

/** A table of a few figures; the first of each line is what it is about. */
function CountTable({
  title,
  heads,
  lines,
}: {
  readonly title: ReactNode
  readonly heads: readonly string[]
  readonly lines: readonly CountLine[]
}) {
  return (
    <table className={`${layout.table} ${css.table}`}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, lang, figures }) => (
          <tr key={`${name} ${figures[0]}`}>
            <th scope="row" lang={lang}>
              {name}
            </th>
            {figures.map((figure, n) => (
              <td key={heads[n]} className={n === 0 ? css.strong : undefined}>
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sentLine(name: string, { sent, seen }: Sent): CountLine {
  return { name, figures: [sent, sent - seen] }
}

function askedLine(name: string, { asked, given }: Asked): CountLine {
  return { name, figures: [asked, given] }
}

function cueLines({ facts }: ReportData, { t }: ReportWords): readonly CountLine[] {
  const { cards, words, times, signals } = facts.cues
  const wordsOf = (one: (typeof signals)[number]['words']) => {
    if (one === 'free') return t('counts.free')
    return one === 'minutes' ? t('counts.cards') : t(`common:cue.${one}`)
  }
  return [
    sentLine(t('counts.cards'), cards),
    sentLine(t('counts.words'), words),
    ...(times.sent === 0 ? [] : [sentLine(t('counts.times'), times)]),
    ...signals.map((one) => sentLine(t('counts.signal', { words: wordsOf(one.words) }), one)),
  ]
}

/** Cues, signals and requests: how many, and what became of them. */
function Counts({ report }: { readonly report: ReportData }) {
  const words = useReportWords(report)
  const { t } = words
  const { requests, floor } = report.facts
  const time = formatLength(floor.reduce((sum, { used }) => sum + used, 0))
  return (
    <div>
      <CountTable
        title={t('counts.cues')}
        heads={[t('counts.sent'), t('counts.unseen')]}
        lines={cueLines(report, words)}
      />
      <CountTable
        title={t('counts.requests')}
        heads={[t('counts.asked'), t('counts.given')]}
        lines={REQUESTS.map((kind) =>
          askedLine(t(`counts.kinds.${kind}`, { time }), requests[kind]),
        )}
      />
    </div>
  )
}

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
