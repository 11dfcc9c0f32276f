import { useTranslation } from 'react-i18next'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { Reading } from '../../../../../shared/agenda/read.ts'
import { MINUTE } from '../../../../../shared/time/instant.ts'
import { useTongue } from '../../../../i18n/tongue.ts'
import { useLength } from '../../../../ui/agenda/useLength.ts'
import type { PaperTime } from '../model/clock.ts'
import type { RunItem, RunLine, RunSheet, SegmentFacts } from '../model/runSheet.ts'
import { usePaperWords } from '../usePaperWords.ts'
import { dayRow } from './DayRow.tsx'
import { PersonLine, Said, TimeCells, TimeHeads, TwoTitles } from './parts.tsx'
import type { Row } from './row.ts'

/** How many columns stand before the one that says what: the times and the length. */
const leading = ({ zones }: Agenda) => (zones.length > 1 ? 3 : 2)

/** Floor language, latest start, when it began. */
const TRAILING = 3

export function RunHeads({ zones }: { readonly zones: readonly string[] }) {
  const { t } = useTranslation('planner')
  return (
    <tr>
      <TimeHeads zones={zones} />
      <th scope="col" className="pr-length">
        {t('print.on.min')}
      </th>
      <th scope="col">{t('print.on.what')}</th>
      <th scope="col" className="pr-floor">
        {t('print.on.floor')}
      </th>
      <th scope="col" className="pr-latest">
        {t('print.on.latest')}
      </th>
      <th scope="col" className="pr-began">
        {t('print.on.actual')}
      </th>
    </tr>
  )
}

type Facts = { readonly agenda: Agenda; readonly facts: SegmentFacts; readonly whole: boolean }

/** What a segment has: its budget where it is said nowhere else, slack, and the times that bind it. */
function FactsLine({ agenda, facts, whole }: Facts) {
  const { t } = useTranslation('planner')
  const { times } = usePaperWords(agenda)
  const length = useLength()
  const { budget, slack, notBefore, mustEndBy } = facts
  const said = [
    whole ? length(budget, 'short') : null,
    slack > 0 ? t('print.on.slack', { count: Math.round(slack / MINUTE) }) : null,
    notBefore && t('print.on.notBefore', { at: times(notBefore) }),
    mustEndBy && t('print.on.mustEndBy', { at: times(mustEndBy) }),
  ].filter((one) => one !== null)
  return said.map((one) => <span key={one}>{one}</span>)
}

type Head = { readonly agenda: Agenda; readonly line: Extract<RunLine, { type: 'segment' }> }

function SegmentCells({ agenda, line: { title, chairs, facts } }: Head) {
  return (
    <td colSpan={leading(agenda) + 1 + TRAILING} className="pr-segment">
      <div className="pr-segment-in">
        <span>
          <TwoTitles title={title} />
          {chairs.map((person) => (
            <PersonLine key={person.id} person={person} said={true} />
          ))}
        </span>
        <span className="pr-facts">
          <FactsLine agenda={agenda} facts={facts} whole={true} />
        </span>
      </div>
    </td>
  )
}

function Latest({ line }: { readonly line: RunItem }) {
  const { t } = useTranslation('planner')
  const text = (at: string) => (at === 'never' ? t('print.on.never') : at)
  return (
    <td className="pr-latest">
      {line.latest === null ? null : <span>{text(line.latest)}</span>}
      {line.atLeast === null ? null : (
        <span className="pr-about">{t('print.on.least', { at: text(line.atLeast) })}</span>
      )}
    </td>
  )
}

function ItemCells({ agenda, line }: { readonly agenda: Agenda; readonly line: RunItem }) {
  const tongue = useTongue()
  const { title, people, language, switched, facts } = line
  return (
    <>
      <TimeCells time={line.time} />
      <td className="pr-length">{line.length / MINUTE}</td>
      <td className="pr-what">
        {title === null ? null : <TwoTitles title={title} />}
        {people.map((person) => (
          <PersonLine key={person.id} person={person} said={true} />
        ))}
        {facts === null ? null : (
          <span className="pr-facts">
            <FactsLine agenda={agenda} facts={facts} whole={facts.budget !== line.length} />
          </span>
        )}
      </td>
      <td className="pr-floor" data-switched={switched}>
        {language === null ? null : tongue.name(language)}
      </td>
      <Latest line={line} />
      <td className="pr-began">
        <span className="pr-box" />
      </td>
    </>
  )
}

type Word = { readonly agenda: Agenda; readonly kind: 'announce' | 'notes'; readonly text: Reading }

function WordsCells({ agenda, kind, text }: Word) {
  const { t } = useTranslation('planner')
  return (
    <>
      <td colSpan={leading(agenda)} className="pr-label">
        {t(`print.on.${kind}`)}
      </td>
      <td colSpan={TRAILING} className="pr-words">
        <Said text={text} />
      </td>
      <td />
    </>
  )
}

type End = {
  readonly agenda: Agenda
  readonly at: PaperTime
  readonly kind: 'stops' | 'ends'
  readonly movableTo: PaperTime | null
}

function EndCells({ agenda, at, kind, movableTo }: End) {
  const { t } = useTranslation('planner')
  const { times } = usePaperWords(agenda)
  return (
    <>
      <TimeCells time={at} />
      <td />
      <td colSpan={1 + TRAILING} className="pr-end">
        <b>{t(`print.on.${kind}`)}</b>
        {movableTo === null ? null : (
          <span className="pr-about"> {t('print.on.movable', { at: times(movableTo) })}</span>
        )}
      </td>
    </>
  )
}

function HintCells({ agenda }: { readonly agenda: Agenda }) {
  const { t } = useTranslation('planner')
  return (
    <>
      <td colSpan={leading(agenda)} />
      <td colSpan={1 + TRAILING} className="pr-about">
        {t('print.on.leastHint')}
      </td>
    </>
  )
}

function rowsOf(agenda: Agenda, line: RunLine): readonly Row[] {
  const { key } = line
  if (line.type === 'day') return [dayRow(agenda, line.day, leading(agenda) + 1 + TRAILING)]
  if (line.type === 'segment') {
    const node = <SegmentCells agenda={agenda} line={line} />
    return [{ key, group: key, heads: true, node }]
  }
  const words = (['announce', 'notes'] as const).flatMap((kind): readonly Row[] => {
    const text = line[kind]
    const node = text && <WordsCells agenda={agenda} kind={kind} text={text} />
    return node === null ? [] : [{ key: `${key} ${kind}`, group: key, heads: false, node }]
  })
  const node = <ItemCells agenda={agenda} line={line} />
  return [{ key, group: key, heads: false, alone: line.facts !== null, node }, ...words]
}

/** The rows of the moderator's run sheet; the end stands with the last item. */
export function runRows(agenda: Agenda, { lines, end, stop }: RunSheet): readonly Row[] {
  const rows = lines.flatMap((line) => rowsOf(agenda, line))
  const group = rows.at(-1)?.group ?? ''
  const ends: Row = {
    ...{ key: 'end', group, heads: false },
    node: <EndCells agenda={agenda} at={end} kind="ends" movableTo={null} />,
  }
  if (stop === null) return [...rows, ends]
  const node = <EndCells agenda={agenda} at={stop.at} kind="stops" movableTo={stop.movableTo} />
  const hint = <HintCells agenda={agenda} />
  const last = { group, heads: false }
  return [...rows, ends, { key: 'stop', ...last, node }, { key: 'hint', ...last, node: hint }]
}
