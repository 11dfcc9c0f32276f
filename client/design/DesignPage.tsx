import { LanguageSwitch } from '../ui/controls/LanguageSwitch.tsx'
import { type ThemeChoice, usePageTheme, useThemeChoice } from '../ui/controls/theme.ts'
import { Controls, Floating } from './Controls.tsx'
import css from './design.module.css'
import { AllDigits, Colours, GroundLines, PhaseBlocks, SmallWindows } from './Figures.tsx'
import { Messages, Notices } from './Notices.tsx'

const CHOICES: readonly ThemeChoice[] = ['system', 'light', 'dark']

/** Every component in every state, light, dark and stage side by side; served in development only. */
export function DesignPage() {
  const { theme, choice, choose } = useThemeChoice('design', 'system')
  usePageTheme(theme)
  return (
    <main className={css.page}>
      <header className={css.head}>
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
      <AllDigits />
      <GroundLines />
      <PhaseBlocks />
      <Controls />
      <Floating />
      <Notices />
      <SmallWindows />
      <Messages />
    </main>
  )
}
