import { useTranslation } from 'react-i18next'
import { instant } from '../../../shared/time/instant.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { useTick } from '../../live/useTick.ts'
import { useCueWords } from '../../ui/cues/useCueWords.ts'
import { knownCues, type Sent, sentCues } from './sent.ts'

function useSent(): readonly Sent[] {
  const recent = useShow((state) => state.recent)
  const agenda = useShow((state) => state.show?.published?.agenda ?? null)
  const open = useShow((state) => state.show?.cues ?? null)
  const lang = tagOf(useLanguage().language)
  const known = knownCues(recent, open ?? [])
  const now = useTick((at) => {
    const ends = known.map(({ until }) => until).filter((until) => until > at)
    return ends.length === 0 ? null : instant(Math.min(...ends))
  })
  return agenda === null || now === null ? [] : sentCues(known, now, agenda, lang)
}

function useMark(): (sent: Sent) => string {
  const { t } = useTranslation('timekeeper')
  return ({ seenAt, open }) => {
    if (seenAt !== null) return t('sent.seen', { at: seenAt })
    return open ? t('sent.notYet') : t('sent.never')
  }
}

function useReceiver(): (to: Sent['to']) => string {
  const { t } = useTranslation(['timekeeper', 'common'])
  return (to) => {
    if (to.type === 'person') return t('sent.to', { name: to.name?.text ?? t('sent.gone') })
    if (to.role === 'speaker') return t('sent.toSpeakers')
    return t('sent.toAll', { role: t(`common:role.${to.role}`) })
  }
}

/** Whom it came from, where that is nobody of this role. */
function useSender(): (from: Sent['from']) => string {
  const { t } = useTranslation('timekeeper')
  return (from) => {
    if (from === null) return ''
    return from === 'moderator' || from === 'interpreter'
      ? t(`sent.from.${from}`)
      : t('sent.from.other')
  }
}

/** What was sent, to whom, and whether it was seen. */
export function SentList() {
  const { t } = useTranslation('timekeeper')
  const sent = useSent()
  const words = useCueWords()
  const mark = useMark()
  const receiver = useReceiver()
  const sender = useSender()
  return (
    <>
      <h2 className="tk-label">{t('sent.title')}</h2>
      {sent.length === 0 ? <p className="quiet tk-none">{t('sent.none')}</p> : null}
      <ol className="tk-sent" aria-label={t('sent.title')}>
        {sent.map((one) => {
          const { text, lang } = words(one.content)
          return (
            <li key={one.id} data-seen={one.seenAt !== null}>
              <time>{one.at}</time>
              <span>
                <b lang={lang}>{text}</b> {receiver(one.to)}
                {sender(one.from)}
              </span>
              <em>{mark(one)}</em>
            </li>
          )
        })}
      </ol>
    </>
  )
}
