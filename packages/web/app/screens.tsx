import type { ComponentType } from 'react'
import type { Role } from '../labels.ts'

/** A group of the menu; the order here is the order on the screen. */
export const menuGroups = { work: '办案', basis: '执法依据', office: '机构与系统', mine: '本人' } as const

export type Screen = {
  /** React Router's path. */
  readonly path: string
  /** The page's name: in the window title, the menu and the phone's bar. */
  readonly title: string
  /** `bare` pages stand without menu and need no session. */
  readonly frame: 'shell' | 'bare'
  readonly load: () => Promise<ComponentType>
  readonly menu?: {
    readonly group: keyof typeof menuGroups
    readonly icon: ComponentType
    /** `g` and then this letter opens the page. */
    readonly letter: string
    /** Who sees it; everybody when absent. What they may do there the server decides. */
    readonly roles?: readonly Role[]
    /** In the bar at the foot of a phone. */
    readonly onPhone?: string
  }
  /** The demonstration and the builder's desk only. */
  readonly demonstrationOnly?: boolean
}

/** Every page there is. A page not in this table has no address and no entry in the menu. */
export const screens: readonly Screen[] = []
