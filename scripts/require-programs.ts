import { spawnSync } from 'node:child_process'

/** A program of Debian's that a check asks: `asks` are words it answers without doing anything. */
export type Program = { readonly command: string; readonly asks: readonly string[]; readonly install: string }

/** Ends the process with a sentence that says what to install where one is missing. */
export function requirePrograms(programs: readonly Program[], onMac?: string): void {
  const lacking = programs.filter(
    ({ command, asks }) => spawnSync(command, asks, { stdio: 'ignore' }).status !== 0,
  )
  if (lacking.length === 0) return
  console.error(`缺少：${lacking.map(({ command }) => command).join('、')}`)
  console.error(`Debian/Ubuntu：sudo apt-get install -y ${lacking.map(({ install }) => install).join(' ')}`)
  if (onMac) console.error(`macOS：${onMac}`)
  process.exit(1)
}
