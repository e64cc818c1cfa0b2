import { clearDraftsOnDevice, draftsOnDevice } from '../api/drafts.ts'
import { formsOnDevice } from './form-files.ts'
import { store, tellChanged } from './outbox.ts'
import { forgetPerson } from './person.ts'

/** How many things of this person lie on this device and nowhere else. */
export async function unsentOf(personId: string): Promise<number> {
  const kept = await store()
  const captures = await kept.list(personId)
  return captures.length + formsOnDevice(await kept.formFiles(personId), draftsOnDevice(personId)).length
}

/** Nothing of a person who has signed out stays on the device. */
export async function clearDevice(personId: string): Promise<void> {
  await (await store()).clear(personId)
  clearDraftsOnDevice(personId)
  await forgetPerson()
  tellChanged()
}
