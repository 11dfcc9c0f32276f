import { memo } from 'react'
import { useBoothSender } from '../../../ui/cues/useBoothSender.ts'
import { CommandButton } from '../desk/CommandButton.tsx'
import { type Desk, possible } from '../desk/desk.ts'
import { useAtDesk } from '../desk/useAtDesk.ts'
import { useTimes } from '../desk/useTimes.ts'
import { useWords } from '../desk/useWords.ts'
import { signalsFor } from './cues.ts'
import { useCueWords } from './cueWords.ts'
import { HandsPanel } from './HandsPanel.tsx'

/** Cues to this desk, from booths, timekeepers and other moderators, until they are acknowledged here. */
export function SignalsPanel({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const words = useCueWords(desk)
  const boothSender = useBoothSender()
  const times = useTimes(desk)
  const signals = useAtDesk(desk, signalsFor) ?? []
  if (signals.length === 0) return null
  return (
    <section className="mod-panel" data-testid="signals">
      <h2>
        {t('signals.title')} <b>{signals.length}</b>
      </h2>
      <ul>
        {signals.map((cue) => (
          <li key={cue.id} className="mod-signal">
            <p>
              <b lang={cue.content.type === 'free' ? cue.content.lang : undefined}>
                {words.what(cue.content)}
              </b>{' '}
              <span className="second">
                {t('signals.from', {
                  role: boothSender(cue) ?? t(`common:role.${cue.by.roles[0] ?? 'guest'}`),
                  at: times.home(cue.sentAt),
                })}
              </span>
            </p>
            <CommandButton
              size="small"
              command={possible(desk, { type: 'acknowledgeCue', cue: cue.id })}
            >
              {t('signals.seen')}
            </CommandButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What asks for an answer, whatever is looked at. */
export const Answers = memo(function Answers({ desk }: { readonly desk: Desk }) {
  return (
    <>
      <SignalsPanel desk={desk} />
      {desk.show.hands.length === 0 ? null : <HandsPanel desk={desk} />}
    </>
  )
})
