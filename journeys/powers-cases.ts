import { addDays, type Stage } from '@zhiheng/law'
import {
  demonstrationPassword,
  driveCase,
  openDemoClient,
  planOne,
  readCity,
} from '../packages/server/demo/index.ts'
import { readyOn } from './ready-case.ts'

/** A case of a unit of the demonstration brought to a stage: its item, and the day after its last act. */
export async function drivenTo(baseUrl: string, login: string, goal: Stage) {
  const client = openDemoClient(baseUrl, demonstrationPassword)
  const city = await readCity(client, readyOn)
  const plan = planOne(city, { login, goal, seed: `powers|${login}`, asOf: readyOn })
  await driveCase(client, plan)
  await client.signOut()
  const { caseId, item } = plan.story
  return { caseId, code: item.code, name: item.name, day: addDays(readyOn, 1) }
}
