import { useState } from 'preact/hooks'

interface Props {
  readonly disabled: boolean
  readonly onAddress: (url: string) => void
}

/** Where the address of a page or feed is given, which the server fetches. */
export function AddressBox({ disabled, onAddress }: Props) {
  const [url, setUrl] = useState('')
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault()
        if (url.trim()) onAddress(url.trim())
      }}
    >
      <label>
        Or give the address of a page or a feed, which is fetched from the internet:
        <input
          type="url"
          required
          pattern="https?://.+"
          placeholder="https://…"
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={disabled || url.trim() === ''}>
        Fetch and read
      </button>
    </form>
  )
}
