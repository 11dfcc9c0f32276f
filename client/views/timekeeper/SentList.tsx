import { digits } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow, useTick } from '../../live/LiveContext.tsx'
import { nextChange } from '../../ui/agenda/nextChange.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { useBoothSender, useCueWords } from '../../ui/cues/useCueWords.ts'
import css from './cards.module.css'
import { knownCues, type Sent, sentCues } from './sent.ts'

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
    <li className={css.cue}>
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
export function SentList() {
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
