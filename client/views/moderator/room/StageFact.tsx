import { textIn } from '../../../../shared/agenda/textIn.ts'
import { PROGRAMME } from '../../../../shared/run/state.ts'
import { CommandButton } from '../desk/CommandButton.tsx'
import type { Desk } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
import { lookCommand } from './stageLooks.ts'

/** That the stage shows something else than the programme, for as long as it does, and the one press back: a black stage is forgotten by nobody (R15). */
export function StageFact({ desk }: { readonly desk: Desk }) {
  const { t } = useWords()
  const { look } = desk.show.run
  if (look.is === 'programme') return null
  const message = look.is === 'message' ? textIn(look.texts, desk.lang) : null
  return (
    <p className="mod-stage-fact" data-testid="stage-fact" role="status">
      <span className="cut">
        <b>{t(`stage.now.${look.is}`)}</b>
        {message === null ? null : <span lang={message.lang}> {message.text}</span>}
      </span>
      <CommandButton size="small" command={lookCommand(desk, PROGRAMME)}>
        {t('stage.back')}
      </CommandButton>
    </p>
  )
}
