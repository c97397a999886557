/** The pause (ms) after so many faults in a row, from 1: a second doubled up to a minute. */
export const pauseAfterFaults = (faults: number): number => Math.min(60_000, 1_000 * 2 ** Math.min(6, faults - 1));
