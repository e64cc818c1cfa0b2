import { type ThemeConfig, theme } from 'antd'

/** Ink and seal: one blue for what can be done, one vermilion for seal, overdue and unlawful. */
// prettier-ignore
const ink = {
  light: {
    page: '#fbfbf9',
    card: '#ffffff',
    text: '#1c2430',
    second: '#4d5766',
    third: '#626c7a',
    line: '#d9dcd8',
    soft: '#f1f3ef',
    act: '#1f5aa6',
    actHover: '#174884',
    actSoft: '#e8f0fa',
    seal: '#c8372d',
    sealSoft: '#fcebe9',
    near: '#8f5a0f',
    nearSoft: '#fbf3e2',
    done: '#2f7d4f',
    doneSoft: '#ebf6ef',
    onAct: '#ffffff',
  },
  dark: {
    page: '#12161c',
    card: '#1a2028',
    text: '#e6e9ee',
    second: '#b3bcc8',
    third: '#98a3b1',
    line: '#37404c',
    soft: '#252d37',
    act: '#86b4ee',
    actHover: '#a8caf5',
    actSoft: '#1f3148',
    seal: '#f28b80',
    sealSoft: '#3d2321',
    near: '#e0b15c',
    nearSoft: '#3a2e18',
    done: '#72c497',
    doneSoft: '#1c3527',
    onAct: '#10161e',
  },
} as const

export type Palette = { readonly [Name in keyof typeof ink.light]: string }

/** The colours of one scheme: for the theme, the style sheet's variables and the contrast check. */
export const palette = (dark: boolean): Palette => (dark ? ink.dark : ink.light)

/** PingFang and YaHei are on the desks, Noto on Linux; numbers come from the same family, tabular. */
const fontFamily =
  '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "Zhiheng Rare", sans-serif'

/** The derived colours of a dark scheme come out duller than they were chosen: the chosen ones win. */
function chosen(colours: Palette) {
  return {
    colorPrimary: colours.act,
    colorPrimaryHover: colours.actHover,
    colorPrimaryActive: colours.actHover,
    colorPrimaryBg: colours.actSoft,
    colorPrimaryBgHover: colours.actSoft,
    colorPrimaryText: colours.act,
    colorLink: colours.act,
    colorLinkHover: colours.actHover,
    colorLinkActive: colours.actHover,
    colorInfo: colours.act,
    colorInfoBg: colours.actSoft,
    colorError: colours.seal,
    colorErrorText: colours.seal,
    colorErrorBg: colours.sealSoft,
    colorWarning: colours.near,
    colorWarningText: colours.near,
    colorWarningBg: colours.nearSoft,
    colorSuccess: colours.done,
    colorSuccessText: colours.done,
    colorSuccessBg: colours.doneSoft,
    colorBgLayout: colours.page,
    colorBgContainer: colours.card,
    colorBgElevated: colours.card,
    colorText: colours.text,
    colorTextSecondary: colours.second,
    colorTextTertiary: colours.third,
    colorTextQuaternary: colours.third,
    colorBorder: colours.line,
    colorBorderSecondary: colours.soft,
  }
}

/**
 * antd's theme for one appearance. `base` is 14 on a desk and 16 on a phone; 大字 multiplies every length
 * that text depends on by 1.25, so that lines break as before instead of being cut. A calm look moves nothing.
 */
export function themeFor(look: {
  dark: boolean
  large: boolean
  phone: boolean
  calm: boolean
}): ThemeConfig {
  const colours = palette(look.dark)
  const scale = look.large ? 1.25 : 1
  const fontSize = (look.phone ? 16 : 14) * scale
  const height = (look.phone ? 44 : 32) * scale
  const base = look.dark ? theme.darkAlgorithm : theme.defaultAlgorithm
  return {
    algorithm: (seed, map) => ({ ...base(seed, map), ...chosen(colours) }),
    token: {
      fontFamily,
      fontSize,
      sizeUnit: 4 * scale,
      controlHeight: height,
      borderRadius: 4,
      motion: !look.calm,
      motionUnit: 0.05,
      wireframe: false,
      colorTextPlaceholder: colours.third,
      colorTextDescription: colours.third,
      colorTextLightSolid: colours.onAct,
      colorSplit: colours.soft,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
      Table: {
        headerBg: look.dark ? '#202731' : '#f4f5f2',
        cellPaddingBlock: 9 * scale,
        headerColor: colours.second,
      },
      Menu: { itemBorderRadius: 4, itemHeight: 40 * scale, activeBarBorderWidth: 0 },
      Card: { headerFontSize: fontSize },
      Tooltip: { colorBgSpotlight: look.dark ? '#e6e9ee' : '#1c2430' },
      Layout: {
        headerBg: colours.card,
        siderBg: colours.card,
        bodyBg: colours.page,
        headerHeight: 52 * scale,
      },
    },
  }
}
