import { LanguageSwitch } from '../ui/controls/LanguageSwitch.tsx'
import { type ThemeChoice, usePageTheme, useThemeChoice } from '../ui/controls/theme.ts'
import { Controls, Floating } from './Controls.tsx'
import { AllDigits, GroundLines, PhaseBlocks } from './Figures.tsx'
import { Colours, Spaces, Types } from './Foundations.tsx'
import { Messages, Notices } from './Notices.tsx'
import { Cards } from './SmallWindows.tsx'
import './design.css'

const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** Every component in every state, light, dark and stage side by side; served in development only. */
export function DesignPage() {
  const { theme, choice, choose } = useThemeChoice('design', 'system')
  usePageTheme(theme)
  return (
    <main className="design">
      <header className="design-head">
        <h1>Rostrum, all components</h1>
        <span className="ui-switch">
          {CHOICES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === choice}
              onClick={() => choose(one)}
            >
              {one}
            </button>
          ))}
        </span>
        <LanguageSwitch />
      </header>
      <Colours />
      <Types />
      <Spaces />
      <AllDigits />
      <GroundLines />
      <PhaseBlocks />
      <Controls />
      <Floating />
      <Notices />
      <Cards />
      <Messages />
    </main>
  )
}
