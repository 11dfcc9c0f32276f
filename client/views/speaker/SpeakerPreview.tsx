import type { Cue } from '../../../shared/run/cue.ts'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import { type Countdown, countdownDigits } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useCityTimes } from '../../ui/agenda/Times.tsx'
import { useModel } from '../../ui/agenda/useDerived.ts'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import page from '../../ui/countdown/countdownPage.module.css'
import { useCounted, useFloorFigure } from '../../ui/countdown/useCountdown.ts'
import { useCueWords } from '../../ui/cues/useCueWords.ts'
import { WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import { Picture } from '../../ui/miniature/Picture.tsx'
import { type OwnTurn, type SpeakerModel, type SpeakerProps, speakerModel } from './model.ts'
import { countdownKind } from './NowLine.tsx'
import { SpeakerLayers, themeOf, useRequests } from './SpeakerLayers.tsx'

/** Returns the show's countdown as one text, updated each second. */
function useShowFigure(): string {
  const { t } = useTranslation(['speakerPreview', 'speaker'])
  return useCounted((count: Countdown | null) => {
    const kind = countdownKind(count)
    if (count === null || kind === null) return ''
    return t(`speaker:figure.${kind}`, { time: countdownDigits(count).replace('+', '') })
  })
}

/** The state of a page, and its running digits or its time. */
type Words = { readonly lead: string; readonly fact: string }

function useFloorWords(): Words {
  const { t } = useTranslation(['speakerPreview', 'speaker'])
  const figure = useFloorFigure()
  const time = figure?.text.replace('+', '') ?? ''
  return { lead: t('floor'), fact: figure ? t(`speaker:figure.${figure.kind}`, { time }) : '' }
}

function useTurnWords(): (turn: OwnTurn) => Words {
  const { t } = useTranslation(['speakerPreview', 'speaker'])
  const cities = useCityTimes()
  const figure = useShowFigure()
  return (turn) => {
    switch (turn.is) {
      case 'on':
        return { lead: t(turn.pausedSince === null ? 'on' : 'paused'), fact: figure }
      case 'standby':
        return { lead: t('standby'), fact: figure }
      case 'ready':
      case 'before': {
        const lead = turn.is === 'ready' ? t('ready') : t('before', { place: turn.place })
        return { lead, fact: turn.awaits === null ? t('about', { at: cities(turn.at) }) : '' }
      }
      case 'after':
        return { lead: t('after'), fact: t('used', { used: digits(spentSeconds(turn.used)) }) }
      default:
        return { lead: t(turn.is), fact: '' }
    }
  }
}

function CueWords({ cue, more }: { readonly cue: Cue; readonly more: number }) {
  const { t } = useTranslation('speakerPreview')
  const { text, lang } = useCueWords()(cue.content)
  return (
    <p role="status">
      {t('cue')}
      {t('colon')}
      <span lang={lang}>{text}</span>
      {more === 0 ? null : t('more', { count: more })}
    </p>
  )
}

/** A speaker's page as text: its state with running digits, and a cue that covers it. */
function PageSummary({ model }: SpeakerProps) {
  const { t } = useTranslation('speakerPreview')
  const lost = useLost()
  const floor = useFloorWords()
  const turn = useTurnWords()(model.turn)
  const { lead, fact } = model.floor === null ? turn : floor
  const [cue, ...more] = model.cues
  if (lost) return <p>{t('lost')}</p>
  return (
    <div>
      <p>
        <b>{lead}</b>
        {fact === '' ? '' : `${t('colon')}${fact}`}
      </p>
      {cue === undefined ? null : <CueWords cue={cue} more={more.length} />}
    </div>
  )
}

/** The size of the screen in the picture: as small as a page with two columns can be, so that its texts stay large. */
const SCREEN = { width: 800, height: 500 }

const doNothing = () => undefined

/** The page as a picture, in which nobody can acknowledge a cue. */
function SpeakerPicture({ model }: SpeakerProps) {
  const requests = useRequests(model)
  const [open = null, ...more] = model.cues
  return (
    <WithMeeting roomBefore={false}>
      <div className={page.page} data-theme={themeOf(model)}>
        <SpeakerLayers
          model={model}
          requests={requests}
          cue={{ open, more: more.length, acknowledge: doNothing }}
        />
      </div>
    </WithMeeting>
  )
}

/** The current page of a person, as a picture and as text. */
export function SpeakerPreview() {
  // The speaker's zone comes from the agenda, not from this device.
  const model = useModel<SpeakerModel>((show, now, you, lang) => speakerModel(show, now, you, lang))
  return (
    <>
      <Picture of={SCREEN}>{model === null ? null : <SpeakerPicture model={model} />}</Picture>
      {model === null ? null : <PageSummary model={model} />}
    </>
  )
}
