import { Option } from 'commander'

/** `--allow-private`, of the commands that fetch pages. */
export function allowPrivateOption(): Option {
  return new Option(
    '--allow-private',
    'fetch also from addresses of this machine and of private networks, which are refused otherwise',
  )
}
