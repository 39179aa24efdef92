import { OnrecordError } from '../base/errors.ts'
import { inMegabytes, LARGEST_PAGE } from './limits.ts'

/** `sources/too-large`. `what` names it, in quotation marks if need be. */
export function tooLarge(what: string): OnrecordError {
  return new OnrecordError(
    'sources/too-large',
    `Cannot read ${what}: it is larger than ${inMegabytes(LARGEST_PAGE)}, and no page of news is.`,
    'Split it into pages, or give ready articles as JSON Lines, which may be of any size.',
  )
}

/** What Node's file system could not do, in words. */
export function fileTrouble(path: string, error: unknown): OnrecordError {
  const { code, message } = error as NodeJS.ErrnoException
  const [what, why, hint] = TROUBLE[code ?? ''] ?? ['unreadable', message, 'Check the disk and try again.']
  return new OnrecordError(`sources/${what}`, `Cannot read "${path}": ${why}.`, hint, { cause: error })
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
  EMFILE: ['unreadable', 'too many files are open', 'Close other programs and try again.'],
  EIO: ['unreadable', 'the disk could not be read', 'Check the disk and try again.'],
  ENAMETOOLONG: ['not-found', 'the path is too long', 'Check the spelling of the path.'],
}
