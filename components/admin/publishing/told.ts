/** What an action tells its form: why nothing happened, each with the way to its field or entry. */
export type PublishOutcome = { problems: { message: string; href?: string }[]; address?: string }

export type TellingAction = (before: PublishOutcome, form: FormData) => Promise<PublishOutcome>
