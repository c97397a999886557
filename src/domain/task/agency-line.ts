import { assertNever } from '../result';
import type { AgencyLevel } from '../directory/agency';
import type { TaskEvent } from './events';
import type { GivenPart } from './given';
import type { Line } from './state';

/** Which line an agency stands in, and who is above it there. */
export interface AgencyLine {
  readonly line: Line;
  readonly upper: string | null;
}

/** What is not said is the province's. */
export const inLine = ({
  line,
  upper,
}: {
  line?: Line | undefined;
  upper?: string | null | undefined;
}): AgencyLine => ({
  line: line ?? 'province',
  upper: upper ?? null,
});

export type AgencyLines = Readonly<Record<string, AgencyLine>>;

/** By the catalogue. A commune is under its district; where none is named (two levels since 7/2025) it is its own head. */
export const agencyLine = (level: AgencyLevel, parentCode: string | null | undefined): AgencyLine => {
  switch (level) {
    case 'province':
    case 'other':
      return { line: 'province', upper: null };
    case 'district':
      return { line: 'district', upper: null };
    case 'commune':
      return { line: 'commune', upper: parentCode ?? null };
    default:
      return assertNever(level);
  }
};

const lined =
  (lines: AgencyLines) =>
  (part: GivenPart): GivenPart => ({ ...part, ...lines[part.agency] });

/** Events that bring an agency into a task say in which line it stands. */
export const withLines = (events: readonly TaskEvent[], lines: AgencyLines): readonly TaskEvent[] =>
  events.map((event) => {
    switch (event.kind) {
      case 'assignment-added':
        return { ...event, ...lines[event.agency] };
      case 'child-opened':
        return { ...event, given: { ...event.given, assignments: event.given.assignments.map(lined(lines)) } };
      case 'reassigned':
      case 'agency-replaced':
        return { ...event, ...lines[event.to] };
      default:
        return event;
    }
  });
