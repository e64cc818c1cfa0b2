import { type DBSchema, openDB } from 'idb'
import type { Capture, FormFile, KeptFile, Receipt } from './kept.ts'
import type { RememberedPerson } from './person.ts'

interface Schema extends DBSchema {
  captures: { key: string; value: Capture; indexes: { byPerson: string } }
  /** Bytes by the id of their file, apart from what is written anew at every keystroke. */
  bytes: { key: string; value: Blob }
  receipts: { key: string; value: Receipt; indexes: { byPerson: string } }
  formFiles: { key: string; value: FormFile; indexes: { byPerson: string } }
  /** One row: who the server last confirmed on this device. */
  person: { key: 'last'; value: RememberedPerson }
}

export type OutboxStore = Awaited<ReturnType<typeof openStore>>

/**
 * What this device holds of what is not yet on the server, in IndexedDB: it outlives the page and the browser. `onClosed`
 * when it can no longer be used: it made way for a newer page's, or the browser closed it.
 */
export async function openStore(name: string, onClosed: () => void = () => {}) {
  const db = await openDB<Schema>(name, 2, {
    blocking: () => {
      db.close()
      onClosed()
    },
    terminated: onClosed,
    upgrade: (fresh, before) => {
      if (before < 2) fresh.createObjectStore('person')
      if (before >= 1) return
      fresh.createObjectStore('captures', { keyPath: 'key' }).createIndex('byPerson', 'personId')
      fresh.createObjectStore('bytes')
      fresh.createObjectStore('receipts', { keyPath: 'key' }).createIndex('byPerson', 'personId')
      fresh.createObjectStore('formFiles', { keyPath: 'id' }).createIndex('byPerson', 'personId')
    },
  })

  /** Reads and writes one capture in one transaction: the page writes words while the sender notes what has come. */
  async function change(key: string, how: (before: Capture) => Capture): Promise<Capture | null> {
    const tx = db.transaction('captures', 'readwrite')
    const before = await tx.store.get(key)
    const after = before ? how(before) : null
    if (after && after !== before) await tx.store.put(after)
    await tx.done
    return after
  }
  const newestFirst = (a: { madeAt: string }, b: { madeAt: string }) => (a.madeAt < b.madeAt ? 1 : -1)

  return {
    /** Never over one that is there: a form drawn twice must not empty what the first drawing kept. */
    begin: async (capture: Capture): Promise<void> => {
      const tx = db.transaction('captures', 'readwrite')
      if ((await tx.store.getKey(capture.key)) === undefined) await tx.store.put(capture)
      await tx.done
    },
    find: async (personId: string, key: string): Promise<Capture | null> => {
      const found = await db.get('captures', key)
      return found?.personId === personId ? found : null
    },
    list: async (personId: string): Promise<Capture[]> =>
      (await db.getAllFromIndex('captures', 'byPerson', personId)).sort(newestFirst),
    change,
    changeFile: (key: string, fileId: string, part: Partial<KeptFile>) =>
      change(key, (before) => ({
        ...before,
        files: before.files.map((file) => (file.id === fileId ? { ...file, ...part } : file)),
      })),
    /** The file and its bytes together, or neither. */
    addFile: async (key: string, file: KeptFile, bytes: Blob): Promise<void> => {
      const tx = db.transaction(['captures', 'bytes'], 'readwrite')
      const before = await tx.objectStore('captures').get(key)
      if (before) {
        await tx.objectStore('bytes').put(bytes, file.id)
        await tx.objectStore('captures').put({ ...before, files: [...before.files, file] })
      }
      await tx.done
    },
    removeFile: async (key: string, fileId: string): Promise<void> => {
      await change(key, (before) => ({ ...before, files: before.files.filter(({ id }) => id !== fileId) }))
      await db.delete('bytes', fileId)
    },
    bytesOf: (fileId: string): Promise<Blob | undefined> => db.get('bytes', fileId),
    /** The server has it: what was kept goes, a receipt stays, in one transaction. */
    settle: async (receipt: Receipt): Promise<void> => {
      const tx = db.transaction(['captures', 'bytes', 'receipts'], 'readwrite')
      const kept = await tx.objectStore('captures').get(receipt.key)
      for (const { id } of kept?.files ?? []) await tx.objectStore('bytes').delete(id)
      await tx.objectStore('captures').delete(receipt.key)
      await tx.objectStore('receipts').put(receipt)
      await tx.done
    },
    drop: async (key: string): Promise<void> => {
      const tx = db.transaction(['captures', 'bytes'], 'readwrite')
      const kept = await tx.objectStore('captures').get(key)
      for (const { id } of kept?.files ?? []) await tx.objectStore('bytes').delete(id)
      await tx.objectStore('captures').delete(key)
      await tx.done
    },
    /** The receipts of one person from an instant on; older ones are thrown away. */
    receipts: async (personId: string, since: string): Promise<Receipt[]> => {
      const all = await db.getAllFromIndex('receipts', 'byPerson', personId)
      for (const { key, sentAt } of all) if (sentAt < since) await db.delete('receipts', key)
      return all.filter(({ sentAt }) => sentAt >= since).sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1))
    },
    keepFormFile: async (file: FormFile, bytes: Blob): Promise<void> => {
      const tx = db.transaction(['formFiles', 'bytes'], 'readwrite')
      await tx.objectStore('bytes').put(bytes, file.id)
      await tx.objectStore('formFiles').put(file)
      await tx.done
    },
    formFiles: (personId: string): Promise<FormFile[]> =>
      db.getAllFromIndex('formFiles', 'byPerson', personId),
    dropFormFiles: async (personId: string, which: (file: FormFile) => boolean): Promise<void> => {
      const tx = db.transaction(['formFiles', 'bytes'], 'readwrite')
      for (const file of await tx.objectStore('formFiles').index('byPerson').getAll(personId)) {
        if (!which(file)) continue
        await tx.objectStore('bytes').delete(file.id)
        await tx.objectStore('formFiles').delete(file.id)
      }
      await tx.done
    },
    keepPerson: (person: RememberedPerson) => db.put('person', person, 'last'),
    findPerson: () => db.get('person', 'last'),
    forgetPerson: () => db.delete('person', 'last'),
    /** Everything of one person, when they leave this device. */
    clear: async (personId: string): Promise<void> => {
      const tx = db.transaction(['captures', 'bytes', 'receipts', 'formFiles'], 'readwrite')
      for (const { id } of await tx.objectStore('formFiles').index('byPerson').getAll(personId)) {
        await tx.objectStore('bytes').delete(id)
        await tx.objectStore('formFiles').delete(id)
      }
      for (const { key, files } of await tx.objectStore('captures').index('byPerson').getAll(personId)) {
        for (const { id } of files) await tx.objectStore('bytes').delete(id)
        await tx.objectStore('captures').delete(key)
      }
      for (const key of await tx.objectStore('receipts').index('byPerson').getAllKeys(personId))
        await tx.objectStore('receipts').delete(key)
      await tx.done
    },
    close: () => db.close(),
  }
}
