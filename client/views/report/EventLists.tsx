import type { ReportGrant } from '../../../shared/report/report.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { lengthFigure } from '../../ui/agenda/lengthFigure.ts'
import { Remarks } from './Remarks.tsx'
import { formatLength, type ReportData } from './reportData.ts'
import css from './reportView.module.css'
import { type ReportWords, useReportWords } from './useReportWords.ts'

type Line = {
  readonly key: string
  readonly at: Instant
  readonly text: string
  /** How long it took; null where the text says it. */
  readonly length: string | null
}

function Lines({
  id,
  title,
  none,
  lines,
  words,
}: {
  readonly id: string
  readonly title: string
  readonly none: string
  readonly lines: readonly Line[]
  readonly words: ReportWords
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ol className={css.lines}>
          {lines.map(({ key, at, text, length }) => (
            <li key={key}>
              <time>{words.time(at)}</time>
              <span>{text}</span>
              {length === null ? null : <b>{length}</b>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function grantLine(grant: ReportGrant, n: number, { t, person, item }: ReportWords): Line {
  const { by, at, role } = grant
  const giver = role && t(`common:role.${role}`)
  const who = grant.person === null ? giver : person(grant.person).text
  const minutes = t('grants.minutes', { figure: lengthFigure(Math.abs(by)) })
  const facts = { minutes, item: item(grant.item).text }
  const text =
    who === null
      ? t(by > 0 ? 'grants.given' : 'grants.taken', facts)
      : t(by > 0 ? 'grants.gave' : 'grants.took', { who, ...facts })
  return { key: `${at} ${n}`, at, text, length: null }
}

function pauseLines({ facts }: ReportData, { t, item }: ReportWords): readonly Line[] {
  const line = (text: string, { from, to }: { from: Instant; to: Instant }) => ({
    key: `${from} ${text}`,
    at: from,
    text,
    length: formatLength(to - from),
  })
  return [
    ...facts.pauses.map((pause) => line(t('pauses.pause', { item: item(pause.item).text }), pause)),
    ...facts.closed.map((closed) => line(t('pauses.closed'), closed)),
    ...facts.waits
      // Shorter ones are the moment between two presses.
      .filter(({ from, to }) => to - from >= 1_000)
      .map((wait) =>
        line(
          wait.after === null
            ? t('pauses.waitBefore')
            : t('pauses.wait', { item: item(wait.before).text }),
          wait,
        ),
      ),
  ].toSorted((a, b) => a.at - b.at)
}

/** What happened beside the items: time given, pauses and waiting, who else had the floor, and what was noted where that is shown. */
export function EventLists({
  report,
  remarks,
}: {
  readonly report: ReportData
  readonly remarks: boolean
}) {
  const words = useReportWords(report)
  const { t } = words
  const { grants, floor } = report.facts
  return (
    <div className={css.three}>
      <Lines
        id="rp-grants"
        title={t('grants.title')}
        none={t('grants.none')}
        lines={grants.map((grant, n) => grantLine(grant, n, words))}
        words={words}
      />
      <Lines
        id="rp-pauses"
        title={t('pauses.title')}
        none={t('pauses.none')}
        lines={pauseLines(report, words)}
        words={words}
      />
      <div>
        <Lines
          id="rp-floor"
          title={t('floor.title')}
          none={t('floor.none')}
          lines={floor.map((turn, n) => ({
            key: `${turn.at} ${n}`,
            at: turn.at,
            text: t('floor.turn', {
              who: words.person(turn.person).text,
              item: words.item(turn.item).text,
            }),
            length: formatLength(turn.used),
          }))}
          words={words}
        />
        {remarks ? <Remarks report={report} /> : null}
      </div>
    </div>
  )
}
