/** After this, whoever was refused may try again. */
export const SECONDS_TO_WAIT = 10

/** Nothing more can wait: whoever asked is to come again later. */
export class TooBusy extends Error {
  override message = 'Too many pages are being made at this moment.'
}
