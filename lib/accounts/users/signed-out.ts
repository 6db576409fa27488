/** What is answered to a form of the admin's whose session has ended, before it is read. Runs anywhere. */
export const SIGNED_OUT = 'You are signed out.'
