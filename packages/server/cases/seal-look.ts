import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { sharedRenderer } from '../documents/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'
import { isPicture, type SealLook } from '../signing/index.ts'

type Unit = { readonly code: string; readonly name: string }

/**
 * What fills the place for the seal on a signed paper: in a demonstration a drawn seal that says 演示用章; in production the
 * picture the city keeps for the unit, or nothing, and the place stays empty for the seal of brass.
 */
export async function sealLookOf(
  { kind, config }: Services,
  tx: Tx,
  city: string,
  unitId: number,
): Promise<SealLook | null> {
  const { rows } = await sql<Unit>`
    select code, name from units where city = ${city} and unit_id = ${unitId}`.execute(tx)
  const [unit] = rows
  if (!unit) return null
  if (kind === 'demonstration')
    return { kind: 'pdf', bytes: await sharedRenderer(config.fontsDir).renderSeal(unit.name) }
  if (config.sealPictures === null) return null
  const bytes = await readFile(join(config.sealPictures, `${unit.code}.png`)).catch(() => null)
  return bytes && { kind: 'png', bytes }
}

/** At the start of a production: a folder that is not there, or a picture that is none, is said then. */
export async function readySealPictures({ kind, config }: Services): Promise<void> {
  const folder = config.sealPictures
  if (kind === 'demonstration' || folder === null) return
  const names = await readdir(folder).catch(() => {
    throw new Error(
      `SEAL_PICTURES：读不到文件夹 ${folder}。请核对路径，并使运行服务的账号可以读取。Folder not readable.`,
    )
  })
  for (const name of names.filter((one) => one.endsWith('.png'))) {
    const bytes = await readFile(join(folder, name))
    if (!(await isPicture(bytes)))
      throw new Error(
        `SEAL_PICTURES：${name} 不是完好的 PNG 图片。请换用 PNG 格式的印章图样。Not a sound PNG file.`,
      )
  }
}
