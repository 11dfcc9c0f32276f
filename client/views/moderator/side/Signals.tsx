import { memo } from 'react'
import { useBoothSender } from '../../../ui/cues/useBoothSender.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useTimes } from '../context/useTimes.ts'
import { useWords } from '../context/useWords.ts'
import { signalsFor } from './cues.ts'
import { Requests } from './Requests.tsx'
import { useCueTexts } from './useCueTexts.ts'

/** Cues to this console, from booths, timekeepers and other moderators, until they are acknowledged here. */
export function Signals({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const words = useCueTexts(context)
  const boothSender = useBoothSender()
  const times = useTimes(context)
  const signals = useConsoleData(context, signalsFor) ?? []
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
              command={possible(context, { type: 'acknowledgeCue', cue: cue.id })}
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
export const Answers = memo(function Answers({ context }: { readonly context: ConsoleContext }) {
  return (
    <>
      <Signals context={context} />
      {context.show.hands.length === 0 ? null : <Requests context={context} />}
    </>
  )
})
