import { within } from '../within';

/** How long the bot waits for the store before it goes by what it knew last. */
const LOOK_UP_MS = 2_500;

/** What the store answers; a rejection once a person has waited long enough. */
export const lookUp = <T>(answer: Promise<T>): Promise<T> => within(LOOK_UP_MS, answer);
