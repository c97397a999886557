import type { Notice } from '../../domain/notice/notice';
import type { ButtonData } from '../../domain/notice/payload';
import type { TaskState } from '../../domain/task/state';
import type { Intention, Scene, Temper } from './scene';

/** What somebody goes by who has got a notice. */
export interface Reading extends Scene {
  readonly temper: Temper;
  /** The task as it stands when it is asked for. */
  readonly task: () => TaskState | undefined;
}

/** He answers by typing or by a button. */
export interface Reader extends Reading {
  readonly say: (atMs: number, text: string) => Intention;
  readonly press: (atMs: number, data: ButtonData) => Intention;
}

export type Reaction = (notice: Notice, reader: Reader) => readonly Intention[];
