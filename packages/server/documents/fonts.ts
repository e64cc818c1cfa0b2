import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import wawoff2 from 'wawoff2'

const require = createRequire(import.meta.url)
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`))

/** Families in order of preference: the bureau's own official ones first, what comes through npm last. */
const wanted = {
  body: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    'CESI仿宋-GB2312',
    '仿宋',
    'FangSong',
    'STFangsong',
    'FandolFang R',
    'Noto Serif SC',
  ],
  title: [
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05',
    'FZXiaoBiaoSong-B05S',
    '方正小标宋简体',
    'CESI小标宋-GB2312',
    'Noto Serif SC',
  ],
  label: ['黑体', 'SimHei', 'Noto Sans SC'],
} as const

/** The npm families that cover what the bureau's fonts lack; LXGW WenKai carries 𠮷 and its kind. */
const lastResort = ['Noto Serif SC', 'Noto Sans SC', 'LXGW WenKai']

export type FontRole = keyof typeof wanted
export type FontsInUse = {
  /** The first family of each role that was found. */
  readonly families: Readonly<Record<FontRole, string>>
  /** False when the body is printed in Song because nobody provided a FangSong. */
  readonly officialBody: boolean
  readonly folder: string | null
}
export type LoadedFonts = { readonly compiler: NodeCompiler; readonly inUse: FontsInUse }

function fontPaths(folder: string | null): string[] {
  const serif = packageFolder('@expo-google-fonts/noto-serif-sc')
  const sans = packageFolder('@expo-google-fonts/noto-sans-sc')
  const own = folder === null ? [] : [folder]
  return [
    ...own,
    join(serif, '400Regular'),
    join(serif, '700Bold'),
    join(sans, '400Regular'),
    join(sans, '700Bold'),
  ]
}

/** The npm file is woff2, which Typst ignores; its "latin" file is the whole font (see the note in fonts.test.ts). */
async function kaiFont(): Promise<Buffer> {
  const file = join(packageFolder('@fontsource/lxgw-wenkai'), 'files', 'lxgw-wenkai-latin-500-normal.woff2')
  return Buffer.from(await wawoff2.decompress(readFileSync(file)))
}

function knows(compiler: NodeCompiler, family: string): boolean {
  const probe = `#set text(font: ${JSON.stringify(family)}, fallback: true)\n1`
  const warnings = compiler.compile({ mainFileContent: probe }).takeWarnings()
  return (
    warnings === null || !JSON.stringify(compiler.fetchDiagnostics(warnings)).includes('unknown font family')
  )
}

/**
 * A compiler with every font a paper may use. `folder` is FONTS_DIR; throws when it is set and
 * does not exist or holds no font, because papers would then silently change their face.
 */
export async function loadFonts(workspace: string, folder: string | null): Promise<LoadedFonts> {
  if (folder !== null) {
    const fonts = existsSync(folder)
      ? readdirSync(folder).filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
      : []
    if (fonts.length === 0) throw new Error(`FONTS_DIR（${folder}）中没有 ttf、otf 或者 ttc 字体文件`)
  }
  // Memory fonts must come before paths: the searcher refuses them afterwards.
  const compiler = NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: [await kaiFont()] }, { fontPaths: fontPaths(folder) }],
  })
  const first = (role: FontRole): string => {
    const found = wanted[role].find((family) => knows(compiler, family))
    if (!found) throw new Error(`没有找到用于“${role}”的字体，请重新执行 npm install`)
    return found
  }
  const families = { body: first('body'), title: first('title'), label: first('label') }
  return { compiler, inUse: { families, officialBody: families.body !== 'Noto Serif SC', folder } }
}

/** A role's family followed by those that cover its gaps. */
export const withFallback = (family: string): string[] => [...new Set([family, ...lastResort])]
