import { OnrecordError } from '../base/errors.ts'
import { otherAddress } from './addresses.ts'
import { inMegabytes, LARGEST_PAGE, TIMES_UNPACKED, UNPACKED } from './limits.ts'

/** `sources/too-large`. `what` is its name, in quotation marks if needed. */
export function tooLarge(what: string, largest: number = LARGEST_PAGE): OnrecordError {
  return new OnrecordError(
    'sources/too-large',
    `Cannot read ${what}: it is larger than ${inMegabytes(largest)}, and no page of news is.`,
    'Split it into pages, or give ready articles in a JSON Lines file, or an archive, which may be of any size.',
  )
}

/** `sources/endless-line`: reading stopped at this line, which may never end. */
export function endlessLine(name: string, number: number, farthest: number): OnrecordError {
  return new OnrecordError(
    'sources/endless-line',
    `Cannot read line ${number} of "${name}": it does not end within ${inMegabytes(farthest)}. Nothing behind it was read.`,
    'Give one JSON object a line, with a line feed behind each.',
  )
}

/** `sources/changed`: the file changed while it was read, so the text may mix old and new. */
export function changedFile(path: string): OnrecordError {
  return new OnrecordError(
    'sources/changed',
    `Cannot read all of "${path}": it changed while it was read.`,
    'Read it again when nobody writes to it any more.',
  )
}

/** `sources/bomb`: a file that unpacks to far more than it should; nothing more of it is read. */
export function bomb(name: string): OnrecordError {
  return new OnrecordError(
    'sources/bomb',
    `Cannot read all of "${name}": it unpacks to more than ${inMegabytes(UNPACKED)} and more than ${TIMES_UNPACKED} times its size.`,
    'If it is not made to fill a disk, unpack it and name the folder.',
  )
}

/** `sources/too-deep`: a file within more files than are opened. */
export function tooDeep(name: string, deepest: number): OnrecordError {
  return new OnrecordError(
    'sources/too-deep',
    `Cannot read all of "${name}": files stand in more than ${deepest} others there.`,
    'Unpack the outermost ones and name the folder.',
  )
}

/** Whether it is an error of unpacking. */
export function isZlibError(error: unknown): boolean {
  return /^Z_/.test((error as NodeJS.ErrnoException).code ?? '')
}

/** `sources/bad-gzip` */
export function badGzip(name: string, cause: unknown): OnrecordError {
  return new OnrecordError(
    'sources/bad-gzip',
    `Cannot read all of "${name}": it cannot be unpacked to its end; it is cut off or damaged.`,
    'Fetch the file again. Pages before the damage were read.',
    { cause },
  )
}

/** The error for a failure of Node's file system, in words. */
export function fileTrouble(path: string, error: unknown): OnrecordError {
  const { code, message } = error as NodeJS.ErrnoException
  // Node replaces what is not UTF-8 with U+FFFD, and then finds no file of that name.
  if (code === 'ENOENT' && path.includes('\ufffd')) return badName(path, error)
  const address = code === 'ENOENT' ? otherAddress(path) : null
  if (address) return address
  const [what, why, usual] = TROUBLE[code ?? ''] ?? ['unreadable', message, 'Check the disk and try again.']
  const hint = code === 'ENOENT' ? hintFor(path) : usual
  return new OnrecordError(`sources/${what}`, `Cannot read "${path}": ${why}.`, hint, { cause: error })
}

/** The hint for a path at which there is nothing. */
function hintFor(path: string): string {
  if (path.trim() === '') return 'Name a file, a folder, an address, or - for standard input.'
  return /^www\./i.test(path)
    ? `If it is an address, write https://${path}`
    : 'Check the spelling of the path.'
}

function badName(path: string, cause: unknown): OnrecordError {
  return new OnrecordError(
    'sources/bad-name',
    `Cannot read "${path}": its name is not UTF-8.`,
    'Give it another name, or pass it on: onrecord read - < FILE',
    { cause },
  )
}

const TROUBLE: Readonly<Record<string, readonly [what: string, why: string, hint: string]>> = {
  ENOENT: ['not-found', 'there is no such file or folder', 'Check the spelling of the path.'],
  ENOTDIR: ['not-found', 'a part of the path is no folder', 'Check the spelling of the path.'],
  EACCES: [
    'not-allowed',
    'you have no permission to read it',
    'Change its permissions, for example with chmod +r.',
  ],
  EPERM: ['not-allowed', 'the system does not allow it', 'Change its permissions, or copy it elsewhere.'],
  ELOOP: [
    'link-loop',
    'its symbolic links lead in a circle',
    'Remove the link, or name the file it should lead to.',
  ],
  EISDIR: ['unreadable', 'it is a folder', 'Name the folder as a path to read.'],
  ENXIO: [
    'unreadable',
    'it is a socket or a device that is not there',
    'Name a file, or pass it on: … | onrecord read -',
  ],
  EMFILE: ['unreadable', 'too many files are open', 'Close other programs and try again.'],
  EIO: ['unreadable', 'the disk could not be read', 'Check the disk and try again.'],
  ENAMETOOLONG: ['not-found', 'the path is too long', 'Check the spelling of the path.'],
}
