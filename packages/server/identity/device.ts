const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg/, 'Edge 浏览器'],
  [/Firefox/, 'Firefox 浏览器'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/Chrome|Chromium/, 'Chrome 浏览器'],
  [/Safari/, 'Safari 浏览器'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/OpenHarmony|HarmonyOS/, '鸿蒙'],
  [/Android/, '安卓'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** A User-Agent header as a person would name the device: «Chrome 浏览器 · Windows». */
export function describeDevice(userAgent: string | undefined): string {
  if (!userAgent) return '未知设备'
  const named = [browsers, systems].flatMap(
    (table) => table.find(([mark]) => mark.test(userAgent))?.[1] ?? [],
  )
  return named.length > 0 ? named.join(' · ') : userAgent.slice(0, 80)
}
