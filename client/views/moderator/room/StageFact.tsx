import { textIn } from '../../../../shared/agenda/textIn.ts'
import { PROGRAMME } from '../../../../shared/run/state.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { lookCommand } from './stageLooks.ts'

/** That the stage shows something else than the programme, for as long as it does, and the one press back: a black stage is forgotten by nobody (R15). */
export function StageFact({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const { look } = context.show.run
  if (look.is === 'programme') return null
  const message = look.is === 'message' ? textIn(look.texts, context.lang) : null
  return (
    <p data-testid="stage-fact" role="status">
      <span className="cut">
        <b>{t(`stage.now.${look.is}`)}</b>
        {message === null ? null : <span lang={message.lang}> {message.text}</span>}
      </span>
      <CommandButton size="small" command={lookCommand(context, PROGRAMME)}>
        {t('stage.back')}
      </CommandButton>
    </p>
  )
}
