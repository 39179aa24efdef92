import { Option } from 'commander'

/** The record that a command asks; if none is named, `onrecord.db` in the working folder. */
export function recordOption(): Option {
  return new Option('--record <file>', 'the record: a file, or postgres://USER@HOST/DATABASE').default(
    'onrecord.db',
    'onrecord.db',
  )
}
