import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { palette } from './theme.ts'

export type Scheme = 'system' | 'light' | 'dark'
type Choice = { readonly scheme: Scheme; readonly large: boolean }
type Appearance = Choice & {
  /** What the scheme comes to on this screen now. */
  readonly dark: boolean
  readonly phone: boolean
  /** Whether the device asks for no motion. */
  readonly calm: boolean
  readonly choose: (part: Partial<Choice>) => void
}

const usual: Choice = { scheme: 'system', large: false }
const AppearanceContext = createContext<Appearance>({
  ...usual,
  dark: false,
  phone: false,
  calm: false,
  choose: () => {},
})

/** How the screen looks to this person, and how they change it. */
export const useAppearance = (): Appearance => use(AppearanceContext)

function useMedia(query: string): boolean {
  const list = useMemo(() => window.matchMedia(query), [query])
  const watch = useCallback(
    (tell: () => void) => {
      list.addEventListener('change', tell)
      return () => list.removeEventListener('change', tell)
    },
    [list],
  )
  return useSyncExternalStore(watch, () => list.matches)
}

/** A browser may refuse storage (private windows, policy): the look is then the usual one, nothing breaks. */
function remembered(key: string): Choice {
  try {
    const text = window.localStorage.getItem(key)
    if (!text) return usual
    const { scheme, large } = JSON.parse(text) as Partial<Choice>
    return { scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'system', large: large === true }
  } catch {
    return usual
  }
}

function remember(key: string, choice: Choice): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(choice))
  } catch {
    return
  }
}

/** Keeps a person's scheme and 大字 on this device: two people at one desk do not change each other's. */
export function AppearanceProvider({ personId, children }: { personId: string | null; children: ReactNode }) {
  const key = `zhiheng.appearance.${personId ?? 'nobody'}`
  const [choice, setChoice] = useState(() => remembered(key))
  useEffect(() => setChoice(remembered(key)), [key])
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const phone = useMedia('(max-width: 767px)')
  const calm = useMedia('(prefers-reduced-motion: reduce)')
  // Paper is white, whatever the screen is.
  const printing = useMedia('print')
  const dark = !printing && (choice.scheme === 'system' ? systemDark : choice.scheme === 'dark')

  // The style sheet takes its colours from here, so that a colour is written down once.
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement
    dataset['scheme'] = dark ? 'dark' : 'light'
    dataset['size'] = choice.large ? 'large' : 'usual'
    for (const [name, colour] of Object.entries(palette(dark))) style.setProperty(`--${name}`, colour)
  }, [dark, choice.large])

  const value = useMemo<Appearance>(() => {
    const choose = (part: Partial<Choice>) => {
      const next = { ...choice, ...part }
      remember(key, next)
      setChoice(next)
    }
    return { ...choice, dark, phone, calm, choose }
  }, [choice, dark, phone, calm, key])
  return <AppearanceContext value={value}>{children}</AppearanceContext>
}
