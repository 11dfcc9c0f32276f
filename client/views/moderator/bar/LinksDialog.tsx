import { lazy, Suspense, useState } from 'react'
import { boothsOf } from '../../../../shared/agenda/booths.ts'
import type { LinkId } from '../../../../shared/agenda/ids.ts'
import type { Grant } from '../../../../shared/run/grant.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive } from '../../../live/LiveContext.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import type { LinkHolder } from '../../../ui/giveOut/person.ts'
import { CommandButton, ConfirmDialog } from '../context/CommandButton.tsx'
import { type ContextProps, type DialogProps, possible } from '../context/consoleContext.ts'
import form from '../context/form.module.css'
import { Select } from '../context/Select.tsx'
import { useWords } from '../context/useConsoleData.ts'
import css from './links.module.css'

/** Adds one more interpreter to a booth, such as a substitute, under the name that their colleagues read. */
function NewInterpreter({ context }: ContextProps) {
  const { t } = useWords()
  const { published } = context.show
  const booths = published === null ? [] : boothsOf(published.agenda)
  const [name, setName] = useState('')
  const [chosen, choose] = useState<string | null>(null)
  const booth = chosen ?? booths[0]?.id ?? null
  if (booth === null) return null
  const trimmed = name.trim()
  const grant: Grant = {
    roles: ['interpreter'],
    person: null,
    booth,
    ...(trimmed === '' ? {} : { name: trimmed }),
  }
  return (
    <fieldset className={`stack ${css.more}`}>
      <legend className="second">{t('links.interpreter')}</legend>
      <input
        className={form.input}
        value={name}
        maxLength={40}
        autoComplete="off"
        aria-label={t('links.name')}
        placeholder={t('links.name')}
        onChange={({ target }) => setName(target.value)}
      />
      <Select
        value={booth}
        aria-label={t('booths.title')}
        choose={choose}
        options={booths.map(({ id, name: boothName }) => [id, boothName])}
      />
      <CommandButton
        size="small"
        command={possible(context, { type: 'makeLink', grant })}
        onPressed={() => setName('')}
      >
        {t('links.make')}
      </CommandButton>
    </fieldset>
  )
}

/** The list is loaded on demand. */
const ShowLinks = lazy(async () => ({
  default: (await import('../../../ui/giveOut/ShowLinks.tsx')).ShowLinks,
}))

const LINK_COMMANDS = { replace: 'replaceLink', revoke: 'revokeLink' } as const

type Question = {
  readonly act: keyof typeof LINK_COMMANDS
  readonly link: LinkId
  readonly who: string
}

function Links({ context }: ContextProps) {
  const { t, reading } = useWords()
  const grant = { roles: ['guest' as const], person: null, booth: null }
  const [question, ask] = useState<Question | null>(null)
  const entries = ({ name, links: [{ link }] }: LinkHolder) =>
    (['replace', 'revoke'] as const)
      .filter((act) => possible(context, { type: LINK_COMMANDS[act], link }) !== null)
      .map((act) => ({
        id: act,
        label: t(`links.${act}`),
        run: () => ask({ act, link, who: reading(name).text }),
      }))
  return (
    <Suspense fallback={null}>
      <div className={css.giveOut}>
        <ShowLinks
          first={false}
          title={null}
          make={
            <CommandButton size="small" command={possible(context, { type: 'makeLink', grant })}>
              {t('links.guest')}
            </CommandButton>
          }
          entries={entries}
          foot={<NewInterpreter context={context} />}
        />
      </div>
      {question === null ? null : (
        <ConfirmDialog
          title={t(`links.sure.${question.act}`, { who: question.who })}
          no={t('links.keep')}
          yes={t(`links.${question.act}`)}
          command={possible(context, { type: LINK_COMMANDS[question.act], link: question.link })}
          onClose={() => ask(null)}
        >
          <p className="second">{t(`links.sure.${question.act}What`)}</p>
        </ConfirmDialog>
      )}
    </Suspense>
  )
}

/** People and screens at the console; a link is replaced or withdrawn from the menu of its row. */
export function LinksDialog({ context, onClose }: DialogProps) {
  const { t } = useTranslation('giveOut')
  const live = useLive()
  const close = () => {
    live.dismiss()
    onClose()
  }
  return (
    <Dialog open={true} onClose={close} title={t('title')}>
      <Links context={context} />
    </Dialog>
  )
}
