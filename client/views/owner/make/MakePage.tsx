import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../../shared/protocol/down/shows.ts'
import { useKeys } from '../../../ui/controls/useKeys.ts'
import { Fact } from '../../../ui/intake/Fact.tsx'
import { IntakePages } from '../../../ui/intake/IntakePages.tsx'
import type { Taken, Taker } from '../../../ui/intake/taker.ts'
import { useIntake } from '../../../ui/intake/useIntake.ts'
import { useReadKey } from '../../../ui/intake/useReadKey.ts'
import { ActLine } from '../ActLine.tsx'
import { useMaking } from '../useMaking.ts'
import { useAct, useContactsOf } from '../useOwner.ts'
import { EmptyForm, RehearsalCheck } from './EmptyForm.tsx'
import { OtherWays } from './OtherWays.tsx'
import './make.css'

const NONE = () => null

type MakeProps = {
  readonly shows: readonly OwnedShow[]
  readonly made: (shows: readonly ShowId[]) => void
  readonly leave: () => void
}

/** Makes a show: from a pasted agenda, one a day where it is of several; else with an empty table or as a copy. */
export function MakePage({ shows, made, leave }: MakeProps) {
  const { t } = useTranslation('owner')
  const act = useAct()
  const make = useMaking(act, 'makeShow')
  const [empty, setEmpty] = useState(false)
  const [rehearsal, rehearse] = useState(false)
  const acts = useIntake('new', NONE)
  useKeys([useReadKey(acts)])
  const reach = useContactsOf()
  const makeAll = async (all: readonly Taken[], asRehearsal: boolean) => {
    const ids: ShowId[] = []
    for (const { agenda, contacts } of all) {
      const id = await make(agenda.title, { agenda, rehearsal: asRehearsal })
      if (id === null) return
      await reach(id, contacts)
      ids.push(id)
    }
    acts.taken()
    made(ids)
  }
  const taker: Taker = {
    ...{ held: [], each: true, waits: act.busy, leave },
    take: (taken) => void makeAll(taken, rehearsal),
  }
  if (empty) {
    return (
      <EmptyForm
        act={act}
        make={(agenda, asRehearsal) => void makeAll([{ agenda, contacts: {} }], asRehearsal)}
        back={() => setEmpty(false)}
      />
    )
  }
  return (
    <div className="paste owner-intake">
      <ActLine act={act} />
      <IntakePages
        acts={acts}
        taker={taker}
        aside={
          <OtherWays shows={shows} empty={() => setEmpty(true)} made={(show) => made([show])} />
        }
        more={
          <Fact name={t('rehearsal')}>
            <RehearsalCheck on={rehearsal} set={rehearse} />
          </Fact>
        }
      />
    </div>
  )
}
