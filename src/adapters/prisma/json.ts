import type { Prisma } from './generated/client';

/** A value of ours for a column of JSON. */
export const json = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

/** What `json` put into a column: only we write there, so its type is the one it was written with. */
export const fromJson = <T>(value: Prisma.JsonValue): T => value as T;
