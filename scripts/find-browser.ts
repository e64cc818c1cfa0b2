import { execFileSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { chmod } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import tar from 'tar-stream'

/** For playwright's `launchOptions`. */
export type Browser = {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

const require = createRequire(import.meta.url)
const cache = fileURLToPath(new URL('../node_modules/.cache/zhiheng/', import.meta.url))

const installed = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * A Chromium for the journeys that needs nothing but npm: an installed one (CHROME_PATH first), else the one
 * that npm brought for Linux, with its own libraries. Where the system has no Chinese font, those from npm.
 */
export async function findBrowser(): Promise<Browser> {
  const env: Record<string, string> = { ...definedEnv(), ...chineseFonts() }
  const args = [
    '--disable-gpu',
    '--font-render-hinting=none',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
  const own = installed.find((path) => path && existsSync(path))
  if (own) return { executablePath: own, args, env }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('未找到 Chrome 或 Chromium，请安装，或用 CHROME_PATH 指明位置。No Chrome found.')
  }
  const folder = await unpackFromNpm()
  env.LD_LIBRARY_PATH = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  // The npm build is a headless shell made for containers: it has no sandbox helper.
  return {
    executablePath: join(folder, 'chromium'),
    args: [...new Set([...args, '--no-sandbox', '--no-zygote'])],
    env,
  }
}

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )

const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`))

async function unpackFromNpm(): Promise<string> {
  // Its package.json is not exported: the folder is two above the entry's.
  const source = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..')
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  const aside = `${folder}.${process.pid}`
  mkdirSync(join(aside, 'lib'), { recursive: true })
  const binary = join(aside, 'chromium')
  await pipeline(
    createReadStream(join(source, 'bin', 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(binary),
  )
  await chmod(binary, 0o755)
  // libnss3 and its kind, which a bare machine lacks.
  await untar(join(source, 'bin', 'al2023.tar.br'), aside)
  if (!existsSync(folder)) renameSync(aside, folder)
  return folder
}

async function untar(archive: string, folder: string): Promise<void> {
  const extract = tar.extract()
  void pipeline(createReadStream(archive), createBrotliDecompress(), extract)
  for await (const entry of extract) {
    const path = join(folder, entry.header.name)
    if (entry.header.type === 'file') {
      mkdirSync(dirname(path), { recursive: true })
      const chunks: Uint8Array[] = []
      for await (const chunk of entry) chunks.push(chunk as Uint8Array)
      writeFileSync(path, Buffer.concat(chunks))
    } else entry.resume()
  }
}

/** A fontconfig file with the npm fonts, when the system cannot write Chinese. */
function chineseFonts(): Record<string, string> {
  if (process.platform !== 'linux' || hasChineseFont()) return {}
  const folders = ['noto-sans-sc', 'noto-serif-sc'].flatMap((name) =>
    ['400Regular', '700Bold'].map((weight) => join(packageFolder(`@expo-google-fonts/${name}`), weight)),
  )
  const file = join(cache, 'fonts.conf')
  mkdirSync(cache, { recursive: true })
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  ${folders.map((folder) => `<dir>${folder}</dir>`).join('\n  ')}
  <cachedir>${join(cache, 'fontconfig')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Noto Serif SC</family></prefer></alias>
</fontconfig>
`,
  )
  return { FONTCONFIG_FILE: file }
}

function hasChineseFont(): boolean {
  try {
    return (
      execFileSync('fc-list', [':lang=zh-cn'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() !== ''
    )
  } catch {
    return false
  }
}
