import { buttonClass, INPUT } from '@/components/ui/classes'
import { Labelled } from '@/components/ui/labelled'

/** Sends files, or a number to ask for; a plain form, so that it works without JavaScript. */
export function UploadForm() {
  return (
    <form
      className="rounded-xl border border-line bg-raised p-4 grid max-w-lg gap-4"
      method="post"
      action="/admin/import/upload"
      encType="multipart/form-data"
    >
      <fieldset className="grid content-start gap-1">
        <legend className="text-small font-semibold">Catalogue</legend>
        <label>
          <input type="radio" name="provider" value="tvmaze" defaultChecked /> TVmaze
        </label>{' '}
        <label>
          <input type="radio" name="provider" value="tmdb" /> TMDB
        </label>
      </fieldset>
      <Labelled id="files" label="Files">
        <p className="text-tiny text-soft" id="files-hint">
          Answers of the catalogue as JSON: the show, and with it cast, crew, seasons or other titles. 20 MB
          each, 25 MB together.
        </p>
        <input
          id="files"
          type="file"
          name="files"
          multiple
          accept=".json,application/json"
          aria-describedby="files-hint"
        />
      </Labelled>
      <Labelled id="number" label="Or the show’s ID in the catalogue">
        <p className="text-tiny text-soft" id="number-hint">
          The server fetches it, if it has a network; TMDB needs a key.
        </p>
        <input
          id="number"
          className={INPUT}
          name="number"
          inputMode="numeric"
          maxLength={9}
          aria-describedby="number-hint"
        />
      </Labelled>
      <p>
        <button className={buttonClass({ look: 'main' })} type="submit">
          Preview changes
        </button>
      </p>
    </form>
  )
}
