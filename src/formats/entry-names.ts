import { OnrecordError } from '../base/errors.ts'

/**
 * The name of a file in an archive as messages show it, with `/` between folders; `null` for a hidden one, which is no
 * part of a folder either. Nothing is ever written to a path of that name.
 */
export function entryName(name: string): string | null {
  const parts = name
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
  const isHidden = parts.some((part) => (part.startsWith('.') && part !== '..') || part === '__MACOSX')
  return isHidden ? null : parts.join('/')
}

/** `formats/path-outside` for the name of a file that an archive wants to put outside its folder; `null` for others. */
export function pathOutside(archive: string, name: string): OnrecordError | null {
  const path = name.replaceAll('\\', '/')
  if (!path.startsWith('/') && !/^[a-z]:/i.test(path) && !path.split('/').includes('..')) return null
  return new OnrecordError(
    'formats/path-outside',
    `Cannot read "${name.slice(0, 200)}" in "${archive}": its path leads out of the archive.`,
    'Whoever made the archive may mean harm. If you trust it, unpack it and name the folder.',
  )
}

/** `formats/empty-archive` */
export function nothingIn(archive: string): OnrecordError {
  return new OnrecordError(
    'formats/empty-archive',
    `Cannot read "${archive}": no file is in it.`,
    'Name the pages themselves.',
  )
}
