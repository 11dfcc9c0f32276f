import { useState } from 'react'
import type { BoothId } from '../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { has, ROLE_FACTS, ROLES } from '../../../shared/run/roles.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { ActForm, Field } from './ownerControls.tsx'
import { useAct } from './useOwner.ts'

/** The roles of links that are made here; those of the report are made where it is shared. */
const GIVEN = ROLES.filter((role) => !ROLE_FACTS[role].reportOnly)

type LinkForm = {
  readonly role: Role
  readonly person: string
  readonly booth: BoothId | null
  /** What an interpreter is called who is nobody of the agenda. */
  readonly name: string
}

/** Converts a form to a grant; an empty field is nobody, or no booth. */
function grantOf({ role, person, booth, name }: LinkForm): Grant {
  const interprets = has({ roles: [role] }, 'interprets')
  const isNamed = interprets && person === '' && name.trim() !== ''
  return {
    roles: [role],
    person: person === '' ? null : person,
    booth: interprets ? booth : null,
    ...(isNamed ? { name: name.trim() } : {}),
  }
}

/** One choice of several. */
function Choice({
  label,
  hint = null,
  value,
  options,
  choose,
}: {
  readonly label: string
  readonly hint?: string | null
  readonly value: string
  readonly options: readonly (readonly [value: string, text: string])[]
  readonly choose: (value: string) => void
}) {
  return (
    <Field label={label} hint={hint}>
      {(tied) => (
        <select {...tied} value={value} onChange={({ target }) => choose(target.value)}>
          {options.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** What a new link opens until something else is chosen: a press too early gives nobody power. */
const FIRST: LinkForm = { role: 'guest', person: '', booth: null, name: '' }

/** Makes one more link: for a role, a person, a booth. */
export function NewLinkDialog({
  show,
  onClose,
}: {
  readonly show: OwnedShow
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['owner', 'common'])
  const { reading } = useLanguage()
  const act = useAct()
  const [typed, setForm] = useState(FIRST)
  const booth = show.booths.find(({ id }) => id === typed.booth) ?? show.booths[0]
  const form = { ...typed, booth: booth?.id ?? null }
  const interprets = has({ roles: [form.role] }, 'interprets')
  const change = (part: Partial<LinkForm>) => setForm({ ...form, ...part })
  const submit = async () => {
    if (await act.give(show.show, { type: 'makeLink', grant: grantOf(form) })) onClose()
  }
  return (
    <Dialog open={true} onClose={onClose} title={t('linkForm.title')}>
      <ActForm
        act={act}
        label={t('linkForm.make')}
        disabled={interprets && form.booth === null}
        submit={() => void submit()}
      >
        <Choice
          label={t('linkForm.role')}
          value={form.role}
          options={GIVEN.map((role) => [role, t(`common:role.${role}`)])}
          choose={(role) => change({ role: GIVEN.find((one) => one === role) ?? form.role })}
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
        {interprets && form.person === '' ? (
          <Field label={t('linkForm.name')} hint={t('linkForm.nameHint')}>
            {(tied) => (
              <input
                {...tied}
                value={form.name}
                maxLength={40}
                autoComplete="off"
                onChange={({ target }) => change({ name: target.value })}
              />
            )}
          </Field>
        ) : null}
      </ActForm>
    </Dialog>
  )
}
