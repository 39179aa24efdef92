import { useState } from 'preact/hooks'

interface Props {
  readonly disabled: boolean
  /** Of files to choose from, without the dot. Default: all files. */
  readonly endings?: readonly string[]
  readonly onFiles: (files: readonly File[]) => void
}

/** Where files are dropped, or chosen. */
export function DropZone({ disabled, endings = [], onFiles }: Props) {
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0 && !disabled) onFiles([...files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field within does the same for the keyboard
    <div
      class={isOver ? 'drop is-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      <label>
        Drop files here, or choose them:{' '}
        <input
          type="file"
          multiple
          {...(endings.length > 0 && { accept: endings.map((ending) => `.${ending}`).join(',') })}
          disabled={disabled}
          onChange={(event) => {
            take(event.currentTarget.files)
            event.currentTarget.value = ''
          }}
        />
      </label>
    </div>
  )
}
