import type { ReactNode } from 'react'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Asked, Sent } from '../../../shared/report/report.ts'
import { REQUESTS } from '../../../shared/run/request.ts'
import layout from '../../ui/layout/table.module.css'
import type { ReportData } from '../../ui/report/useReport.ts'
import { formatLength } from './reportData.ts'
import css from './reportTable.module.css'
import { type ReportWords, useReportWords } from './useReportWords.ts'

type Line = {
  readonly name: string
  readonly lang?: LanguageTag
  readonly figures: readonly (number | string)[]
}

/** A table of a few figures; the first of each line is what it is about. */
export function CountTable({
  title,
  heads,
  lines,
}: {
  readonly title: ReactNode
  readonly heads: readonly string[]
  readonly lines: readonly Line[]
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

function sentLine(name: string, { sent, seen }: Sent): Line {
  return { name, figures: [sent, sent - seen] }
}

function askedLine(name: string, { asked, given }: Asked): Line {
  return { name, figures: [asked, given] }
}

function cueLines({ facts }: ReportData, { t }: ReportWords): readonly Line[] {
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
export function Counts({ report }: { readonly report: ReportData }) {
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
