import { useState } from 'react'
import { digits } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow, useTick } from '../../live/LiveContext.tsx'
import { type Act, ActButton, keysOf } from '../../ui/acts/act.tsx'
import { nextChange } from '../../ui/agenda/nextChange.ts'
import { nameList } from '../../ui/agenda/peopleNames.ts'
import { useModel } from '../../ui/agenda/useDerived.ts'
import { WithChime } from '../../ui/chime/WithChime.tsx'
import { AnswerLines } from '../../ui/connection/AnswerLines.tsx'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { More } from '../../ui/controls/More.tsx'
import { Term } from '../../ui/controls/Term.tsx'
import { usePageTheme } from '../../ui/controls/theme.ts'
import { CueStrip } from '../../ui/cues/CueStrip.tsx'
import { useCueGate } from '../../ui/cues/cuesFor.ts'
import { useBoothSender, useCueWords } from '../../ui/cues/useCueWords.ts'
import { AwakeNotice, useWakeLock } from '../../ui/frame/AwakeNotice.tsx'
import { DeskBar } from '../../ui/frame/DeskBar.tsx'
import desk from '../../ui/frame/desk.module.css'
import { useRunningTab } from '../../ui/frame/useTabName.ts'
import { WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import { StepList } from '../../ui/steps/StepList.tsx'
import { type Steps, useSteps, useUndoLabel } from '../../ui/steps/useSteps.ts'
import { WholeLine } from '../../ui/timeline/WholeLine.tsx'
import { ActualTable, NextAndDrift } from './ActualTable.tsx'
import { ClockBlock } from './ClockBlock.tsx'
import cardsCss from './cards.module.css'
import { type TimekeeperModel, timekeeperModel } from './model.ts'
import { knownCues, type Sent, sentCues } from './sent.ts'
import css from './timekeeperView.module.css'
import { type Acts, useActs, useAllActs } from './useActs.ts'

function useSent(): readonly Sent[] {
  const recent = useShow((state) => state.recent)
  const show = useShow((state) => state.show)
  const agenda = show?.published?.agenda ?? null
  const { lang } = useTranslation()
  const cues = knownCues(recent, show?.cues ?? [])
  const now = useTick((at) => (cues.length === 0 ? null : nextChange(show, at)))
  if (show === null || agenda === null || now === null) return []
  return sentCues(cues, show, agenda, now, lang)
}

/** A sent cue with its receiver, its sender (unless a timekeeper), and whether it was seen. */
function SentLine({ sent: { cue, at, to, from, fate, open } }: { readonly sent: Sent }) {
  const { t } = useTranslation(['timekeeper', 'common'])
  const live = useLive()
  const { text, lang } = useCueWords()(cue.content)
  const booth = useBoothSender()(cue)
  const receiver = () => {
    if (to.type === 'person') return t('sent.to', { name: to.name?.text ?? t('sent.gone') })
    if (to.role === 'speaker') return t('sent.toSpeakers')
    return t('sent.toAll', { role: t(`common:role.${to.role}`) })
  }
  const sender = () => {
    if (from === null) return ''
    return booth === null ? t(`sent.from.${from}`) : t('sent.from.booth', { booth })
  }
  const fateText = () => {
    if ('at' in fate) return t(`sent.${fate.is}`, { at: fate.at })
    if (fate.is !== 'armed') return t(`sent.${fate.is}`)
    const { minutes } = fate
    return minutes === 0 ? t('sent.armedStop') : t('sent.armed', { time: digits(minutes * 60) })
  }
  return (
    <li className={cardsCss.cue}>
      <time className="quiet">{at}</time>
      <span className="second">
        <b lang={lang}>{text}</b> {receiver()}
        {sender()}
      </span>
      <em className={fate.is === 'seen' ? undefined : 'quiet'}>{fateText()}</em>
      {open ? (
        <Button
          size="small"
          look="bare"
          aria-label={t('sent.withdrawWhat', { what: text })}
          onClick={() => live.give({ type: 'withdrawCue', cue: cue.id })}
        >
          {t('sent.withdraw')}
        </Button>
      ) : null}
    </li>
  )
}

/** The sent cues, newest first. */
function SentList() {
  const { t } = useTranslation('timekeeper')
  const sent = useSent()
  return (
    <>
      <h2 className="label">{t('sent.title')}</h2>
      {sent.length === 0 ? <p className="quiet">{t('sent.none')}</p> : null}
      <ol data-testid="sent-cues" aria-label={t('sent.title')}>
        {sent.map((one) => (
          <SentLine key={one.cue.id} sent={one} />
        ))}
      </ol>
    </>
  )
}

function Receivers({ model }: { readonly model: TimekeeperModel }) {
  const { t, lang, reading } = useTranslation('timekeeper')
  if (model.on === null) return t('cards.nobody')
  const { absent } = model.on
  if (model.receivers.length === 0)
    return absent === null ? t('cards.noSpeaker') : t('cards.notHere', { names: absent })
  const names = model.receivers.map(({ name }) => reading(name))
  return t('cards.to', { names: nameList(names, lang) })
}

/** Cards and canned cues to the live speaker, one key each. */
function Cards({
  model,
  acts,
}: {
  readonly model: TimekeeperModel
  readonly acts: Pick<Acts, 'cards' | 'words'>
}) {
  const { t } = useTranslation('timekeeper')
  return (
    <>
      <h2 className="label">
        {t('cards.title')}{' '}
        <span className="second" data-testid="cards-to">
          <Receivers model={model} />
        </span>
      </h2>
      <div className={`stack ${cardsCss.cards}`} data-testid="time-cards">
        {acts.cards.map((act) => (
          <ActButton key={act.id} act={act} className={cardsCss.card}>
            <b>{act.name}</b>
            <small className="plain">{act.detail}</small>
          </ActButton>
        ))}
      </div>
      <h2 className="label">{t('words.title')}</h2>
      <div className={`acts ${cardsCss.words}`} data-testid="canned-cues">
        {acts.words.map((act) => (
          <ActButton key={act.id} act={act} />
        ))}
      </div>
    </>
  )
}

/** The floor language, with one key to correct it (R18). */
function FloorLanguage({ act }: { readonly act: Act }) {
  const { t } = useTranslation('timekeeper')
  return (
    <div className="row spread fixed target">
      <h2 className="label">
        <Term id="floorLanguage">{t('language.title')}</Term>{' '}
        <span className="second">{act.detail}</span>
      </h2>
      {act.enabled ? <ActButton act={act} size="small" /> : null}
    </div>
  )
}

/** The Undo button, which names the step, and whether the list opens first (R8b). */
function UndoButton({ steps }: { readonly steps: Steps }) {
  const { t } = useTranslation('steps')
  const label = useUndoLabel(steps)
  return (
    <Button
      look="bare"
      className={css.undo}
      shortcut="U"
      data-testid="undo"
      disabled={label === null}
      onClick={steps.undo}
    >
      <span className="cut">{label?.long ?? t('undo.none')}</span>
    </Button>
  )
}

function Desk() {
  useWakeLock()
  useRunningTab('timekeeper')
  const { t } = useTranslation('timekeeper')
  const model = useModel(timekeeperModel)
  const cue = useCueGate(model?.cues)
  const acts = useActs(model)
  const [isListOpen, setListOpen] = useState(false)
  const steps = useSteps('timekeepers', { open: isListOpen, set: setListOpen })
  const undoLabel = useUndoLabel(steps)
  const gotIt = cue.open === null ? null : cue.acknowledge
  const allActs = useAllActs(acts, gotIt, { steps, canUndo: undoLabel !== null })
  usePageTheme('dark')
  if (model === null) return null
  const isRunning = model.status !== 'planned' && model.status !== 'ended'
  return (
    <main className={desk.desk} data-steps={steps.open}>
      <PageParts>
        <DeskBar name={t('name')} zones={model.zones} bindings={keysOf(allActs)} />
        <CueStrip gate={cue} from={t('cue.from')} seen={t('cue.seen')} />
        <div className={`${desk.body} ${css.body}`} data-idle={model.on === null}>
          <PageParts>
            <ClockBlock model={model} acts={acts} undo={<UndoButton steps={steps} />} />
            <section className={`column ${desk.side} ${css.side}`}>
              <PageParts>
                {isRunning ? <Cards model={model} acts={acts} /> : null}
                {model.language.several ? <FloorLanguage act={acts.language} /> : null}
                <AwakeNotice />
                <AnswerLines />
                {steps.open ? <StepList steps={steps} /> : <SentList />}
                <More />
              </PageParts>
            </section>
            <section className={`column tight ${css.plan}`} data-testid="plan">
              <PageParts>
                <div className={css.line}>
                  <WholeLine />
                </div>
                <NextAndDrift model={model} />
                <ActualTable lines={model.lines} next={model.next?.item ?? null} />
              </PageParts>
            </section>
          </PageParts>
        </div>
      </PageParts>
    </main>
  )
}

/** The timekeeper's screen: the large clock, cards and canned cues by one key, planned and actual times. */
export function TimekeeperView() {
  return (
    <WithMeeting roomBefore={true}>
      <WithChime screen="timekeeper">
        <Desk />
      </WithChime>
    </WithMeeting>
  )
}
