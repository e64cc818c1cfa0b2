import type { FastifyRequest } from 'fastify'
import { administersCity } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { type ImportKind, importKinds } from './columns.ts'
import { importCatalogue } from './import-catalogue.ts'
import type { CatalogueImportReport } from './import-report.ts'

/** The shipped items are under 2 MB; ten times a whole city's list. */
const largestFile = 20 * 1024 ** 2

/**
 * One uploaded file, checked or imported. Multipart fields `kind` and `mode` (check | import) come before `file`.
 * Refuses with 403 `not_administrator`, 400 `unknown_kind` | `unknown_mode` | `file_missing`, 413 `too_large`. Rows at
 * fault are not a refusal of the request: the report carries them all, and nothing has been loaded.
 */
export async function takeUpload(
  { db, clock }: Services,
  actor: Actor,
  request: FastifyRequest,
): Promise<CatalogueImportReport> {
  if (!(await inReach(db, actor, (tx) => administersCity(tx, actor))))
    throw problem(403, 'not_administrator', '执法依据全市通用，由市政府或者市司法局的系统管理员导入。', {
      wayForward: '请将文件交市级系统管理员，或者切换到相应的岗位。',
    })
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: largestFile } }) : undefined
  if (!part)
    throw problem(400, 'file_missing', '没有收到文件。', {
      field: 'file',
      wayForward: '请选择文件后重新上传。',
    })
  const bytes = await part.toBuffer()
  const kind = importKinds.find((one) => one === fieldOf(part.fields, 'kind'))
  if (!kind)
    throw problem(400, 'unknown_kind', '没有说明导入的是哪一类数据。', {
      field: 'kind',
      wayForward: '请选择法律法规、处罚事项、裁量基准、从轻减免情形或放假安排。',
    })
  const mode = fieldOf(part.fields, 'mode')
  if (mode !== 'check' && mode !== 'import')
    throw problem(400, 'unknown_mode', '没有说明是检查还是导入。', {
      field: 'mode',
      wayForward: '请先检查文件，再确认导入。',
    })
  return importCatalogue(db, {
    city: actor.city,
    personId: actor.personId,
    personName: actor.name,
    at: clock.now(request),
    files: [{ kind: kind satisfies ImportKind, fileName: part.filename, bytes }],
    dryRun: mode === 'check',
  })
}

function fieldOf(fields: Record<string, unknown>, name: string): string | null {
  const field = fields[name]
  return typeof field === 'object' && field !== null && 'value' in field && typeof field.value === 'string'
    ? field.value
    : null
}
