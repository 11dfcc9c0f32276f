import { useState } from 'react'
import type { BoothId } from '../../../shared/agenda/ids.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { has, ROLE_FACTS, ROLES } from '../../../shared/run/roles.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Choice, TextField } from '../../ui/controls/Field.tsx'
import { ActForm, type ShowDialogProps } from './ownerControls.tsx'
import { useAct } from './useOwner.ts'

/** The roles of links that are made here; links to the report and links of programs are made elsewhere. */
const LINK_ROLES = ROLES.filter(
  (role) => !(ROLE_FACTS[role].reportOnly || ROLE_FACTS[role].forPrograms),
)

type LinkForm = {
  readonly role: Role
  readonly person: string
  readonly booth: BoothId | null
  /** The name of an interpreter who is not on the agenda, or of what shows the stage. */
  readonly name: string
}

/** Returns whether a link has a name of its own: an interpreter who is not on the agenda, or a stage screen, of which a show may have several. */
function hasName({ role, person }: LinkForm): boolean {
  return person === '' && (role === 'stage' || has({ roles: [role] }, 'interprets'))
}

/** Converts a form to a grant; an empty person is null, and only interpreters have a booth. */
function grantOf(form: LinkForm): Grant {
  const { role, person, booth, name } = form
  const interprets = has({ roles: [role] }, 'interprets')
  const isNamed = hasName(form) && name.trim() !== ''
  return {
    roles: [role],
    person: person === '' ? null : person,
    booth: interprets ? booth : null,
    ...(isNamed ? { name: name.trim() } : {}),
  }
}

/** The first values of the form: a guest, as a press too early then gives nobody rights. */
const INITIAL: LinkForm = { role: 'guest', person: '', booth: null, name: '' }

/** The dialog that makes a link for a role, a person or a booth. */
export function NewLinkDialog({ show, onClose }: ShowDialogProps) {
  const { t, reading } = useTranslation(['owner', 'common'])
  const act = useAct()
  const [input, setForm] = useState(INITIAL)
  const booth = show.booths.find(({ id }) => id === input.booth) ?? show.booths[0]
  const form = { ...input, booth: booth?.id ?? null }
  const interprets = has({ roles: [form.role] }, 'interprets')
  const lacksBooth = interprets && form.booth === null
  const change = (part: Partial<LinkForm>) => setForm({ ...form, ...part })
  const submit = async () => {
    if (await act.give(show.show, { type: 'makeLink', grant: grantOf(form) })) onClose()
  }
  return (
    <Dialog onClose={onClose} title={t('linkForm.title')}>
      <ActForm act={act} label={t('linkForm.make')} disabled={lacksBooth} submit={submit}>
        <Choice
          label={t('linkForm.role')}
          value={form.role}
          options={LINK_ROLES.map((role) => [role, t(`common:role.${role}`)])}
          choose={(role) => change({ role })}
        />
        <Choice
          label={t('linkForm.person')}
          value={form.person}
          options={[
            ['', t('linkForm.noPerson')],
            ...show.people.map(({ id, name }) => [id, reading(name).text] as const),
          ]}
          choose={(person) => change({ person })}
        />
        {!interprets ? null : form.booth === null ? (
          <p>{t('linkForm.noBooth')}</p>
        ) : (
          <Choice
            label={t('linkForm.booth')}
            hint={t('linkForm.boothHint')}
            value={form.booth}
            options={show.booths.map(({ id, name }) => [id, name])}
            choose={(chosen) => change({ booth: chosen })}
          />
        )}
        {hasName(form) ? (
          <TextField
            label={t(interprets ? 'linkForm.name' : 'linkForm.screen')}
            hint={t(interprets ? 'linkForm.nameHint' : 'linkForm.screenHint')}
            value={form.name}
            maxLength={40}
            change={(name) => change({ name })}
          />
        ) : null}
      </ActForm>
    </Dialog>
  )
}
