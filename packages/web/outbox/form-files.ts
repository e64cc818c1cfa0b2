import { createContext, use, useEffect, useRef } from 'react'
import { useMe } from '../api/session.ts'
import type { FormFile } from './kept.ts'
import { store, tellChanged } from './outbox.ts'

/** The key of the draft of the form one is in; null where what is chosen need not outlive the page. */
export const FormKey = createContext<string | null>(null)

/** A long film would fill a phone's store: it is chosen again, and goes on where it stopped. */
const mostKeptBytes = 50 * 1024 ** 2

type Chosen = { readonly name: string; readonly size: number }
const isSame = (a: Chosen, b: Chosen) => a.name === b.name && a.size === b.size

/** Forms with something on this device that is nowhere else: words not handed in, or files not yet part of an act. */
export function formsOnDevice(
  files: readonly FormFile[],
  drafts: readonly string[],
): readonly { readonly key: string; readonly files: number }[] {
  const keys = [...new Set([...drafts, ...files.map(({ formKey }) => formKey)])].sort()
  return keys.map((key) => ({ key, files: files.filter(({ formKey }) => formKey === key).length }))
}

/**
 * Keeps what is chosen in one field of a form until its act is done. Where the page was closed or killed before a file was
 * all there, it is sent on when the form is opened again, without being chosen again.
 */
export function useFormFiles(
  path: string,
  { value, send }: { value: readonly Chosen[]; send: (files: readonly File[]) => void },
) {
  const formKey = use(FormKey)
  const { personId } = useMe()
  const latest = useRef({ value, send })
  latest.current = { value, send }
  useEffect(() => {
    if (formKey === null) return
    // After the form has taken up its draft: what that names already is with the server.
    const timer = window.setTimeout(() => {
      void findAgain(personId, formKey, path)
        .then((found) => {
          const missing = found.filter((file) => !latest.current.value.some((one) => isSame(one, file)))
          if (missing.length > 0) latest.current.send(missing)
        })
        .catch(() => {})
    }, 0)
    return () => window.clearTimeout(timer)
  }, [formKey, path, personId])

  const keep = async (files: readonly File[]) => {
    if (formKey === null) return
    const kept = await store()
    for (const file of files.filter(({ size }) => size <= mostKeptBytes)) {
      const { name, type, size, lastModified } = file
      await kept.keepFormFile(
        {
          id: `${personId}|${formKey}|${path}|${name}|${size}`,
          personId,
          formKey,
          path,
          name,
          type,
          size,
          lastModified,
        },
        file,
      )
    }
    tellChanged()
  }
  const forget = async (gone: Chosen) => {
    if (formKey === null) return
    await (await store()).dropFormFiles(
      personId,
      (file) => file.formKey === formKey && file.path === path && isSame(file, gone),
    )
    tellChanged()
  }
  return {
    /** A browser without room keeps nothing and sends all the same. */
    keep: (files: readonly File[]) => void keep(files).catch(() => {}),
    forget: (gone: Chosen) => void forget(gone).catch(() => {}),
  }
}

async function findAgain(personId: string, formKey: string, path: string): Promise<File[]> {
  const kept = await store()
  const files = (await kept.formFiles(personId)).filter(
    (file) => file.formKey === formKey && file.path === path,
  )
  const found: File[] = []
  for (const { id, name, type, lastModified } of files) {
    const bytes = await kept.bytesOf(id)
    if (bytes) found.push(new File([bytes], name, { type, lastModified }))
  }
  return found
}

/** The act is done, or its draft thrown away. */
export async function forgetForm(personId: string, formKey: string): Promise<void> {
  await (await store()).dropFormFiles(personId, (file) => file.formKey === formKey)
  tellChanged()
}
