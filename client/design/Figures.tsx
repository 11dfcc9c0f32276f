import { MINUTE } from '../../shared/time/instant.ts'
import { LiveProvider } from '../live/LiveContext.tsx'
import { Digits } from '../ui/countdown/Digits.tsx'
import { GroundLine, type GroundState } from '../ui/countdown/GroundLine.tsx'
import { PhaseBlock } from '../ui/countdown/PhaseBlock.tsx'
import { fixtures } from './fixtures.ts'
import { Part, Shown } from './Part.tsx'

const PHASES = ['calm', 'amber', 'red', 'over'] as const
const SPENT = { calm: 6, amber: 13.3, red: 14.3, over: 17 } as const
const STATES: readonly GroundState[] = ['running', 'own', 'standing', 'unknown', 'plain']
const MARKS = [5, 2].map((minutes) => ({ at: minutes * MINUTE, text: String(minutes) }))

/** Digits in every state. */
export function AllDigits() {
  return (
    <Part title="Digits">
      <Shown as="running">
        <Digits text="8:36" />
      </Shown>
      <Shown as="hollow: standing">
        <Digits text="10:00" state="hollow" />
      </Shown>
      <Shown as="after">
        <Digits text="15:40" state="after" />
      </Shown>
      <Shown as="unknown">
        <Digits text="" state="unknown" />
      </Shown>
      <Shown as="plus">
        <Digits text="+2:14" />
      </Shown>
      <Shown as="wide">
        <Digits text="+12:04" />
        <Digits text="1:02:00" />
      </Shown>
    </Part>
  )
}

/** The ground line in every phase and state. */
export function GroundLines() {
  return (
    <Part title="Ground line">
      {STATES.map((state) => (
        <Shown key={state} as={state}>
          {PHASES.map((phase) => (
            <div key={phase} className="design-line" data-field={phase}>
              <GroundLine
                allotted={15 * MINUTE}
                spent={SPENT[phase] * MINUTE}
                phase={phase}
                state={state}
              />
            </div>
          ))}
        </Shown>
      ))}
      <Shown as="a minute given, a minute taken">
        {[1, -1].map((minutes) => (
          <div key={minutes} className="design-line">
            <GroundLine
              allotted={(15 + minutes) * MINUTE}
              spent={6 * MINUTE}
              phase="calm"
              state="running"
              adjusted={minutes * MINUTE}
            />
          </div>
        ))}
      </Shown>
    </Part>
  )
}

const MOMENTS = fixtures()

/** The block that holds a countdown, at every moment of a show. */
export function PhaseBlocks() {
  return (
    <Part title="Phase blocks">
      <div className="design-grid">
        {MOMENTS.map(([name, live]) => (
          <Shown key={name} as={name}>
            <LiveProvider live={live}>
              <PhaseBlock marks={MARKS}>
                <p>{name}</p>
              </PhaseBlock>
            </LiveProvider>
          </Shown>
        ))}
      </div>
    </Part>
  )
}
