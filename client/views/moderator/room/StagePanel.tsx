import { Suspense } from 'react'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { PROGRAMME } from '../../../../shared/run/state.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { ErrorBoundary } from '../../../ui/connection/ErrorBoundary.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { useMedia } from '../../../ui/controls/useMedia.ts'
import { useMiniatures } from '../../../ui/miniature/miniature.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { lookCommand, lookNamed, PLAIN_LOOKS } from './stageLooks.ts'

/** What the room is told now, and the way to change it. */
function Message({
  context,
  write,
}: {
  readonly context: ConsoleContext
  readonly write: () => void
}) {
  const { t } = useWords()
  const { look } = context.show.run
  if (look.is !== 'message') return null
  const { text, lang } = textIn(look.texts, context.lang)
  return (
    <p className="mod-stage-message">
      <span lang={lang}>{text}</span>{' '}
      <Button size="small" look="bare" onClick={write}>
        {t('stage.change')}
      </Button>
    </p>
  )
}

/** A window with room for it, beside all that is pressed. */
const ROOMY = '(min-width: 1240px) and (min-height: 740px)'

/** The stage itself in small, where there is room; elsewhere the words above it say the same. */
function Small() {
  const miniatures = useMiniatures()
  const roomy = useMedia(ROOMY)
  return miniatures === null || !roomy ? null : (
    <div className="mod-stage-small">
      <ErrorBoundary fallback={null}>
        <Suspense>
          <miniatures.stage />
        </Suspense>
      </ErrorBoundary>
    </div>
  )
}

/** What the stage shows, in words, and what else it can; the way back stands under the headline too. */
export function StagePanel({
  context,
  write,
}: {
  readonly context: ConsoleContext
  readonly write: () => void
}) {
  const { t } = useWords()
  const live = useLive()
  const { look } = context.show.run
  const back = lookCommand(context, PROGRAMME)
  const open = back !== null || lookCommand(context, { is: 'black' }) !== null
  const choose = (name: string) => {
    if (name === 'message') return write()
    const command = lookCommand(context, lookNamed(name))
    if (command !== null) live.give(command)
  }
  return (
    <section className="mod-panel mod-stage" data-testid="stage" data-look={look.is}>
      <div className="mod-panel-head">
        <h2 id="stage-shows">{t('stage.shows')}</h2>
        <select
          aria-labelledby="stage-shows"
          value={look.is}
          disabled={!open}
          onChange={(event) => choose(event.target.value)}
        >
          {PLAIN_LOOKS.map((one) => (
            <option key={one} value={one}>
              {t(`stage.look.${one}`)}
            </option>
          ))}
          <option value="message">{t('stage.look.message')}</option>
        </select>
      </div>
      <Small />
      <Message context={context} write={write} />
    </section>
  )
}
