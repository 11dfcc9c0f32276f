import { type CSSProperties, memo } from 'react'
import { boothLabel } from '../../../shared/agenda/booths.ts'
import { same } from '../../../shared/agenda/same.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { keysOf } from '../../ui/acts/act.tsx'
import { boothMinutes } from '../../ui/agenda/boothMinutes.ts'
import { useModel } from '../../ui/agenda/useDerived.ts'
import { AnswerLines } from '../../ui/connection/AnswerLines.tsx'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { ScrollRegion } from '../../ui/controls/ScrollRegion.tsx'
import { Term } from '../../ui/controls/Term.tsx'
import { usePageTheme } from '../../ui/controls/theme.ts'
import { Turn } from '../../ui/countdown/Turn.tsx'
import { CueStrip } from '../../ui/cues/CueStrip.tsx'
import { useCueGate } from '../../ui/cues/cuesFor.ts'
import { AwakeNotice, useWakeLock } from '../../ui/frame/AwakeNotice.tsx'
import { DeskBar } from '../../ui/frame/DeskBar.tsx'
import desk from '../../ui/frame/desk.module.css'
import { useRunningTab } from '../../ui/frame/useTabName.ts'
import { WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import {
  SmallWindowButton,
  SmallWindowNotice,
  useSmallWindowAct,
  WithSmallWindow,
} from '../../ui/smallWindow/WithSmallWindow.tsx'
import { roomFace } from '../../ui/smallWindow/windowRole.ts'
import type { TermId } from '../../words/list.ts'
import { BoothPanel, Signals, useBoothActs } from './booth/BoothPanel.tsx'
import foot from './booth/boothFoot.module.css'
import { boothModel } from './booth/model.ts'
import text from './boothText.module.css'
import { Columns } from './Columns.tsx'
import { ChangedLine, useAgendaChanges } from './changes/ChangedLine.tsx'
import { FloorRow } from './FloorRow.tsx'
import { GlossaryColumn, useGlossary } from './glossary/GlossaryColumn.tsx'
import css from './interpreterView.module.css'
import { type InterpreterModel, interpreterModel } from './model.ts'
import { Next, Speaking } from './Speaking.tsx'
import { useCorrections, useSeenAct, useSignalActs } from './useActs.ts'

function Part({
  title,
  term,
  rows,
  columns,
}: {
  readonly title: string
  /** The term whose explanation the title opens. */
  readonly term?: TermId
  readonly rows: readonly (Texts | null | undefined)[]
  readonly columns: readonly LanguageTag[]
}) {
  const shown = rows.filter((row) => row != null)
  if (shown.length === 0) return null
  return (
    <>
      <h2 className="label">{term === undefined ? title : <Term id={term}>{title}</Term>}</h2>
      <ul>
        {shown.map((row) => (
          <li key={JSON.stringify(row)} className={text.columns}>
            <Columns texts={row} columns={columns} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** The briefing of the live item, or else of the next one: talking points, chair, notes, and announcements. */
const Briefing = memo(function Briefing({
  on,
  next,
  columns,
}: Pick<InterpreterModel, 'on' | 'next' | 'columns'>) {
  const { t } = useTranslation('interpreter')
  const item = on ?? next
  const others = item?.source.talkingPoints.filter((one) => !same(one, item.point)) ?? []
  const parts = [
    // The main columns show the point of the live item already.
    {
      title: t('point'),
      term: 'talkingPoint' as const,
      rows: [on === null ? item?.point : null],
    },
    {
      title: t(item?.point == null ? 'talkingPoints' : 'otherPoints'),
      term: 'talkingPoint' as const,
      rows: others,
    },
    { title: t('chairedBy'), rows: [item?.chair] },
    { title: t('notes'), rows: [item?.source.briefing?.notes] },
    { title: t('announce'), rows: [on?.source.briefing?.announce] },
    { title: t('announceNext'), rows: [next?.source.briefing?.announce] },
  ]
  const isEmpty = parts.every(({ rows }) => rows.every((row) => row == null))
  return (
    <ScrollRegion className={css.briefing} name={t('briefingTitle')}>
      {isEmpty ? <p className="quiet">{t('briefing')}</p> : null}
      {parts.map((part) => (
        <Part key={part.title} {...part} columns={columns} />
      ))}
    </ScrollRegion>
  )
})

function Booth() {
  useWakeLock()
  useRunningTab('interpreter')
  const { t } = useTranslation('interpreter')
  const model = useModel(interpreterModel)
  const booth = useShow(({ you, show }) => {
    const id = you?.grant.booth ?? null
    return id === null ? null : boothLabel(show?.published?.agenda, id)
  })
  const cue = useCueGate(model?.cues)
  const signals = useSignalActs(model)
  const corrections = useCorrections(model)
  const open = useShow((state) => state.open)
  const staff = useModel(
    (show, now, you, lang) => boothModel(show, now, you, lang, open),
    boothMinutes,
  )
  const swap = useBoothActs(staff)
  const unseen = useAgendaChanges()
  const see = useSeenAct(cue.open === null ? null : cue.acknowledge, unseen)
  const popUp = useSmallWindowAct('T')
  const glossary = useGlossary()
  const acts = [...signals, ...corrections, see, ...glossary.acts, ...Object.values(swap), popUp]
  usePageTheme('dark')
  if (model === null) return null
  return (
    <main
      className={`${desk.desk} ${css.page}`}
      style={{ '--columns': model.columns.length } as CSSProperties}
    >
      <PageParts>
        <DeskBar
          name={booth === null ? t('name') : t('boothOf', { booth })}
          zones={model.zones}
          bindings={keysOf(acts)}
        >
          <SmallWindowButton act={popUp} hint={false} />
        </DeskBar>
        <SmallWindowNotice />
        <AwakeNotice />
        <CueStrip gate={cue} from={t('cue.from')} seen={t('cue.seen')} />
        <FloorRow model={model} corrections={corrections} />
        <div className={desk.body}>
          <PageParts>
            <div className={`column ${css.main}`}>
              <ScrollRegion className={css.part} name={t('speaking')}>
                <Turn of={model.on?.item ?? model.status}>
                  <Speaking model={model} />
                </Turn>
              </ScrollRegion>
              <ScrollRegion className={`second ${css.part} ${css.next}`} name={t('next')}>
                <Turn of={model.next?.item ?? ''}>
                  <Next next={model.next} columns={model.columns} />
                </Turn>
              </ScrollRegion>
              <ChangedLine changed={unseen} />
            </div>
            <GlossaryColumn desk={glossary}>
              <Briefing on={model.on} next={model.next} columns={model.columns} />
            </GlossaryColumn>
          </PageParts>
        </div>
        <footer className={`acts ${foot.foot}`}>
          <PageParts>
            {staff && <BoothPanel model={staff} acts={swap} ended={model.status === 'ended'} />}
            <AnswerLines />
            <Signals acts={signals} />
          </PageParts>
        </footer>
      </PageParts>
    </main>
  )
}

const windowFace = roomFace('interpreter')

/** The screen of the booth: the floor language first, then the speaker in every column, and the next item. */
export function InterpreterView() {
  return (
    <WithSmallWindow whose="interpreter" face={windowFace}>
      <WithMeeting roomBefore={true}>
        <Booth />
      </WithMeeting>
    </WithSmallWindow>
  )
}
